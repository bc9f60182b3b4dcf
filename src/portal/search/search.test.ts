import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnswerView } from '../../dialogue/answer/answer.contract.ts';
import type { RecommendationView } from '../../dialogue/recommendation/recommendation.contract.ts';
import {
  answerForm,
  freezeAges,
  localized,
  meanAge,
  openMeeting,
  publish,
  raise,
  written,
} from '../../dialogue/testing.ts';
import { routes } from '../../main/routes.ts';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales } from '../../platform/language/locale.ts';
import { loadGlossary } from '../word/glossary.sql.ts';
import { bareWord } from './word.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(routes);
});
afterAll(() => t.close());

const compared = z.object({ kind: z.string(), id: z.string(), entry: z.string() });
const named = sql`jsonb_build_array(e.thing, e.name, e.title, e.body, e.path, e.at, e.synthetic)::text`;

/** The index and the faces that it follows, entry by entry. */
async function indexAndFaces(): Promise<[unknown[], unknown[]]> {
  const index = await rows(
    t.db,
    compared,
    sql`select e.kind, e.id, ${named} as entry from platform.findable e order by e.kind, e.id`,
  );
  const faces = [];
  for (const { key, face } of t.services.contributions.findable)
    if (typeof face === 'string')
      faces.push(
        ...(await rows(
          t.db,
          compared,
          sql`select ${key} as kind, e.id, ${named} as entry from ${sql.raw(face)} e order by e.id`,
        )),
      );
  return [index, faces.sort((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1))];
}
/** The index equals the faces; how many entries that are. */
async function equal(): Promise<number> {
  const [index, faces] = await indexAndFaces();
  const byName = (all: unknown[]) => new Map(all.map((one) => [JSON.stringify(one), one]));
  expect([...byName(index).keys()].sort()).toEqual([...byName(faces).keys()].sort());
  return index.length;
}

interface Page {
  readonly paths: string[];
  readonly counts: number;
  readonly text: string;
  readonly next: string | null;
}
async function search(q: string, more = '', locale = 'fr'): Promise<Page> {
  const reply = await t.as(null).get(`/${locale}/search?q=${encodeURIComponent(q)}${more}`);
  expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200);
  const { document } = parseHTML(reply.body);
  const main = document.querySelector('main')!;
  return {
    paths: [...main.querySelectorAll('.p-results h2 a')].map((link) => link.getAttribute('href')!.slice(3)),
    counts: Number(/\d+/.exec(main.querySelector('[role=status] strong')?.textContent ?? '0')?.[0] ?? 0),
    text: main.textContent ?? '',
    next: main.querySelector('a[href*="after="]')?.getAttribute('href') ?? null,
  };
}
const suggested = async (q: string): Promise<{ to: string }[]> =>
  (await t.as(null).get(`/fr/search/suggest?q=${encodeURIComponent(q)}`)).json<{ items: { to: string }[] }>().items;

/** Every public place where a word could show. */
async function nowhere(word: string, hidden: string): Promise<void> {
  for (const locale of locales) {
    const { paths, counts } = await search(word, '', locale);
    expect([paths, counts], `${word} ${locale}`).toEqual([[], 0]);
  }
  for (const list of ['answers', 'recommendations', 'answers?show=waiting']) {
    const address = `/fr/${list}${list.includes('?') ? '&' : '?'}search=${word}`;
    const { document } = parseHTML((await t.as(null).get(address)).body);
    expect(document.querySelectorAll('.p-list > li').length, address).toBe(0);
  }
  for (const feed of ['answers.atom', 'recommendations.json', 'data.atom'])
    expect((await t.as(null).get(`/fr/feeds/${feed}`)).body).not.toContain(word);
  expect(await suggested(word)).toEqual([]);
  const known = await rows(
    t.db,
    z.object({ n: z.number() }),
    sql`select count(*) as n from platform.findable e where e::text ilike ${`%${word}%`}`,
  );
  // Nothing of it in the index either: asking for it costs what asking for any word costs that nobody wrote.
  expect(known, word).toEqual([{ n: 0 }]);
  if (hidden) expect((await t.as(null).get('/sitemap.xml')).body).not.toContain(hidden);
}
const act = async <T extends { id: string; sequence: number }>(
  who: 'nadia' | 'salma' | 'youssef',
  of: T,
  kind: string,
  name: string,
  note?: string,
): Promise<T> => {
  const done = await t.as(who).post(`/api/${kind}/${of.id}/acts`, {
    act: name,
    sequence: of.sequence,
    ...(note ? { note } : {}),
  });
  if (done.statusCode !== 200) throw new Error(done.body);
  return done.json<T>();
};

describe('the index of the public search', () => {
  let meeting: { id: string };
  let result: string;
  beforeAll(async () => {
    meeting = await openMeeting(t, { title: localized('Réunion des horloges') });
    result = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' }, { citation: 'zorille' }));
  });

  it('equals the faces after every act, and shows nothing before its publication or after its withdrawal', async () => {
    const at = [await equal()];
    await nowhere('zorille', 'ages');
    const question = await raise(t, meeting.id, 'Combien de pangolins ?');
    at.push(await equal());
    await nowhere('pangolins', question.id);
    await publish(t, [question.id]);
    expect((await search('pangolin')).paths).toEqual([expect.stringMatching(/^\/meetings\/.*#q1$/)]);
    let answer = (
      await t.as('nadia').post('/api/answers', answerForm([question.id], [result], 'okapi'))
    ).json<AnswerView>();
    for (const [who, name] of [
      ['nadia', 'submit'],
      ['salma', 'approve'],
    ] as const) {
      await nowhere('okapi', answer.id);
      answer = await act(who, answer, 'answers', name);
      at.push(await equal());
    }
    await nowhere('okapi', answer.id);
    answer = await act('youssef', answer, 'answers', 'release');
    at.push(await equal());
    expect((await search('okapis')).paths).toEqual([`/answers/${answer.id}`]);
    // The release of the answer shows the data set that it rests on.
    expect((await search('zorille')).paths).toEqual(['/data/ages']);
    const { version, ...rest } = { version: answer.sequence, ...answerForm([question.id], [result], 'tamanoir') };
    const draft = await t
      .as('nadia')
      .put(`/api/answers/${answer.id}`, { ...rest, reason: 'mieux', sequence: version, version });
    if (draft.statusCode < 300) {
      await nowhere('tamanoir', '');
      expect((await search('okapi')).paths).toEqual([`/answers/${answer.id}`]);
      answer = (await t.as('youssef').get(`/api/answers/${answer.id}`)).json<AnswerView>();
    }
    const short = `/a/${answer.id.replaceAll('-', '').slice(0, 12)}`;
    expect((await t.as(null).get(short)).headers['location']).toBe(`/fr/answers/${answer.id}`);
    if (answer.state === 'released') {
      answer = await act('youssef', answer, 'answers', 'withdraw', 'erreur');
      await nowhere('okapi', answer.id);
      expect((await t.as(null).get(short)).statusCode).toBe(404);
      expect((await t.as(null).get(`/fr/answers/${answer.id}`)).statusCode).toBe(404);
    }
    at.push(await equal());
    expect(new Set(at).size).toBeGreaterThan(2);
  });

  it('shows a recommendation from its publication to its withdrawal, under its own short address', async () => {
    let one = (
      await t.as('youssef').post('/api/recommendations', {
        meeting: meeting.id,
        charter: 'III-10.2',
        text: written('Créer un guichet quokka'),
        addressee: 'both',
        cites: [],
      })
    ).json<RecommendationView>();
    await nowhere('quokka', one.id);
    one = await act('youssef', one, 'recommendations', 'release');
    await equal();
    const { paths } = await search('guichets quokkas');
    expect(paths).toEqual([`/recommendations/${one.id}`]);
    for (const locale of locales) expect((await t.as(null).get(`/${locale}${paths[0]}`)).statusCode).toBe(200);
    expect((await t.as(null).get(`/p/${one.id.replaceAll('-', '').slice(0, 12)}`)).statusCode).toBe(302);
    expect((await t.as(null).get('/fr/recommendations?section=III&addressee=both')).body).toContain('quokka');
    for (const other of ['section=II', 'addressee=maghreb', 'cites=any'])
      expect((await t.as(null).get(`/fr/recommendations?${other}`)).body, other).not.toContain('quokka');
    await act('youssef', one, 'recommendations', 'withdraw', 'erreur');
    await equal();
    await nowhere('quokka', one.id);
  });

  it('finds no text of a person that was taken back, taken out or erased, and keeps none in the database', async () => {
    const asked = await raise(t, meeting.id, 'Quel guichet pour les axolotls à Rabat ?');
    await publish(t, [asked.id]);
    expect((await search('axolotl')).paths).toHaveLength(1);
    expect((await suggested('axolo')).length).toBe(1);
    const taken = await t
      .as('youssef')
      .post(`/api/questions/${asked.id}/texts/fr/redact`, { part: 'axolotls', version: 1 });
    expect(taken.statusCode, taken.body).toBe(200);
    await nowhere('axolotl', '');
    expect((await search('guichet')).paths).toHaveLength(1);
    for (const word of ['supprimé', 'removed', 'حُذف']) expect((await search(word)).paths, word).toEqual([]);
    const unpublished = await t.as('youssef').post(`/api/questions/${asked.id}/unpublish`, { confirmed: true });
    expect(unpublished.statusCode, unpublished.body).toBe(200);
    expect((await search('guichet')).paths).toEqual([]);
    await publish(t, [asked.id]);
    expect((await search('guichet')).paths).toHaveLength(1);
    const erased = await t.as('claire').post(`/api/questions/${asked.id}/erase`, { confirmed: true });
    expect(erased.statusCode, erased.body).toBe(200);
    await nowhere('guichet', '');
  });

  it('asks for the list of questions again after whatever touches it, and only then', async () => {
    const name = z.object({ name: z.string() });
    const last = async () =>
      (await rows(t.db, name, sql`select name::text as name from platform.sealed_change where kind = 'question'`))[0]
        ?.name;
    const acts: ((id: string) => Promise<{ statusCode: number }>)[] = [
      (id) => t.as('youssef').post(`/api/questions/${id}/unpublish`, { confirmed: true }),
      (id) => publish(t, [id]).then(() => ({ statusCode: 200 })),
      (id) => t.as('claire').post(`/api/questions/${id}/erase`, { confirmed: true }),
    ];
    const { id } = await raise(t, meeting.id, 'Combien de quetzals ?');
    await publish(t, [id]);
    expect((await search('quetzal')).paths).toHaveLength(1);
    let was = await last();
    expect(was).toBeDefined();
    for (const touch of acts) {
      await search('quetzal');
      expect(await last(), 'a search is no change').toBe(was);
      expect((await touch(id)).statusCode).toBe(200);
      expect(await last()).not.toBe(was);
      was = await last();
    }
    await nowhere('quetzal', '');
    // What the memory rests on: without the upkeep the list would be the old one.
    const { id: other } = await raise(t, meeting.id, 'Combien de ratels ?');
    await publish(t, [other]);
    expect((await search('ratel')).paths).toHaveLength(1);
    await run(t.db, sql`alter table dialogue.question_mark disable trigger sealed_question`);
    await t.as('youssef').post(`/api/questions/${other}/unpublish`, { confirmed: true });
    expect((await search('ratel')).paths).toHaveLength(1);
    await run(t.db, sql`alter table dialogue.question_mark enable trigger sealed_question`);
    await raise(t, meeting.id, 'Autre chose ?');
    await nowhere('ratel', '');
  });

  it('follows what content is loaded and taken out', async () => {
    const term = (code: string, version: number, word: string) => ({
      ...{ code, version, place: 900, source: 's', method: 'project' as const, reviewed: false },
      term: { ...localized(word), ar: 'إعادةُ الإدمـــاج ٢٠٠٧' },
      definition: localized('les chevaux du Œuvre'),
    });
    const load = (...terms: ReturnType<typeof term>[]) =>
      transact(t.db, { compartment: 'statistical', account: null }, (trx) => loadGlossary(trx, terms));
    await load(term('chevalier', 1, 'Réinsertion'), term('autre', 1, 'Autre terme'));
    await equal();
    for (const q of ['reinsertions', 'RÉINSERTION', 'اعاده ادماج', 'الإدماج 2007', 'والإدماج', 'oeuvre', 'chevaux'])
      expect((await search(q)).paths, q).toContain('/glossary#chevalier');
    await load(term('chevalier', 2, 'Retour au travail'));
    await equal();
    expect((await search('reinsertion')).paths).toEqual([]);
    await run(t.db, sql`delete from portal.glossary_term where code = 'chevalier'`);
    await equal();
    expect((await search('chevaux')).paths).toEqual(['/glossary#autre']);
  });

  it('loses an entry when its upkeep is switched off: the comparison sees it', async () => {
    await run(t.db, sql`alter table portal.glossary_term disable trigger user`);
    await run(t.db, sql`delete from portal.glossary_term where code = 'autre'`);
    const [index, faces] = await indexAndFaces();
    expect(index.length).toBe(faces.length + 1);
    await run(t.db, sql`alter table portal.glossary_term enable trigger user`);
    await run(t.db, sql`select platform.refresh_all_findable()`);
    await equal();
  });

  it('is whole: every view that a migration keeps is offered, and the other way round', async () => {
    const kept = await rows(
      t.db,
      z.object({ kind: z.string(), face: z.string() }),
      sql`select kind, face::text from platform.findable_face order by kind`,
    );
    const offered = t.services.contributions.findable.flatMap(({ key, face }) =>
      typeof face === 'string' ? [{ kind: key, face }] : [],
    );
    expect(offered.sort((one, other) => (one.kind < other.kind ? -1 : 1))).toEqual(kept);
  });

  it('waits for an act on the same kind that is not committed yet: two that touch one entry cannot both miss it', async () => {
    const planned = (
      await t.as('youssef').post('/api/meetings', {
        ...{ slug: 'race', edition: 900, title: localized('Race'), place: localized('Tunis') },
        ...{ starts: '2030-01-01', ends: '2030-01-02', kind: 'bilateral' },
      })
    ).json<{ id: string; sequence: number }>();
    const one = (
      await t.as('youssef').post('/api/recommendations', {
        ...{ meeting: planned.id, charter: null, text: written('numbat'), addressee: 'both', cites: [] },
      })
    ).json<RecommendationView>();
    await Promise.all([
      act('youssef', one, 'recommendations', 'release'),
      t.as('youssef').post(`/api/meetings/${planned.id}/acts`, { act: 'open', sequence: planned.sequence }),
    ]);
    await equal();
    expect((await search('numbat')).paths).toContain(`/recommendations/${one.id}`);
  });
});

describe('what is asked', () => {
  it('is found in the order that the page states, in pages that lose and double nothing', async () => {
    const meeting = await openMeeting(t, { title: localized('Wombat') });
    for (let n = 0; n < 23; n += 1) await openMeeting(t, { title: localized(`Le wombat numéro ${n}`) });
    await openMeeting(t, { title: localized('Autre'), agenda: [{ title: localized('wombats'), charter: [] }] });
    const first = await search('wombat');
    expect(first.counts).toBe(25);
    const { slug } = (await t.as('youssef').get(`/api/meetings/${meeting.id}`)).json<{ slug: string }>();
    expect(first.paths[0]).toBe(`/meetings/${slug}`);
    const seen = [...first.paths];
    for (let at = first.next; at;) {
      const { document } = parseHTML((await t.as(null).get(at)).body);
      seen.push(...[...document.querySelectorAll('.p-results h2 a')].map((a) => a.getAttribute('href')!.slice(3)));
      at = [...document.querySelectorAll('main a[href*="after="]')].at(-1)?.getAttribute('href') ?? null;
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
    expect((await search('wombat', '&kind=answer')).paths).toEqual([]);
    expect((await search('wombat', '&kind=meeting')).paths).toHaveLength(20);
    const { text, paths } = await search('wombat introuvablequelquepart');
    expect(paths).toHaveLength(20);
    expect(text).toContain('Rien ne contient tous ces mots');
    for (const q of ['wombat', 'wombats', 'الوومبات'])
      expect(
        (await t.as(null).get(`/fr/search?q=${encodeURIComponent(q)}`)).body.includes('<mark>wombat</mark>'),
        q,
      ).toBe(!q.startsWith('ا'));
  });

  it('may be anything: signs, length, foreign keys of a page; nothing breaks and nothing leaks', async () => {
    for (const q of [
      "'",
      '" or 1=1',
      '((',
      '%',
      '_',
      '\\',
      ':*',
      '!',
      '&|',
      'a&b',
      '<script>',
      '\u202e',
      'ا',
      '=',
      '=retour',
      'x'.repeat(3000),
      'mot '.repeat(200),
      '😀😀',
      '١٢',
    ])
      expect((await t.as(null).get(`/ar/search?q=${encodeURIComponent(q)}`)).statusCode, q).toBe(200);
    expect((await t.as(null).get('/fr/search?q=%3Cscript%3Ealert(1)%3C/script%3E')).body).not.toContain(
      '<script>alert',
    );
    for (const bad of ['&after=x', `&after=${Buffer.from('[9,1,"a","b"]').toString('base64url')}`])
      expect((await t.as(null).get(`/fr/search?q=wombat${bad}`)).statusCode, bad).toBe(400);
    expect(
      (await search('wombat', `&after=${Buffer.from('[1,1,"zz","zz"]').toString('base64url')}`)).paths.length,
    ).toBeGreaterThan(0);
    expect((await t.as(null).get('/fr/search?q=a%00b')).statusCode).toBe(400);
    expect((await search('wombat', '&kind=%27x')).paths).toHaveLength(20);
    const reply = await t.as(null).get('/fr/search?q=wombat');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.body).toContain('<meta name="robots" content="noindex">');
    expect((await t.as(null).get('/fr/search/suggest?q=w')).json<{ items: [] }>().items).toEqual([]);
  });

  it('is folded alike in SQL and here', async () => {
    const words = [
      'والعوده',
      'بالعمل',
      'كالعمل',
      'فالعمل',
      'للعمل',
      'وللعمل',
      'ال',
      'الم',
      'العمل',
      'والد',
      'بلد',
      'retour',
      'لله',
    ];
    const found = await rows(
      t.db,
      z.object({ word: z.string(), bare: z.string() }),
      sql`select w as word, platform.bare_words(w) as bare from unnest(${words}::text[]) w`,
    );
    expect(found.map(({ bare }) => bare)).toEqual(words.map(bareWord));
  });
});

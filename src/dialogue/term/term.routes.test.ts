import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { localized, written } from '../testing.ts';
import { loadTerms, removeDiscussedTerms } from './load.ts';
import { releasedTermOf, termsOn } from './released.sql.ts';
import { definitionOf } from './rows.testing.ts';
import type { TermView } from './term.contract.ts';
import { standingOf } from './term.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

type Who = 'youssef' | 'salma' | 'nadia' | 'claire' | 'hicham';
const sent = async <T = TermView>(who: Who, url: string, body: object) => {
  const reply = await t.as(who).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const refused = async (who: Who, url: string, body: object) => {
  const reply = await t.as(who).post(url, body);
  return [reply.statusCode, reply.json<{ code: string }>().code];
};
const read = async (who: Who, id: string) => (await t.as(who).get(`/api/terms/${id}`)).json<TermView>();
const inDialogue = <T>(work: Parameters<typeof transact<T>>[2]) =>
  transact(t.db, { compartment: 'dialogue', account: null }, work);
const shown = (code: string) =>
  transact(t.db, { compartment: 'public', account: null }, (trx) => releasedTermOf(trx, code));

let made = 0;
const term = () => {
  made += 1;
  return sent('nadia', '/api/terms', { code: `term_${made}`, name: localized(`Term ${made}`) });
};
const defined = async () => {
  const { id } = await term();
  return sent('nadia', `/api/terms/${id}/definitions`, definitionOf());
};
const release = (of: TermView, at = 0) =>
  sent('salma', `/api/term-definitions/${of.definitions[at]!.id}/acts`, { act: 'release', sequence: 1 });

/** A proposition of a space of three voices of each party, voted as told. */
async function voted(stances: readonly string[], close = true): Promise<string> {
  made += 1;
  const space = await sent<{ id: string }>('youssef', '/api/spaces', {
    ...{ slug: `terms-${made}`, kind: 'corridor', origin: 'MA', destination: 'FR' },
    ...{ title: localized('Space'), purpose: {}, quotas: [] },
  });
  return inDialogue(async (trx) => {
    const { rows: mandates } = await sql<{
      id: string;
    }>`insert into dialogue.mandate (space, account, name, country, side, family, basis, starts)
      select ${space.id}, gen_random_uuid(), ${JSON.stringify(localized('Voice'))}::jsonb, 'MA', case when n > 3 then 'destination' else 'origin' end, 'employers', 'x', current_date - 9
      from generate_series(1, 6) n returning id`.execute(trx);
    const { rows: propositions } = await sql<{
      id: string;
    }>`insert into dialogue.proposition (space, number, mandate, created_by) values (${space.id}, 1, ${mandates[0]!.id}, ${t.people.youssef}) returning id`.execute(
      trx,
    );
    const id = propositions[0]!.id;
    await run(
      trx,
      sql`insert into dialogue.proposition_version (proposition, number, text) values (${id}, 1, ${JSON.stringify(written('accordé'))}::jsonb)`,
    );
    const act = (name: string, sequence: number) =>
      run(
        trx,
        sql`insert into dialogue.proposition_act (proposition, number, act, sequence) values (${id}, 1, ${name}, ${sequence})`,
      );
    for (const [at, name] of ['write', 'table', 'open-vote'].entries()) await act(name, at + 1);
    for (const [at, stance] of stances.entries())
      await run(
        trx,
        sql`insert into dialogue.proposition_vote (proposition, number, mandate, stance, reason, account)
          values (${id}, 1, ${mandates[at]!.id}, ${stance}, ${JSON.stringify(written('why'))}::jsonb, ${t.people.youssef})`,
      );
    if (close) await act('close-vote', 4);
    return id;
  });
}
const all = ['agree', 'agree', 'agree', 'agree', 'agree', 'agree'];

describe('a definition', () => {
  it('is shown to the public by a second person only, and says why it goes again', async () => {
    const of = await defined();
    const [one] = of.definitions;
    const at = `/api/term-definitions/${one!.id}/acts`;
    expect((await read('claire', of.id)).definitions).toEqual([]);
    expect(await shown(of.code)).toBeUndefined();
    expect(await refused('nadia', at, { act: 'release', sequence: 1 })).toEqual([403, 'term.second-person']);
    expect(await refused('claire', at, { act: 'release', sequence: 1 })).toEqual([403, 'platform.not-permitted']);
    await sent('salma', at, { act: 'release', sequence: 1 });
    expect((await read('claire', of.id)).definitions).toMatchObject([{ state: 'released', year: 2011 }]);
    expect((await shown(of.code))?.definitions).toMatchObject([{ id: one!.id, source: 'Bureau, 2011, p. 3' }]);
    expect(await refused('nadia', at, { act: 'withdraw', sequence: 2 })).toEqual([400, 'platform.invalid-request']);
    await sent('nadia', at, { act: 'withdraw', sequence: 2, note: 'Superseded' });
    expect(await shown(of.code)).toBeUndefined();
  });

  it('is released by a second person in the database too, and stands as it was entered', async () => {
    const of = await defined();
    const id = of.definitions[0]!.id;
    await expect(
      inDialogue((trx) =>
        run(
          trx,
          sql`insert into dialogue.term_definition_act (term_definition, act, sequence, actor) values (${id}, 'release', 2, ${t.people.nadia})`,
        ),
      ),
    ).rejects.toThrow(/second person/);
    await expect(
      inDialogue((trx) => run(trx, sql`update dialogue.term_definition set year = 1999 where id = ${id}`)),
    ).rejects.toThrow(/stands/);
  });

  it('takes an address of the web and nothing else, and a quotation of a few words', async () => {
    const { id } = await term();
    for (const bad of [{ url: 'javascript:alert(1)' }, { url: 'iom' }, { quote: 'x'.repeat(301) }, { language: 'xx' }])
      expect(await refused('nadia', `/api/terms/${id}/definitions`, definitionOf(bad))).toEqual([
        400,
        'platform.invalid-request',
      ]);
    expect(await refused('nadia', '/api/terms', { code: `term_${made}`, name: localized('x') })).toEqual([
      409,
      'term.code-taken',
    ]);
    expect(await refused('claire', '/api/terms', { code: 'mine', name: localized('x') })).toEqual([
      403,
      'platform.not-permitted',
    ]);
  });
});

describe('the wording of a term', () => {
  it('is agreed by the vote of both parties and nothing less', async () => {
    const of = await defined();
    const at = `/api/terms/${of.id}/versions`;
    const against = await voted(['agree', 'agree', 'agree', 'disagree', 'disagree', 'disagree']);
    expect(await refused('youssef', at, { proposition: against, seen: 0 })).toEqual([422, 'term.not-agreed']);
    const few = await voted(['agree', 'agree', 'agree']);
    expect(await refused('youssef', at, { proposition: few, seen: 0 })).toEqual([422, 'term.not-agreed']);
    const open = await voted(all, false);
    expect(await refused('youssef', at, { proposition: open, seen: 0 })).toEqual([422, 'term.not-voted']);
    await expect(
      inDialogue((trx) =>
        run(
          trx,
          sql`insert into dialogue.term_version (term, number, proposition, proposition_number) values (${of.id}, 1, ${open}, 1)`,
        ),
      ),
    ).rejects.toThrow(/once it was voted/);
    const agreed = await sent('youssef', at, { proposition: await voted(all), seen: 0 });
    expect(agreed.versions).toMatchObject([{ number: 1, agreed: true, text: written('accordé'), shown: true }]);
    expect(await refused('salma', at, { proposition: against, seen: 1 })).toEqual([403, 'platform.not-permitted']);
  });

  it('is plainly not agreed where a definition is used; versions are numbered and seen; editions have no gap', async () => {
    const of = await defined();
    const at = `/api/terms/${of.id}/versions`;
    const definition = of.definitions[0]!.id;
    expect(await refused('youssef', at, { definition, seen: 0 })).toEqual([422, 'term.not-released']);
    await release(of);
    const other = await defined();
    await release(other);
    expect(await refused('youssef', at, { definition: other.definitions[0]!.id, seen: 0 })).toEqual([
      422,
      'term.not-released',
    ]);
    expect(await refused('youssef', at, { definition, proposition: definition, seen: 0 })).toEqual([
      400,
      'platform.invalid-request',
    ]);
    const first = await sent('youssef', at, { definition, seen: 0 });
    expect(first.versions).toMatchObject([{ number: 1, agreed: false, body: localized('Bureau'), year: 2011 }]);
    expect(await refused('youssef', at, { definition, seen: 0 })).toEqual([409, 'act.changed-meanwhile']);
    const second = await sent('youssef', at, { proposition: await voted(all), seen: 1 });
    expect(second.versions.map(({ number, agreed }) => [number, agreed])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(second.versions[0]!.edition).toBe(first.versions[0]!.edition + 1);
    const today = new Date().toISOString().slice(0, 10);
    const on = (day: string) => transact(t.db, { compartment: 'public', account: null }, (trx) => termsOn(trx, day));
    expect(await on(today)).toBe(second.versions[0]!.edition);
    expect(await on('2001-01-01')).toBeNull();
  });

  it('says how it stands', () => {
    expect(standingOf(0, undefined)).toBe('undefined');
    expect(standingOf(1, undefined)).toBe('defined');
    expect(standingOf(2, { agreed: false })).toBe('contested');
    expect(standingOf(2, { agreed: true })).toBe('agreed');
  });
});

describe('a plan', () => {
  it('stands on the terms of the day on which it began until whoever writes in it takes over newer ones', async () => {
    const of = await defined();
    await release(of);
    const settle = (seen: number) =>
      sent('youssef', `/api/terms/${of.id}/versions`, { definition: of.definitions[0]!.id, seen });
    const { edition } = (await settle(0)).versions[0]!;
    made += 1;
    const space = await sent<{ id: string }>('youssef', '/api/spaces', {
      ...{ slug: `terms-${made}`, kind: 'corridor', origin: 'MA', destination: 'FR' },
      ...{ title: localized('Space'), purpose: {}, quotas: [] },
    });
    type Plan = { id: string; terms: number; newestTerms: number; revision: number };
    const plan = await sent<Plan>('youssef', '/api/plans', {
      ...{ space: space.id, title: localized('Plan'), starts: '2030-01-01', ends: '2031-01-01' },
    });
    expect(plan).toMatchObject({ terms: edition, newestTerms: edition });
    const at = `/api/plans/${plan.id}/terms`;
    expect(await refused('youssef', at, { revision: 1 })).toEqual([409, 'term.no-newer']);
    await settle(1);
    expect((await t.as('youssef').get(`/api/plans/${plan.id}`)).json<Plan>()).toMatchObject({
      terms: edition,
      newestTerms: edition + 1,
    });
    expect(await sent<Plan>('youssef', at, { revision: 1 })).toMatchObject({ terms: edition + 1, revision: 2 });
    expect(await refused('youssef', at, { revision: 1 })).toEqual([409, 'act.changed-meanwhile']);
  });
});

describe('the reference content', () => {
  const content = (keys: readonly string[], year = 2019) => ({
    code: 'from_content',
    name: localized('From content'),
    definitions: keys.map((key) => ({ ...definitionOf({ year }), key, language: 'en' as const, quote: null })),
  });
  it('is brought to the version of the program, takes no act, and stays where a wording rests on it', async () => {
    const load = (keys: readonly string[], year?: number) =>
      inDialogue((trx) => loadTerms(trx, [content(keys, year) as never]));
    await load(['a', 'b']);
    expect((await shown('from_content'))?.definitions).toHaveLength(2);
    const list = (await t.as('claire').get('/api/terms?search=from_content')).json<{ items: { id: string }[] }>();
    const of = await read('youssef', list.items[0]!.id);
    const used = of.definitions[0]!.id;
    expect(
      await refused('salma', `/api/term-definitions/${used}/acts`, { act: 'withdraw', sequence: 1, note: 'x' }),
    ).toEqual([409, 'term.content']);
    await sent('youssef', `/api/terms/${of.id}/versions`, { definition: used, seen: 0 });
    await load([], 2020);
    expect((await shown('from_content'))?.definitions.map(({ id }) => id)).toEqual([used]);
    await load(['a', 'b'], 2021);
    expect((await shown('from_content'))?.definitions.map(({ year }) => year)).toEqual([2021, 2021]);
    await inDialogue((trx) => removeDiscussedTerms(trx, ['from_content']));
    expect((await read('youssef', of.id)).definitions).toHaveLength(1);
  });
});

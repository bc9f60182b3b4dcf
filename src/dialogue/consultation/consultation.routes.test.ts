import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { openMeeting, written } from '../testing.ts';
import type { ConsultationView, ContributionLine } from './consultation.contract.ts';
import { contributePublicly, eraseContribution, newReference, ownContribution } from './public.ts';
import { consultationOf, contributed, dayFrom, elapse } from './rows.testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

type Who = 'youssef' | 'nadia' | 'salma' | 'claire';
const sent = async <T = ConsultationView>(who: Who, url: string, body?: object, method: 'post' | 'put' = 'post') => {
  const reply = await t.as(who)[method](url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const refused = async (who: Who, url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await t.as(who)[method](url, body);
  return [reply.statusCode, reply.json<{ code: string }>().code];
};
const read = async <T>(who: Who, url: string) => (await t.as(who).get(url)).json<T>();
const draft = (extra: object = {}) => sent('youssef', '/api/consultations', consultationOf(extra));
const act = (of: ConsultationView, name: string) =>
  sent('youssef', `/api/consultations/${of.id}/acts`, { act: name, sequence: of.sequence });
const opened = async (extra: object = {}) => act(await draft(extra), 'open');
const asPublic = <T>(work: Parameters<typeof transact<T>>[2]) =>
  transact(t.db, { compartment: 'public', account: null }, work);
let senders = 0;
const contribute = (slug: string, content = contributed('Écouter les personnes'), reference = newReference()) =>
  asPublic((trx) =>
    contributePublicly(trx, t.services, { slug, reference, content, sender: `10.0.0.${(senders += 1)}` }),
  ).then(() => reference);
const own = (slug: string, reference: string) =>
  asPublic((trx) => ownContribution(trx, t.services, { slug, reference, locale: 'fr' }));
const closed = async (of: ConsultationView) => {
  await elapse(t, of.id);
  return act(await read<ConsultationView>('youssef', `/api/consultations/${of.id}`), 'close');
};

describe('a consultation', () => {
  it('is a draft for the secretariat, then everybody’s; shorter than twelve weeks it says why; nothing changes but by a correction', async () => {
    expect(await refused('youssef', '/api/consultations', consultationOf({ closes: dayFrom(60) }))).toEqual([
      400,
      'platform.invalid-request',
    ]);
    const made = await draft();
    const at = `/api/consultations/${made.id}`;
    expect((await t.as('claire').get(at)).statusCode).toBe(404);
    const form = { ...consultationOf({ slug: made.slug }), base: 1 };
    const half = form.sections.map((section) => ({ ...section, heading: { fr: section.heading.fr } }));
    const revised = await sent('youssef', at, { ...form, sections: half }, 'put');
    expect(await refused('youssef', `${at}/acts`, { act: 'open', sequence: revised.sequence })).toEqual([
      409,
      'consultation.incomplete',
    ]);
    const ready = await sent('youssef', at, { ...form, base: 2 }, 'put');
    const open = await act(ready, 'open');
    expect((await t.as('claire').get(at)).statusCode).toBe(200);
    expect(await refused('youssef', at, { ...form, base: 3 }, 'put')).toEqual([409, 'consultation.stands']);
    expect(await refused('youssef', `${at}/acts`, { act: 'close', sequence: open.sequence })).toEqual([
      409,
      'consultation.days',
    ]);
    const correction = { sections: form.sections, reason: written('Une faute'), base: 3 };
    const fewer = { ...correction, sections: form.sections.slice(0, 1) };
    expect(await refused('youssef', `${at}/corrections`, fewer)).toEqual([422, 'consultation.correction']);
    const corrected = await sent('youssef', `${at}/corrections`, correction);
    expect(corrected.corrections).toMatchObject([{ number: 4, reason: written('Une faute') }]);
    expect(await refused('youssef', `${at}/corrections`, correction)).toEqual([409, 'act.changed-meanwhile']);
    expect(await refused('claire', `${at}/corrections`, correction)).toEqual([403, 'platform.not-permitted']);
    await expect(
      transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
        run(trx, sql`update dialogue.consultation set closes = closes + 1 where id = ${made.id}`),
      ),
    ).rejects.toThrow(/stands/);
  });

  it('takes contributions without account, once each however often they are sent, until its last day; a reference opens its own only', async () => {
    const open = await opened();
    const reference = await contribute(open.slug);
    await contribute(open.slug, contributed('Écouter vraiment les personnes'), reference);
    const by = { origin: 'association' as const, association: 'Association Retour', links: ['10.1000/182'] };
    await contribute(open.slug, contributed('Pour notre membre', by));
    const other = await contribute(open.slug, contributed('Moi aussi', { family: null, other: 'sœur d’un expulsé' }));
    expect(await own(open.slug, reference.toLowerCase())).toMatchObject({
      number: 1,
      content: { answers: [{ text: 'Écouter vraiment les personnes' }] },
    });
    expect(await own(open.slug, newReference())).toBeUndefined();
    expect(await own((await opened()).slug, reference)).toBeUndefined();
    const list = `/api/consultations/${open.id}/contributions`;
    const { items } = await read<{ items: ContributionLine[] }>('nadia', list);
    expect(
      items.map(({ number, family, content }) => [number, family, content?.other ?? content?.association ?? null]),
    ).toEqual([
      [1, 'migrant_association', null],
      [2, 'migrant_association', 'Association Retour'],
      [3, null, 'sœur d’un expulsé'],
    ]);
    expect((await t.as('claire').get(list)).statusCode).toBe(403);
    await expect(contribute(open.slug, contributed('x', { answers: [{ question: 3, text: 'x' }] }))).rejects.toThrow(
      /no-question/,
    );
    const long = Array.from({ length: 2 }, (_, at) => ({ question: at + 1, text: 'ع'.repeat(20_000) }));
    await expect(contribute(open.slug, contributed('', { answers: long }))).rejects.toThrow(/too-long/);
    expect(await asPublic((trx) => eraseContribution(trx, t.services, { slug: open.slug, reference: other }))).toBe(
      true,
    );
    expect((await own(open.slug, other))?.content).toBeNull();
    await expect(contribute(open.slug, contributed('encore'), other)).rejects.toThrow(/erased/);
    const typed = await sent<{ references: string[] }>('youssef', `/api/consultations/${open.id}/paper`, {
      contributions: [contributed('Sur papier'), contributed('Sur papier aussi', { family: 'employers' })],
    });
    expect(typed.references).toHaveLength(2);
    await elapse(t, open.id);
    await expect(contribute(open.slug)).rejects.toThrow(/closed/);
    await expect(contribute(open.slug, contributed('après'), reference)).rejects.toThrow(/closed/);
  });

  it('limits what one sender sends, not who types paper', async () => {
    const open = await opened();
    const send = () =>
      asPublic((trx) =>
        contributePublicly(trx, t.services, {
          slug: open.slug,
          reference: newReference(),
          content: contributed('x y'),
          sender: 'one',
        }),
      );
    for (let at = 0; at < 5; at += 1) await send();
    await expect(send()).rejects.toThrow(/too-many/);
  });

  it('shows campaigns, is coded by two people, and answers each paragraph', async () => {
    const open = await opened();
    const at = `/api/consultations/${open.id}`;
    const campaign =
      'Nous demandons que chaque personne expulsée reçoive ses effets et son salaire dû avant le départ.';
    for (let n = 0; n < 5; n += 1)
      await contribute(open.slug, contributed(n === 4 ? campaign.toUpperCase() : campaign));
    const single = await contribute(
      open.slug,
      contributed('La formation manque dans ma région.', { family: null, other: 'un revenant' }),
    );
    expect(await refused('nadia', `${at}/codings`, { number: 1, question: 1, code: 'wages' })).toEqual([
      409,
      'consultation.not-closed',
    ]);
    const over = await closed(open);
    expect(await read('nadia', `${at}/similar`)).toEqual({ compared: 6, groups: [[1, 2, 3, 4, 5]], more: 0 });
    for (const code of ['wages', 'training', 'other'])
      await sent('nadia', `${at}/codes`, { code, label: { ar: code, fr: code, en: code } });
    expect(await refused('nadia', `${at}/codings`, { number: 1, question: 1, code: 'wagse' })).toEqual([
      422,
      'consultation.no-code',
    ]);
    const code = (who: Who, number: number, given: string, settles = false) =>
      sent(who, `${at}/codings`, { number, question: 1, code: given, settles });
    for (const number of [1, 2, 3]) await code('nadia', number, 'wages');
    await code('nadia', 6, 'other');
    expect(await read('salma', `${at}/coding`)).toMatchObject({ mine: [], agreement: [], differences: [] });
    for (const number of [1, 2, 3]) await code('salma', number, 'wages');
    expect(await refused('salma', `${at}/codings`, { number: 1, question: 1, code: 'wages', settles: true })).toEqual([
      409,
      'consultation.no-difference',
    ]);
    await code('salma', 6, 'training');
    await code('nadia', 6, 'training', true);
    expect(await refused('youssef', `${at}/codings`, { number: 1, question: 1, code: 'other' })).toEqual([
      409,
      'consultation.two-coders',
    ]);
    const coding = await read<{ agreement: { kappa: number }[] }>('nadia', `${at}/coding`);
    // po 3/4; pe 3/4 * 3/4.
    expect(coding).toMatchObject({
      agreement: [{ units: 4, same: 3, share: 0.75 }],
      differences: [{ number: 6, codes: ['other', 'training'], settled: 'training' }],
    });
    expect(coding.agreement[0]!.kappa).toBeCloseTo((0.75 - 0.5625) / (1 - 0.5625), 12);

    const sentence = {
      question: 1,
      said: written('Les effets et salaires manquent'),
      answered: written('Entendu'),
      changed: null,
      contributions: [1, 2, 3, 4, 5],
    };
    const training = {
      ...sentence,
      said: written('La formation manque'),
      changed: written('Un article 4 bis'),
      contributions: [6],
    };
    const put = (sentences: object[], base = 0) => refused('nadia', `${at}/synopsis`, { sentences, base }, 'put');
    expect(await put([{ ...sentence, contributions: [] }])).toEqual([400, 'platform.invalid-request']);
    expect(await put([{ ...sentence, contributions: [7] }])).toEqual([422, 'consultation.no-contribution']);
    expect(await put([{ ...sentence, question: 9 }])).toEqual([422, 'consultation.no-question']);
    const synopsis = await sent<{ number: number; hidden: number[] }>(
      'nadia',
      `${at}/synopsis`,
      { sentences: [sentence, training], base: 0 },
      'put',
    );
    expect(synopsis).toMatchObject({ number: 1, hidden: [1, 2, 3, 4, 5, 6] });
    const publish = { sequence: over.sequence, number: 1 };
    expect(await refused('youssef', `${at}/publish`, publish)).toEqual([409, 'consultation.not-shown']);
    expect(await refused('nadia', `${at}/publish`, publish)).toEqual([403, 'platform.not-permitted']);
    await sent('youssef', `${at}/shown`, { numbers: [1, 2, 3, 4, 5, 6], shown: true });
    expect((await sent('youssef', `${at}/publish`, publish)).state).toBe('published');
    expect(await own(open.slug, single)).toMatchObject({ number: 6 });
    await expect(
      transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
        run(
          trx,
          sql`insert into dialogue.consultation_synopsis (consultation, number, sentences) values (${open.id}, 9, ${JSON.stringify([{ ...sentence, contributions: [] }])}::jsonb)`,
        ),
      ),
    ).rejects.toThrow(/synopsis_sentences/);
    const counts = await asPublic((trx) =>
      rows(
        trx,
        z.object({ counts: z.unknown() }),
        sql`select counts from dialogue.public_consultation where slug = ${open.slug}`,
      ),
    );
    expect(counts[0]!.counts).toEqual({ migrant_association: 5, others: 1 });
  });

  it('reminds accounts of families that are missing, and nobody of those that contributed', async () => {
    await openMeeting(t);
    const reminded = async (of: ConsultationView) => {
      await act(of, 'remind');
      const found = await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
        rows(
          trx,
          z.object({ account: z.uuid() }),
          sql`select account from platform.mail where kind = 'consultation.reminded' and parameters ->> 'consultation' = ${of.id}`,
        ),
      );
      return found.map(({ account }) => account);
    };
    const missing = await opened();
    const told = await reminded(missing);
    expect(told).toEqual(expect.arrayContaining([t.people.claire, t.people.hicham]));
    expect(told).not.toContain(t.people.youssef);
    const heard = await opened();
    await contribute(heard.slug, contributed('Une autorité', { family: 'public_authority' }));
    const others = await reminded(heard);
    for (const account of [t.people.claire, t.people.hicham]) expect(others).not.toContain(account);
  });
});

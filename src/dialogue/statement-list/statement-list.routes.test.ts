import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { spaceWith, voice, type Voice } from '../proposition/table.testing.ts';
import { dialogueRoutes } from '../routes.ts';
import type { ResultsView } from './results.contract.ts';
import { listIn } from './rows.testing.ts';
import type { BallotView, StatementListView } from './statement-list.contract.ts';

let t: TestApp;
let voices: Voice[];
let space: string;

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  voices = [];
  for (let at = 0; at < 6; at++)
    voices.push(await voice(t, at % 2 ? 'origin' : 'destination', 'science', at % 2 ? 'MA' : 'FR'));
  space = (await spaceWith(t, voices.slice(0, 6))).id;
});
afterAll(() => t.close());

type Who = Voice | 'youssef' | 'salma';
const as = (who: Who) => t.as(typeof who === 'string' ? who : who.account);
const sent = async <T = StatementListView>(who: Who, url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await as(who)[method](url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const refused = async (who: Who, url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await as(who)[method](url, body);
  return [reply.statusCode, reply.json<{ code: string }>().code];
};
const inFrench = (text: string) => ({ fr: { text, method: 'original' } });
const at = ({ id }: { id: string }, rest = '') => `/api/statement-lists/${id}${rest}`;
const read = async (who: Who, of: { id: string }) => (await as(who).get(at(of))).json<StatementListView>();

/** A list with two statements of an institution; shown by salma, and opened, unless told. */
async function prepared(opened = true): Promise<StatementListView> {
  let list = await sent('youssef', '/api/statement-lists', listIn(space));
  for (const text of ['Un guichet suffit', 'Les salaires sont payés'])
    list = await sent(voices[0]!, at(list, '/statements'), { text: inFrench(text) });
  if (!opened) return list;
  for (const number of [1, 2]) await sent('salma', at(list, '/marks'), { number, act: 'show' });
  return sent('youssef', at(list, '/acts'), { act: 'open', sequence: list.sequence });
}
const votes = (who: Voice, of: { id: string }, number: number, vote: string) =>
  sent<BallotView>(who, at(of, '/votes'), { number, vote });

describe('statements', () => {
  it('are written under a mandate, hidden until somebody else shows them, and set aside with a reason', async () => {
    const list = await prepared(false);
    expect(list.list.map(({ standing, mine }) => [standing, mine])).toEqual([
      ['waiting', true],
      ['waiting', true],
    ]);
    expect((await read(voices[1]!, list)).list).toEqual([]);
    expect(await refused(voices[1]!, at(list, '/marks'), { number: 1, act: 'show' })).toEqual([
      403,
      'platform.not-permitted',
    ]);
    expect(await refused('salma', at(list, '/marks'), { number: 1, act: 'set_aside' })).toEqual([
      400,
      'platform.invalid-request',
    ]);
    const aside = { number: 1, act: 'set_aside', reason: 'Deux idées' };
    const moderated = await sent('salma', at(list, '/marks'), aside);
    expect(moderated.list[0]).toMatchObject({ standing: 'set_aside', reason: 'Deux idées' });
    expect((await read(voices[0]!, list)).list[0]).toMatchObject({ reason: 'Deux idées' });
    expect((await read(voices[1]!, list)).list).toEqual([]);
    expect(await refused('youssef', at(list, '/acts'), { act: 'open', sequence: 1 })).toEqual([409, 'statement.empty']);
  });
  it('are not moderated by their author', async () => {
    const list = await sent('youssef', '/api/statement-lists', listIn(space));
    await sent('youssef', at(list, '/statements'), { text: inFrench('Par le secrétariat') });
    const mark = { number: 1, act: 'show' };
    expect(await refused('youssef', at(list, '/marks'), mark)).toEqual([409, 'statement.second-person']);
    expect((await sent('salma', at(list, '/marks'), mark)).list[0]).toMatchObject({ standing: 'show', by: null });
  });
  it('have 140 signs at most, and are translated by moderators where their author wrote nothing', async () => {
    const list = await prepared(false);
    const long = { text: inFrench('x'.repeat(141)) };
    expect(await refused(voices[0]!, at(list, '/statements'), long)).toEqual([400, 'platform.invalid-request']);
    const text = { text: 'One desk is enough', method: 'human' };
    const translated = await sent('salma', at(list, '/statements/1/texts/en'), text, 'put');
    expect(translated.list[0]!.text).toMatchObject({ fr: { method: 'original' }, en: text });
    expect(await refused('salma', at(list, '/statements/1/texts/fr'), text, 'put')).toEqual([
      409,
      'statement.written-language',
    ]);
    expect(await refused('salma', at(list, '/statements/9/texts/en'), text, 'put')).toEqual([
      422,
      'statement.no-statement',
    ]);
  });
});

describe('votes', () => {
  it('are given one by one under a mandate, and the last one counts', async () => {
    const list = await prepared();
    const ballot = (await as(voices[1]!).get(at(list, '/ballot'))).json<BallotView>();
    expect(ballot).toMatchObject({ given: 0, total: 2, taking: true });
    const next = await votes(voices[1]!, list, ballot.statement!.number, 'agree');
    expect(next).toMatchObject({ given: 1 });
    expect(next.statement!.number).not.toBe(ballot.statement!.number);
    expect(await votes(voices[1]!, list, next.statement!.number, 'pass')).toMatchObject({ given: 2, statement: null });
    await votes(voices[1]!, list, 1, 'disagree');
    expect((await read(voices[1]!, list)).list[0]).toMatchObject({ vote: 'disagree' });
    expect(await read(voices[2]!, list)).toMatchObject({
      voters: 1,
      mandates: 6,
      list: [{ vote: null }, { vote: null }],
    });
    expect((await as(voices[1]!).get(at(list, '/ballot?number=1'))).json<BallotView>().statement).toMatchObject({
      ...{ number: 1, vote: 'disagree' },
    });
  });
  it('are refused before opening, after closing, outside the days, on what is not shown, without a mandate in force', async () => {
    const vote = { number: 1, vote: 'agree' };
    const early = await prepared(false);
    await sent('salma', at(early, '/marks'), { number: 1, act: 'show' });
    expect(await refused(voices[1]!, at(early, '/votes'), vote)).toEqual([409, 'statement.not-open']);
    const list = await prepared();
    await sent('salma', at(list, '/marks'), { number: 2, act: 'set_aside', reason: 'Répète' });
    expect(await refused(voices[1]!, at(list, '/votes'), { ...vote, number: 2 })).toEqual([409, 'statement.not-shown']);
    const stranger = await voice(t, 'origin', 'science', 'TN');
    expect(await refused(stranger, at(list, '/votes'), vote)).toEqual([404, 'statement.none']);
    await overdue(list.id);
    expect(await refused(voices[1]!, at(list, '/votes'), vote)).toEqual([409, 'statement.not-open']);
    const closed = await prepared();
    await sent('youssef', at(closed, '/acts'), { act: 'close', sequence: 2 });
    expect(await refused(voices[1]!, at(closed, '/votes'), vote)).toEqual([409, 'statement.not-open']);
    expect(await refused(voices[0]!, at(closed, '/statements'), { text: inFrench('Tard') })).toEqual([
      409,
      'statement.closed',
    ]);
    expect(await refused('salma', at(closed, '/marks'), { number: 1, act: 'show' })).toEqual([409, 'statement.closed']);
  });
  it('end with a mandate, in the database too', async () => {
    const list = await prepared();
    const mandate = await endedMandate();
    const cast = transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      run(
        trx,
        sql`insert into dialogue.statement_list_vote (statement_list, item, mandate, vote, account)
          select ${list.id}, i.id, ${mandate}, 'agree', ${voices[0]!.account} from dialogue.statement_list_item i where i.statement_list = ${list.id} and i.number = 1`,
      ),
    );
    await expect(cast).rejects.toThrow('no mandate in force');
  });
});

/** Sets the days of a list to days that are over, as if time had passed. */
const overdue = (id: string) =>
  transact(t.db, { compartment: 'dialogue', account: null }, async (trx) => {
    await run(trx, sql`set local role none`);
    await run(trx, sql`alter table dialogue.statement_list disable trigger check_stands`);
    await run(
      trx,
      sql`update dialogue.statement_list set opens = '2020-01-01', closes = '2020-01-02' where id = ${id}`,
    );
    await run(trx, sql`alter table dialogue.statement_list enable trigger check_stands`);
  });

/** A mandate of the space that is over. */
async function endedMandate(): Promise<string> {
  const { institution } = await voice(t, 'origin', 'employers', 'MA');
  const name = { ar: 'x', fr: 'x', en: 'Ended' };
  const given = await sent<{ members: { id: string; institution: string | null }[] }>(
    'youssef',
    `/api/spaces/${space}/mandates`,
    {
      ...{ institution, name, country: 'MA', side: 'origin', family: 'employers', basis: 'Letter' },
      ...{ starts: '2020-01-01', ends: '2020-02-01' },
    },
  );
  return given.members.find((one) => one.institution === institution)!.id;
}

describe('results', () => {
  it('are for moderators until the list is closed, then for its space, and name nobody', async () => {
    const list = await prepared();
    for (const [place, who] of voices.entries()) {
      await votes(who, list, 1, 'agree');
      await votes(who, list, 2, place % 2 ? 'agree' : 'disagree');
    }
    const results = (who: Who) => as(who).get(at(list, '/results'));
    expect((await results(voices[0]!)).json()).toMatchObject({ code: 'statement.not-told' });
    const moderated = (await results('salma')).json<ResultsView>();
    expect(moderated).toMatchObject({ closed: false, voters: 6, votes: 12, found: { hidden: 'few-voters' } });
    expect(moderated.statements[0]!.figures).toEqual({ agree: 6, disagree: 0, pass: 0, votes: 6 });
    expect(moderated.declared.map(({ voters }) => voters)).toEqual([null, null]);
    await votes(voices[0]!, list, 1, 'disagree');
    // One vote is no difference between two readings while it is open.
    expect((await results('salma')).json<ResultsView>().statements[0]!.figures).toMatchObject({ disagree: 0 });
    expect((await as('salma').get(at(list, '/votes.csv'))).json()).toMatchObject({ code: 'statement.not-told' });
    await sent('youssef', at(list, '/acts'), { act: 'close', sequence: 2 });
    expect((await results(voices[0]!)).json<ResultsView>()).toMatchObject({
      ...{ closed: true, divisive: [2], statements: [{ figures: { disagree: 1 } }, {}] },
    });
    const file = await as('salma').get(at(list, '/votes.csv'));
    expect(file.headers['content-type']).toContain('text/csv');
    const lines = file.body.replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe('voter,s1,s2');
    expect(
      lines
        .slice(1, 7)
        .map((one) => one.split(',').slice(1).join(','))
        .sort(),
    ).toEqual(['-1,-1', '1,-1', '1,-1', '1,1', '1,1', '1,1']);
    for (const { institution, account } of voices)
      expect(file.body).not.toMatch(new RegExp(`${institution}|${account}`));
    expect((await as(voices[0]!).get(at(list, '/votes.csv'))).statusCode).toBe(403);
  });
  it('are not handed out of fewer than five', async () => {
    const list = await prepared();
    await votes(voices[0]!, list, 1, 'agree');
    await sent('youssef', at(list, '/acts'), { act: 'close', sequence: 2 });
    expect((await as('salma').get(at(list, '/votes.csv'))).json()).toMatchObject({ code: 'statement.too-few' });
    expect((await as('salma').get(at(list, '/results'))).json()).toMatchObject({
      statements: [{ figures: null }, { figures: null }],
    });
  });
});

describe('a list', () => {
  it('changes until it is opened, on the revision that was seen', async () => {
    const list = await prepared(false);
    const body = { title: { ar: 'ع', fr: 'f', en: 'Changed' }, opens: list.opens, closes: list.closes, revision: 1 };
    expect(await sent('youssef', at(list), body, 'put')).toMatchObject({ title: { en: 'Changed' }, revision: 2 });
    expect((await refused('youssef', at(list), body, 'put'))[0]).toBe(409);
    const open = await prepared();
    expect(await refused('youssef', at(open), body, 'put')).toEqual([409, 'statement.stands']);
  });
  it('ends after it begins, and is opened on its days', async () => {
    const form = listIn(space);
    expect((await refused('youssef', '/api/statement-lists', { ...form, closes: '2020-01-01' }))[0]).toBe(400);
    const early = await sent('youssef', '/api/statement-lists', { ...form, opens: '2999-01-01', closes: '2999-02-01' });
    await sent('youssef', at(early, '/statements'), { text: inFrench('Tôt') });
    await sent('salma', at(early, '/marks'), { number: 1, act: 'show' });
    expect(await refused('youssef', at(early, '/acts'), { act: 'open', sequence: 1 })).toEqual([409, 'statement.days']);
  });
});

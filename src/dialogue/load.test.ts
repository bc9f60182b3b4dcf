import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { sql, transact, type Trx } from '../platform/database/transaction.ts';
import { readerOf } from '../platform/erasable/erasable.sql.ts';
import { loadDialogue } from './load.ts';
import type { DialogueContent } from './load.contract.ts';
import { releasedMeetings, releasedQuestions, releasedRecommendations } from './released.sql.ts';
import { dialogueRoutes } from './routes.ts';
import { answerForm, freezeAges, meanAge, localized, written } from './testing.ts';

let t: TestApp;
let result: string;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  result = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' }));
});
afterAll(() => t.close());

const content = (): DialogueContent => {
  const { youssef, nadia, salma, hicham } = t.people;
  const { questions: _questions, ...words } = answerForm([], [result]);
  const form = {
    edition: 1,
    title: localized('Meeting'),
    place: localized('Rabat'),
    starts: '2008-04-18',
    ends: '2008-04-19',
    kind: 'multilateral' as const,
    agenda: [],
    aims: ['M-1.1'],
    principles: ['PR-1'],
    note: localized('Invented.'),
    source: null,
  };
  const seat = {
    key: 'seat',
    account: hicham,
    institution: null,
    name: localized('Demonstration ministry'),
    role: localized('Delegate'),
    country: 'MA',
    side: 'origin' as const,
    family: 'public_authority' as const,
    present: true,
  };
  const on = (at: string, by: string) => ({ at, by });
  return {
    meetings: [
      {
        form: { ...form, slug: 'held-one', previous: null },
        participants: [seat],
        acts: (['plan', 'open', 'close'] as const).map((act) => ({ act, ...on('2007-11-23', youssef) })),
      },
      {
        form: { ...form, slug: 'held-two', edition: 2, previous: 'held-one' },
        participants: [seat],
        acts: (['plan', 'open'] as const).map((act) => ({ act, ...on('2008-04-18', youssef) })),
      },
    ],
    questions: [1, 2].map((number) => ({
      meeting: 'held-one',
      number,
      seat: 'seat',
      typedFor: false,
      text: written(`question ${number}`),
      charter: null,
      acts:
        number === 1
          ? [
              { act: 'raise', ...on('2007-11-24', youssef) },
              { act: 'answer', ...on('2008-04-18', youssef) },
            ]
          : [
              { act: 'raise', ...on('2007-11-24', youssef) },
              { act: 'merge', into: 1, ...on('2007-12-10', youssef) },
            ],
    })),
    answers: [
      {
        ...words,
        questions: [{ meeting: 'held-one', number: 1 }],
        written: on('2008-03-01', nadia),
        reviewed: on('2008-03-20', salma),
        released: on('2008-04-18', youssef),
      },
    ],
    recommendations: [
      {
        meeting: 'held-two',
        number: 1,
        charter: 'V-14.2',
        addressee: 'both',
        versions: [
          { text: written('v1'), reason: null, ...on('2008-04-19', youssef) },
          { text: written('v2'), reason: written('why'), ...on('2008-11-04', youssef) },
        ],
        cites: [{ meeting: 'held-one', number: 1 }],
      },
    ],
  };
};
const asPublic = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(t.db, { compartment: 'public', account: null }, work);
const asDialogue = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(t.db, { compartment: 'dialogue', account: null }, work);

describe('a finished dialogue', () => {
  it('obeys the rules it shows: nobody reviews their own answer in it, and nothing of it is kept', async () => {
    const wrong = content();
    const answers = wrong.answers.map((answer) => ({ ...answer, reviewed: answer.written }));
    await expect(asDialogue((trx) => loadDialogue(trx, t.services.files, { ...wrong, answers }))).rejects.toMatchObject(
      {
        constraint: 'answer_second_person',
      },
    );
    expect(await asPublic(releasedMeetings)).toEqual([]);
  });

  it('loads whole and is read on the released faces with its dates', async () => {
    await asDialogue((trx) => loadDialogue(trx, t.services.files, content()));
    const questions = await asPublic((trx) => releasedQuestions(trx, readerOf(t.services, 'en')));
    expect(questions.map(({ number, state, into }) => [number, state, into])).toEqual([
      [1, 'answered', null],
      [2, 'merged', 1],
    ]);
    expect(questions.map(({ answers }) => answers.map(({ releasedOn }) => releasedOn))).toEqual([
      ['2008-04-18'],
      ['2008-04-18'],
    ]);
    expect(await asPublic(releasedRecommendations)).toMatchObject([
      {
        version: 2,
        charter: 'V-14.2',
        record: false,
        citations: [{ state: 'current' }],
        versions: [{ number: 1 }, { number: 2 }],
      },
    ]);
    expect((await asPublic(releasedMeetings)).find(({ slug }) => slug === 'held-two')).toMatchObject({
      previous: 'held-one',
    });
  });

  it('is history like any other: what was said is taken out by nobody, the installation itself included', async () => {
    for (const table of ['question_act', 'answer_version', 'recommendation_act', 'meeting_act'])
      await expect(sql`delete from ${sql.table(`dialogue.${table}`)}`.execute(t.db), table).rejects.toMatchObject({
        code: '23001',
      });
  });
});

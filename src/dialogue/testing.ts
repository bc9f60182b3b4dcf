import { Readable } from 'node:stream';
import {
  ask,
  accept,
  freezeImport,
  insertImport,
  readImport,
  type Codebook,
  type AnalysisRequest,
} from '../evidence/index.ts';
import { phases, transact } from '../platform/database/transaction.ts';
import type { TestApp } from '../platform/http/testing.ts';
import type { TranslatedText } from '../platform/language/localized.ts';
import type { AnswerForm, AnswerView } from './answer/answer.contract.ts';
import type { MeetingView } from './meeting/meeting.contract.ts';
import type { QuestionView } from './question/question.contract.ts';

export const localized = (word: string) => ({ ar: word, fr: word, en: word });
export const written = (word: string): TranslatedText => ({
  ar: { text: word, method: 'machine' },
  fr: { text: word, method: 'original' },
  en: { text: word, method: 'human' },
});

const codebook = {
  format: 'dawra-codebook/1',
  title: localized('Returnees'),
  citation: localized('Source: test'),
  licence: 'CC0-1.0',
  synthetic: false,
  threshold: 5,
  variables: [
    {
      name: 'return_type',
      type: 'category',
      label: localized('Return'),
      levels: ['decided', 'compelled'].map((code) => ({ code, label: localized(code) })),
    },
    { name: 'age', type: 'number', label: localized('Age') },
  ],
  design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006-09', to: '2007-01' } },
};

/** People for each age that a test names, a year apart: fewer could not be shown. */
const peopleForAnAge = 8;

/** Freezes ages as a version: `dataSet` makes it a correction of that one. @returns ids of version and data set */
export async function freezeAges(
  { services, people }: TestApp,
  ages: readonly number[],
  into: { slug: string } | { dataSet: string; reason: string },
  { citation = 'Source: test', synthetic = false } = {},
): Promise<string> {
  const lines = ages.flatMap((age, at) =>
    Array.from({ length: peopleForAnAge }, (_, more) => `${at % 2 ? 'decided' : 'compelled'},${age + more}`),
  );
  const csv = `return_type,age\n${lines.join('\n')}\n`;
  const runAs = { compartment: 'statistical', account: people.nadia } as const;
  const { sha256 } = await services.files.put(Readable.from([Buffer.from(csv)]));
  const id = await transact(services.db, runAs, (trx) =>
    insertImport(trx, {
      file: sha256,
      fileName: 'ages.csv',
      dataSet: 'dataSet' in into ? into.dataSet : null,
      options: {},
      codebook: { ...codebook, citation: localized(citation), synthetic } as unknown as Codebook,
      account: people.nadia,
    }),
  );
  const { signal } = new AbortController();
  await readImport(services, id, signal);
  const as = 'slug' in into ? { slug: into.slug, title: localized('Ages') } : into;
  await transact(services.db, runAs, (trx) => accept(trx, id, as));
  const version = await freezeImport(services, id, signal);
  if (!version) throw new Error('the test file could not be frozen');
  return version;
}

/** Asks a frozen version for the mean age by kind of return. @returns the result's id */
export const meanAge = ({ services, people }: TestApp, version: string): Promise<string> =>
  ask(phases(services.db, { compartment: 'statistical', account: people.nadia }), services, version, {
    estimates: [{ kind: 'mean', of: ['age'], by: ['return_type'] }],
  } as unknown as AnalysisRequest).then(({ id }) => id);

let made = 0;
/** A meeting planned and opened by youssef, with a seat for claire's and hicham's institutions. */
export async function openMeeting(t: TestApp, extra: object = {}): Promise<MeetingView> {
  const youssef = t.as('youssef');
  made += 1;
  const planned = await youssef.post('/api/meetings', {
    slug: `meeting-${made}`,
    edition: made,
    title: localized(`Meeting ${made}`),
    place: localized('Rabat'),
    starts: '2008-04-18',
    ends: '2008-04-19',
    kind: 'multilateral',
    ...extra,
  });
  if (planned.statusCode !== 201) throw new Error(planned.body);
  const { id, sequence } = planned.json<MeetingView>();
  const institutions = (await youssef.get('/api/meeting-institutions')).json<
    { id: string; name: object; country: string; side: string; family: string }[]
  >();
  for (const { id: institution, ...seat } of institutions.filter(({ family }) => family === 'public_authority'))
    await youssef.post(`/api/meetings/${id}/participants`, {
      institution,
      ...seat,
      role: localized('Delegate'),
      present: true,
    });
  return (await youssef.post(`/api/meetings/${id}/acts`, { act: 'open', sequence })).json<MeetingView>();
}

/** A question raised by a delegate in French. */
export const raise = async (t: TestApp, meeting: string, word: string, person = 'claire' as const) =>
  (
    await t.as(person).post(`/api/meetings/${meeting}/questions`, { text: { fr: { text: word, method: 'original' } } })
  ).json<QuestionView>();

export const answerForm = (questions: readonly string[], results: readonly string[], word = 'texte'): AnswerForm => ({
  questions: [...questions],
  results: [...results],
  sources: [],
  title: written(`title ${word}`),
  statement: written(`statement ${word}`),
  notShown: written('not shown'),
  grounds: written('grounds'),
  evidence: 'medium',
  agreement: 'high',
});

/** Shows questions to the public. */
export async function publish(t: TestApp, questions: readonly string[]): Promise<void> {
  for (const question of questions) {
    const done = await t.as('youssef').post(`/api/questions/${question}/publish`, { confirmed: true });
    if (done.statusCode !== 200) throw new Error(done.body);
  }
}

/** An answer written by nadia, reviewed by salma, released by youssef, who showed its questions to the public before. */
export async function releasedAnswerTo(
  t: TestApp,
  questions: string[],
  results: string[],
  form: object = answerForm(questions, results),
): Promise<AnswerView> {
  await publish(t, questions);
  let answer = (await t.as('nadia').post('/api/answers', form)).json<AnswerView>();
  for (const [person, act] of [
    ['nadia', 'submit'],
    ['salma', 'approve'],
    ['youssef', 'release'],
  ] as const) {
    const done = await t.as(person).post(`/api/answers/${answer.id}/acts`, { act: act, sequence: answer.sequence });
    if (done.statusCode !== 200) throw new Error(done.body);
    answer = done.json<AnswerView>();
  }
  return answer;
}

import type { Trx } from '../platform/database/transaction.ts';
import { keepText } from '../platform/erasable/erasable.sql.ts';
import { keepNote } from '../platform/erasable/note.sql.ts';
import type { FileStore } from '../platform/files/store.ts';
import { insertAccepted } from './attendance/invitation.sql.ts';
import { findKnownResult, insertAnswer, answerActs, insertAnswerVersion, releaseCited } from './answer/answer.sql.ts';
import { insertComment } from './answer/comment.sql.ts';
import type {
  AnswerContent,
  DialogueContent,
  MeetingContent,
  QuestionContent,
  QuestionKey,
  RecommendationContent,
} from './load.contract.ts';
import { documentActs, insertDocument, keepFile } from './document/document.sql.ts';
import { insertMeeting, insertParticipant, meetingActs, meetingIds } from './meeting/meeting.sql.ts';
import { insertMinutes, insertMinutesVersion, insertMinutesVoice, minutesActs } from './minutes/minutes.sql.ts';
import { dialogueProblem } from './problems.ts';
import { questionLife } from './question/question.ts';
import { insertMark } from './question/mark.sql.ts';
import { insertQuestion, questionActs, rootOf } from './question/question.sql.ts';
import { insertJudgement } from './recommendation/judgement.sql.ts';
import { resolveCitations } from './recommendation/cite.ts';
import {
  insertRecommendation,
  insertRecommendationVersion,
  recommendationActs,
} from './recommendation/recommendation.sql.ts';

const keyOf = ({ meeting, number }: QuestionKey): string => `${meeting} ${number}`;

/** Ids of what has been loaded, by the keys of the content. */
class Loaded {
  readonly meetings = new Map<string, string>();
  readonly seats = new Map<
    string,
    { id: string; content: DialogueContent['meetings'][number]['participants'][number] }
  >();
  readonly questions = new Map<string, string>();
  readonly answers = new Map<string, string>();
  find<T>(map: ReadonlyMap<string, T>, key: string): T {
    const found = map.get(key);
    if (found === undefined) throw new RangeError(`the content names ${key} before it is loaded`);
    return found;
  }
}

/** Meetings that are held here, or the record of meetings of the past. */
type Kind = 'held' | 'record';

/**
 * Enters the record of meetings of the past, as print gives it, in a transaction of the compartment `dialogue`: real content, by nobody, that stays.
 * A meeting that is there already stands as it was entered. @returns short names of the meetings that were entered
 */
export async function loadRecord(trx: Trx, files: FileStore, content: DialogueContent): Promise<string[]> {
  const there = await meetingIds(
    trx,
    content.meetings.map(({ form }) => form.slug),
  );
  const isNew = ({ meeting }: { readonly meeting: string }): boolean => !there.has(meeting);
  const meetings = content.meetings.filter(({ form }) => isNew({ meeting: form.slug }));
  const recommendations = content.recommendations.filter(isNew);
  await loadAs('record', trx, files, { ...content, meetings, recommendations }, there);
  return meetings.map(({ form }) => form.slug);
}

/**
 * Loads a finished dialogue, in a transaction of the compartment `dialogue`: all rules of the database hold for it (numbers, second person, no meeting
 * closed over an open question).
 * @throws RangeError when the content names what it does not hold; Problem dialogue.no-cited-result
 */
export const loadDialogue = (trx: Trx, files: FileStore, content: DialogueContent): Promise<void> =>
  loadAs('held', trx, files, content);

async function loadAs(
  kind: Kind,
  trx: Trx,
  files: FileStore,
  content: DialogueContent,
  there: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const loaded = new Loaded();
  for (const [slug, id] of there) loaded.meetings.set(slug, id);
  await loadMeetings(trx, kind, content, loaded);
  for (const question of content.questions) await loadQuestion(trx, files, question, loaded);
  for (const answer of content.answers) await loadAnswer(trx, files, answer, loaded);
  for (const question of content.questions) await loadActs(trx, files, question, loaded);
  for (const meeting of content.meetings) {
    await loadDocuments(trx, files, meeting, loaded);
    for (const [index, { act, at, by }] of meeting.acts.entries()) {
      if (index === 0) continue;
      const id = loaded.find(loaded.meetings, meeting.form.slug);
      await meetingActs.append(trx, { id, sequence: index }, { act, actor: by, at });
    }
    if (meeting.minutes) await loadMinutes(trx, meeting, meeting.minutes, loaded);
  }
  for (const recommendation of content.recommendations) await loadRecommendation(trx, recommendation, loaded);
}

async function loadMeetings(trx: Trx, kind: Kind, content: DialogueContent, loaded: Loaded): Promise<void> {
  for (const { form, participants, acts, acceptedOn } of content.meetings) {
    const previous = form.previous === null ? null : loaded.find(loaded.meetings, form.previous);
    const [planned] = acts;
    if (planned?.act !== 'plan') throw new RangeError(`the meeting ${form.slug} is not planned first`);
    const id = await insertMeeting(
      trx,
      { ...form, previous, space: null },
      {
        account: planned.by,
        record: kind === 'record',
        at: planned.at,
      },
    );
    if (!id) throw dialogueProblem('slug-taken', { slug: form.slug });
    loaded.meetings.set(form.slug, id);
    for (const participant of participants) {
      const { key, account, ...seat } = participant;
      const made = await insertParticipant(trx, id, seat, account);
      if (acceptedOn) await insertAccepted(trx, { meeting: id, participant: made, on: acceptedOn });
      loaded.seats.set(`${form.slug} ${key}`, { id: made, content: participant });
    }
  }
}

async function loadDocuments(
  trx: Trx,
  files: FileStore,
  { form: { slug }, documents = [] }: MeetingContent,
  loaded: Loaded,
): Promise<void> {
  for (const { done, kind, bytes, ...document } of documents) {
    const meeting = loaded.find(loaded.meetings, slug);
    const id = await insertDocument(trx, files, { ...document, meeting, account: done.by, at: done.at });
    await keepFile(trx, files, id, { kind, bytes });
    await documentActs.append(trx, { id, sequence: 1 }, { act: 'receive', actor: done.by, at: done.at });
    await documentActs.append(trx, { id, sequence: 2 }, { act: 'publish', actor: done.by, at: done.at });
  }
}

async function loadMinutes(
  trx: Trx,
  { form: { slug } }: MeetingContent,
  { points, voices, done: { at, by } }: NonNullable<MeetingContent['minutes']>,
  loaded: Loaded,
): Promise<void> {
  const id = (await insertMinutes(trx, loaded.find(loaded.meetings, slug), by))!;
  await insertMinutesVersion(trx, id, 1, { points, reason: null, account: by });
  await minutesActs.begin(trx, id, { actor: by, at, own: { number: 1 } });
  await minutesActs.append(trx, { id, sequence: 1 }, { act: 'send', actor: by, at, own: { number: 1, until: at } });
  for (const { seat, ...said } of voices) {
    const of = loaded.find(loaded.seats, `${slug} ${seat}`);
    await insertMinutesVoice(trx, id, { ...said, number: 1, seat: of.id, account: of.content.account ?? by, at });
  }
  await minutesActs.append(trx, { id, sequence: 2 }, { act: 'approve', actor: by, at, own: { number: 1 } });
}

async function loadQuestion(trx: Trx, files: FileStore, question: QuestionContent, loaded: Loaded): Promise<void> {
  questionLife.fold(question.acts);
  const seat = loaded.find(loaded.seats, `${question.meeting} ${question.seat}`);
  const [raised] = question.acts;
  const { id } = await insertQuestion(trx, files, {
    meeting: loaded.find(loaded.meetings, question.meeting),
    number: question.number,
    text: question.text,
    seat: seat.id,
    asker: question.typedFor ? null : seat.content.account,
    institution: seat.content.name,
    country: seat.content.country,
    side: seat.content.side,
    family: seat.content.family,
    typedBy: raised!.by,
    typedFor: question.typedFor,
    publicQuestion: null,
    charter: question.charter,
    at: raised!.at,
  });
  await insertMark(trx, id, { act: 'publish', account: raised!.by, at: raised!.at });
  loaded.questions.set(keyOf(question), id);
}

async function loadActs(trx: Trx, files: FileStore, question: QuestionContent, loaded: Loaded): Promise<void> {
  const id = loaded.find(loaded.questions, keyOf(question));
  for (const [index, { act, at, by, into, reason, note }] of question.acts.entries()) {
    if (index === 0) continue;
    const own = {
      into_question: into === undefined ? undefined : loaded.find(loaded.questions, `${question.meeting} ${into}`),
      reason,
      note: note && (await keepNote(trx, files, note, await rootOf(trx, id))),
      answer: act === 'answer' ? loaded.find(loaded.answers, keyOf(question)) : undefined,
    };
    await questionActs.append(trx, { id, sequence: index }, { act, actor: by, at, own });
  }
}

async function loadAnswer(trx: Trx, files: FileStore, answer: AnswerContent, loaded: Loaded): Promise<void> {
  const { written, reviewed, released, questions, remarks = [], ...form } = answer;
  for (const result of form.results)
    if (!(await findKnownResult(trx, result))) throw dialogueProblem('no-cited-result', { id: result });
  const id = await insertAnswer(trx, written.by);
  const ids = questions.map((question) => loaded.find(loaded.questions, keyOf(question)));
  const version = { author: written.by, reason: null, at: written.at };
  await insertAnswerVersion(trx, id, 1, { ...form, questions: ids, sources: form.sources ?? [] }, version);
  for (const { text, by, at } of remarks)
    await insertComment(trx, id, { number: 1, text: await keepText(trx, files, text), account: by, at });
  const acts = [
    { act: 'write', ...written },
    { act: 'submit', ...written },
    { act: 'approve', ...reviewed },
    { act: 'release', ...released },
  ] as const;
  for (const [index, { act, by, at }] of acts.entries())
    await (index === 0
      ? answerActs.begin(trx, id, { actor: by, at, own: { number: 1 } })
      : answerActs.append(trx, { id, sequence: index }, { act, actor: by, at, own: { number: 1 } }));
  await releaseCited(trx, id);
  for (const question of questions) loaded.answers.set(keyOf(question), id);
}

async function loadRecommendation(trx: Trx, content: RecommendationContent, loaded: Loaded): Promise<void> {
  const { meeting, number, charter, addressee, versions, judgements = [] } = content;
  const account = versions[0]?.by ?? null;
  const id = await insertRecommendation(trx, {
    meeting: loaded.find(loaded.meetings, meeting),
    number,
    charter,
    account,
  });
  const cites = await resolveCitations(
    trx,
    content.cites.map((question) => ({ answer: loaded.find(loaded.answers, keyOf(question)) })),
  );
  for (const [index, { text, reason, at, by }] of versions.entries()) {
    const version = index + 1;
    await insertRecommendationVersion(trx, id, version, { text, addressee, reason, account: by, cites, at });
    for (const [step, act] of (['write', 'release'] as const).entries())
      await (index + step === 0
        ? recommendationActs.begin(trx, id, { actor: by, at, own: { number: version } })
        : recommendationActs.append(
            trx,
            { id, sequence: 2 * index + step },
            { act, actor: by, at, own: { number: version } },
          ));
  }
  for (const judged of judgements) {
    const of = { ...judged, version: versions.length, number: 1, place: null, mandate: null, account };
    await insertJudgement(trx, id, of);
  }
}

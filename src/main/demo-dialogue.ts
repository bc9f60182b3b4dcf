import type { Text } from '../../content/index.ts';
import {
  ANSWERS,
  fill,
  INVENTED_MEETINGS,
  INVENTED_JUDGEMENTS,
  INVENTED_RECOMMENDATIONS,
  sheetFile,
  QUESTIONS,
  type InventedMinutes,
  type InventedSheet,
  type QuestionAct,
  type QuotedResults,
} from '../../demo/index.ts';
import { loadDialogue, type DialogueContent } from '../dialogue/index.ts';
import { transact } from '../platform/database/transaction.ts';
import type { DemoResults } from './demo-evidence.ts';
import type { Services } from '../platform/http/services.ts';
import { meetingForm, recommendationContent, together } from './meeting-content.ts';
import { intlTag, perLocale } from '../platform/language/locale.ts';

type People = Readonly<Record<string, string>>;

const acts: Readonly<Record<QuestionAct['to'], DialogueContent['questions'][number]['acts'][number]['act']>> = {
  new: 'raise',
  merged: 'merge',
  to_clarify: 'ask-back',
  answered: 'answer',
  not_answerable: 'set-aside',
};

function who(people: People, handle: string): string {
  const account = people[handle];
  if (!account) throw new RangeError(`nobody of the demonstration is called ${handle}`);
  return account;
}

/** The invented dialogue in the form that the dialogue wing loads; figures in the answers are read from the released results. */
export function demoDialogue(people: People, results: DemoResults): DialogueContent {
  const quoted = Object.fromEntries(
    Object.entries(results).map(([id, view]) => [id, view.body.results as unknown as QuotedResults]),
  );
  const filled = (template: Text): Text => perLocale((locale) => fill(template[locale], quoted, intlTag(locale)));
  const secretary = who(people, 'youssef');
  return {
    meetings: INVENTED_MEETINGS.map((meeting) => ({
      form: meetingForm(meeting),
      participants: meeting.participants.map((seat) => ({
        key: seat.id,
        account: seat.person ? (people[seat.person] ?? null) : null,
        institution: null,
        name: seat.institution,
        role: seat.role,
        country: seat.country,
        side: seat.side,
        family: seat.family,
        present: true,
      })),
      ...(meeting.acceptedOn ? { acceptedOn: meeting.acceptedOn } : {}),
      ...(meeting.sheet
        ? { documents: [{ ...sheetOf(meeting.sheet), done: { at: meeting.from, by: secretary } }] }
        : {}),
      acts: [
        { act: 'plan' as const, at: meeting.from, by: secretary },
        { act: 'open' as const, at: meeting.from, by: secretary },
        // The first invented meeting still has questions without an answer or a reason: it cannot close.
        ...(QUESTIONS.some((question) => question.meeting === meeting.id && isLeftOpen(question.acts))
          ? []
          : [{ act: 'close' as const, at: meeting.to, by: secretary }]),
      ],
      ...(meeting.minutes ? { minutes: minutesOf(meeting.minutes, { at: meeting.to, by: secretary }) } : {}),
    })),
    questions: QUESTIONS.map((question) => ({
      meeting: question.meeting,
      number: question.number,
      seat: question.seat,
      typedFor: question.typedBy === 'secretariat',
      text: together(question.text, question.original),
      charter: question.charter,
      acts: question.acts.map((act) => ({
        act: acts[act.to],
        at: act.on,
        by: who(people, act.by),
        into: act.into,
        reason: act.reason,
        note: act.note ? together(act.note) : undefined,
      })),
    })),
    answers: ANSWERS.map((answer, index) => ({
      questions: answer.questions.map((number) => ({ meeting: QUESTIONS[0]!.meeting, number })),
      results: answer.analyses.map((id) => results[id]!.id),
      title: together(answer.title),
      statement: together(filled(answer.statement)),
      notShown: together(answer.notShown),
      grounds: together(answer.elsewhere),
      // On synthetic data: no rating.
      evidence: null,
      agreement: null,
      written: { at: moment(answer.released, index), by: who(people, answer.author) },
      reviewed: { at: moment(answer.released, index), by: who(people, answer.reviewer) },
      released: { at: moment(answer.released, index), by: secretary },
      remarks: (answer.remarks ?? []).map(({ by, text }, nth) => ({
        ...{ at: moment(answer.released, -nth), by: who(people, by), text },
      })),
    })),
    recommendations: INVENTED_RECOMMENDATIONS.map(recommendationContent(secretary)).map((one, at) => ({
      ...one,
      judgements: at ? [] : INVENTED_JUDGEMENTS.map((judged) => ({ ...judged, reason: together(judged.reason) })),
    })),
  };
}

const sheetOf = ({ title, lines }: InventedSheet) => ({
  ...{ title, language: 'en' as const, name: 'invented-sheet.pdf', kind: 'pdf' as const },
  bytes: Buffer.from(sheetFile(lines), 'latin1'),
});

const minutesOf = (
  { points, voices }: InventedMinutes,
  done: { at: string; by: string },
): NonNullable<DialogueContent['meetings'][number]['minutes']> => ({
  points: points.map(({ heading, text, decisions }) => ({
    ...{ heading: together(heading), text: together(text), decisions: decisions.map((one) => together(one)) },
  })),
  voices: voices.map(({ by, stance, reason }) => ({
    seat: by,
    stance,
    reason: reason ? together(reason, 'fr') : null,
  })),
  done,
});

/** A moment of a day for each answer, the first the newest: lists have one order in every demonstration. */
const moment = (day: string, index: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - index * 60_000).toISOString();

const isLeftOpen = (of: readonly QuestionAct[]): boolean => {
  const last = of.at(-1)?.to;
  return last === 'new' || last === 'to_clarify';
};

/** Loads the invented meetings with their questions, answers and recommendations. */
export async function loadDemoDialogue(
  services: Services,
  people: People,
  results: DemoResults,
  say: (line: string) => void,
): Promise<void> {
  const content = demoDialogue(people, results);
  await transact(services.db, { compartment: 'dialogue', account: who(people, 'youssef') }, (trx) =>
    loadDialogue(trx, services.files, content),
  );
  say(
    `${content.meetings.length} invented meetings, ${content.questions.length} questions, ${content.answers.length} answers, ${content.recommendations.length} recommendations`,
  );
}

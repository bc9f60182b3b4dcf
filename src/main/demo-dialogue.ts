import {
  ANSWERS,
  fill,
  INVENTED_MEETINGS,
  INVENTED_RECOMMENDATIONS,
  QUERIES,
  RABAT_RECOMMENDATIONS,
  RECORD_ENTERED,
  RECORDED_MEETINGS,
  type DemoRecommendation,
  type QueryAct,
  type QuotedResults,
  type RecordedMeeting,
  type InventedMeeting,
  type Text,
} from '../../demo/index.ts';
import { loadDialogue, loadRecord, removeDemoDialogue, type DialogueContent } from '../dialogue/index.ts';
import { transact, type Standing } from '../platform/database/transaction.ts';
import { locales, type Locale } from '../platform/language/locale.ts';
import type { TranslatedText } from '../platform/language/text3.ts';
import type { DemoResults } from './demo-evidence.ts';
import type { OpenHouse } from './house.ts';

type People = Readonly<Record<string, string>>;
const dialogue = (account: string | null): Standing => ({ compartment: 'dialogue', account });

/**
 * The three languages of the demonstration were written together for this project and no translator has checked them (demo/text.ts): none is
 * the original, except the words of a question in the language of its asker.
 */
const together = (text: Text, original?: Locale): TranslatedText =>
  Object.fromEntries(
    locales.map((locale) => [locale, { text: text[locale], method: locale === original ? 'original' : 'project' }]),
  );

const acts: Readonly<Record<QueryAct['to'], DialogueContent['queries'][number]['acts'][number]['act']>> = {
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

const formOf = (meeting: RecordedMeeting | InventedMeeting): DialogueContent['meetings'][number]['form'] => ({
  slug: meeting.id,
  edition: meeting.edition,
  title: meeting.title,
  place: meeting.place,
  starts: meeting.from,
  ends: meeting.to,
  kind: meeting.kind,
  agenda: 'agenda' in meeting ? meeting.agenda.map(({ title, charter }) => ({ title, charter: [...charter] })) : [],
  aims: [...meeting.aims],
  principles: [...meeting.principles],
  previous: meeting.inherits,
  minutes: null,
  note: meeting.note,
  source: 'source' in meeting ? meeting.source : null,
});

const recommendationOf =
  (by: string | null) =>
  (of: DemoRecommendation): DialogueContent['recommendations'][number] => ({
    meeting: of.meeting,
    number: of.number,
    charter: of.charter,
    addressee: of.addressee,
    versions: of.versions.map(({ text, reason, on }) => ({
      text: together(text),
      reason: reason ? together(reason) : null,
      at: on,
      by,
    })),
    cites: [],
  });

/** The three meetings of 2007 and 2008 with the recommendations of Rabat: what print gives, entered by nobody on a day of today. */
export const recordOfMeetings = (): DialogueContent => ({
  meetings: RECORDED_MEETINGS.map((meeting) => ({
    form: formOf(meeting),
    participants: [],
    acts: (['plan', 'open', 'close'] as const).map((act) => ({ act, at: RECORD_ENTERED, by: null })),
  })),
  queries: [],
  answers: [],
  recommendations: RABAT_RECOMMENDATIONS.map(recommendationOf(null)),
});

/** The invented dialogue in the form that the dialogue wing loads; figures in the answers are read from the released results. */
export function demoDialogue(people: People, results: DemoResults): DialogueContent {
  const quoted = Object.fromEntries(
    Object.entries(results).map(([id, view]) => [id, view.body.results as unknown as QuotedResults]),
  );
  const filled = (template: Text): Text => ({
    ar: fill(template.ar, quoted, 'ar'),
    fr: fill(template.fr, quoted, 'fr'),
    en: fill(template.en, quoted, 'en'),
  });
  const secretary = who(people, 'youssef');
  return {
    meetings: INVENTED_MEETINGS.map((meeting) => ({
      form: formOf(meeting),
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
      acts: [
        { act: 'plan' as const, at: meeting.from, by: secretary },
        { act: 'open' as const, at: meeting.from, by: secretary },
        // The first invented meeting still has questions without an answer or a reason: it cannot close.
        ...(QUERIES.some((query) => query.meeting === meeting.id && isLeftOpen(query.acts))
          ? []
          : [{ act: 'close' as const, at: meeting.to, by: secretary }]),
      ],
    })),
    queries: QUERIES.map((query) => ({
      meeting: query.meeting,
      number: query.number,
      seat: query.seat,
      typedFor: query.typedBy === 'secretariat',
      text: together(query.text, query.original),
      charter: query.charter,
      acts: query.acts.map((act) => ({
        act: acts[act.to],
        at: act.on,
        by: who(people, act.by),
        into: act.into,
        reason: act.reason,
        note: act.note ? together(act.note) : undefined,
      })),
    })),
    answers: ANSWERS.map((answer) => ({
      queries: answer.queries.map((number) => ({ meeting: QUERIES[0]!.meeting, number })),
      results: answer.analyses.map((id) => results[id]!.id),
      title: together(answer.title),
      statement: together(filled(answer.statement)),
      notShown: together(answer.notShown),
      grounds: together(answer.elsewhere),
      // On synthetic data: no rating.
      evidence: null,
      agreement: null,
      written: { at: answer.released, by: who(people, answer.author) },
      reviewed: { at: answer.released, by: who(people, answer.reviewer) },
      released: { at: answer.released, by: secretary },
    })),
    recommendations: INVENTED_RECOMMENDATIONS.map(recommendationOf(secretary)),
  };
}

const isLeftOpen = (of: readonly QueryAct[]): boolean => {
  const last = of.at(-1)?.to;
  return last === 'new' || last === 'to_clarify';
};

/** Enters the record of the past meetings, where it is not there yet, and loads the invented ones with their questions, answers and recommendations. */
export async function loadDemoDialogue(
  house: OpenHouse,
  people: People,
  results: DemoResults,
  say: (line: string) => void,
): Promise<void> {
  const content = demoDialogue(people, results);
  const record = await transact(house.db, dialogue(null), (trx) => loadRecord(trx, house.files, recordOfMeetings()));
  await transact(house.db, dialogue(who(people, 'youssef')), (trx) => loadDialogue(trx, house.files, content));
  if (record) say(`the record of ${record} meetings of 2007 and 2008, which stays`);
  say(
    `${content.meetings.length} invented meetings, ${content.queries.length} questions, ${content.answers.length} answers, ${content.recommendations.length} recommendations`,
  );
}

export async function removeDemoTalk(house: OpenHouse): Promise<void> {
  await transact(house.db, dialogue(null), (trx) => removeDemoDialogue(trx, house.files));
}

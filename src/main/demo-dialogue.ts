import {
  ANALYSIS_TITLES,
  ANSWERS,
  fill,
  MEETINGS,
  QUERIES,
  RECOMMENDATIONS,
  type QueryAct,
  type QuotedResults,
  type Text,
} from '../../demo/index.ts';
import { loadDialogue, removeDemoDialogue, type DialogueContent } from '../dialogue/index.ts';
import { transact, type Standing } from '../platform/database/transaction.ts';
import { locales, type Locale } from '../platform/language/locale.ts';
import type { TranslatedText } from '../platform/language/text3.ts';
import type { DemoResults } from './demo-evidence.ts';
import type { OpenHouse } from './house.ts';

type People = Readonly<Record<string, string>>;
const dialogue = (account: string | null): Standing => ({ compartment: 'dialogue', account });

/** No translator has checked the other two languages of the demonstration (demo/text.ts), so the pages mark them as machine translations. */
const translated = (text: Text, original: Locale): TranslatedText =>
  Object.fromEntries(
    locales.map((locale) => [locale, { text: text[locale], method: locale === original ? 'original' : 'machine' }]),
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

/** The demonstration's dialogue in the form that the dialogue wing loads; figures in the answers are read from the released results. */
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
    meetings: MEETINGS.map(
      ({
        id,
        edition,
        title,
        place,
        from,
        to,
        kind,
        agenda,
        aims,
        principles,
        inherits,
        participants,
        source,
        invented,
      }) => ({
        form: {
          slug: id,
          edition,
          title,
          place,
          starts: from,
          ends: to,
          kind,
          agenda: agenda.map((item) => ({ title: item.title, charter: [...item.charter] })),
          aims: [...aims],
          principles: [...principles],
          previous: inherits,
          minutes: null,
          note: invented,
          source,
        },
        participants: participants.map((seat) => ({
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
          { act: 'plan' as const, at: from, by: secretary },
          { act: 'open' as const, at: from, by: secretary },
          // The first meeting still has questions without an answer or a reason: it cannot close.
          ...(QUERIES.some((query) => query.meeting === id && isLeftOpen(query.acts))
            ? []
            : [{ act: 'close' as const, at: to, by: secretary }]),
        ],
      }),
    ),
    queries: QUERIES.map((query) => ({
      meeting: query.meeting,
      number: query.number,
      seat: query.seat,
      typedFor: query.typedBy === 'secretariat',
      text: translated(query.text, query.original),
      charter: query.charter,
      acts: query.acts.map((act) => ({
        act: acts[act.to],
        at: act.on,
        by: who(people, act.by),
        into: act.into,
        reason: act.reason,
        note: act.note ? translated(act.note, 'fr') : undefined,
      })),
    })),
    answers: ANSWERS.map((answer) => ({
      queries: answer.queries.map((number) => ({ meeting: 'florence-2007', number })),
      results: answer.analyses.map((id) => results[id]!.id),
      title: translated(ANALYSIS_TITLES[answer.analyses[0]!], answer.original),
      statement: translated(filled(answer.statement), answer.original),
      notShown: translated(filled(answer.notShown), answer.original),
      grounds: translated(filled(answer.grounds), answer.original),
      evidence: answer.evidence,
      agreement: answer.agreement,
      written: { at: answer.released, by: who(people, answer.author) },
      reviewed: { at: answer.released, by: who(people, answer.reviewer) },
      released: { at: answer.released, by: secretary },
    })),
    recommendations: RECOMMENDATIONS.map((recommendation) => ({
      meeting: recommendation.meeting,
      number: recommendation.number,
      charter: recommendation.charter,
      addressee: recommendation.addressee,
      versions: recommendation.versions.map(({ text, reason, on }) => ({
        text: translated(text, 'en'),
        reason: reason ? translated(reason, 'en') : null,
        at: on,
        by: secretary,
      })),
      cites: recommendation.cites.map((number) => ({ meeting: 'florence-2007', number })),
    })),
  };
}

const isLeftOpen = (of: readonly QueryAct[]): boolean => {
  const last = of.at(-1)?.to;
  return last === 'new' || last === 'to_clarify';
};

/** Loads meetings, questions, answers and recommendations of the demonstration. */
export async function loadDemoDialogue(
  house: OpenHouse,
  people: People,
  results: DemoResults,
  say: (line: string) => void,
): Promise<void> {
  const content = demoDialogue(people, results);
  await transact(house.db, dialogue(who(people, 'youssef')), (trx) => loadDialogue(trx, house.files, content));
  say(
    `${content.meetings.length} meetings, ${content.queries.length} questions, ${content.answers.length} answers, ${content.recommendations.length} recommendations`,
  );
}

export async function removeDemoTalk(house: OpenHouse): Promise<void> {
  await transact(house.db, dialogue(null), (trx) => removeDemoDialogue(trx, house.files));
}

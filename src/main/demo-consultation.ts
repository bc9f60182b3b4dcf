import { INVENTED_CONSULTATION } from '../../demo/index.ts';
import { loadConsultation, type ConsultationContent } from '../dialogue/index.ts';
import { transact } from '../platform/database/transaction.ts';
import type { Services } from '../platform/http/services.ts';
import { together } from './meeting-content.ts';

type People = Readonly<Record<string, string>>;
/** Days ago on which the invented consultation was opened and closed. */
const term = { opened: 120, closed: 30 };
const day = (now: Date, ago: number): string => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);

/** The invented consultation in the form that the dialogue loads. */
export function demoConsultation(people: People, now: Date): ConsultationContent {
  const { slug, title, heading, text, questions, contributions, codes, synopsis } = INVENTED_CONSULTATION;
  return {
    form: {
      ...{ slug, title, opens: day(now, term.opened), closes: day(now, term.closed), shortReason: null, sealed: false },
      targets: [{ family: 'trade_union', least: 3 }],
      sections: [
        {
          heading: together(heading),
          text: together(text),
          questions: questions.map((one) => together(one)),
        },
      ],
    },
    contributions: contributions.map(({ codes: given, ...content }, place) => ({
      content: { ...content, answers: content.answers.map((one) => ({ ...one })), links: [], spoken: false },
      day: day(now, term.opened - 7 * (place + 1)),
      codes: given,
    })),
    codes,
    coders: [people['nadia']!, people['salma']!],
    synopsis: synopsis.map(({ said, answered, changed, contributions: behind, question }) => ({
      ...{ question, said: together(said), contributions: [...behind] },
      answered: answered && together(answered),
      changed: changed && together(changed),
    })),
  };
}

/** Loads it, by the account of the secretariat. */
export const loadDemoConsultation = (services: Services, people: People): Promise<void> =>
  transact(services.db, { compartment: 'dialogue', account: people['youssef'] ?? null }, (trx) =>
    loadConsultation(trx, services.files, demoConsultation(people, new Date()), people['youssef']!),
  );

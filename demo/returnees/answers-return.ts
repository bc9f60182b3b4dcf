import { MISSING } from '../../content/codebook.ts';
import { Random } from '../random.ts';
import { withGaps, yesNo } from './gaps.ts';
import type { Person } from './person.ts';
import { answer } from './person.ts';
import { cycle, preparedness, readiness, willingness } from './rules.ts';

/** Sources of information before return; 0/1 columns, since one may use several. */
export const SOURCES = [
  'family',
  'friends',
  'returnees',
  'associations',
  'consulate',
  'chamber',
  'employer',
  'web',
  'union',
  'bank',
  'school',
] as const;

const SOURCE_SHARE: Readonly<Record<(typeof SOURCES)[number], number>> = {
  family: 0.62,
  friends: 0.44,
  returnees: 0.3,
  associations: 0.08,
  consulate: 0.12,
  chamber: 0.05,
  employer: 0.09,
  web: 0.14,
  union: 0.03,
  bank: 0.1,
  school: 0.05,
};

/** The return itself: choice, reason, and how it was prepared; then willingness, readiness and preparedness by their rules. */
export function answerReturn(seed: string, person: Person): void {
  const random = new Random(`${seed}/return/${person.id}`);
  const answers = person.answers;
  const compelled = person.returnType === 'compelled';
  answers['choice_degree'] = withGaps(
    random,
    compelled
      ? random.weighted({ none: 44, little: 40, some: 16 })
      : random.weighted({ free: 58, some: 30, little: 11, none: 1 }),
    { refused: 0.006, unknown: 0.004 },
  );
  const reason = person.reason === 'refused' ? MISSING.refused : person.reason;
  answers['reason_decided'] = compelled ? MISSING.notAsked : reason;
  answers['reason_compelled'] = compelled ? reason : MISSING.notAsked;
  answers['permanence'] = withGaps(
    random,
    compelled
      ? random.weighted({ permanent: 34, temporary: 28, undecided: 38 })
      : random.weighted({ permanent: 58, temporary: 17, undecided: 25 }),
    {
      refused: 0.005,
    },
  );
  prepare(random, person);
  answers['support_received'] = withGaps(random, yesNo(random.chance(compelled ? 0.03 : 0.06)), { unknown: 0.005 });
  answers['cycle'] = cycle(person.returnType, answer(person, 'reason_decided'), answer(person, 'objectives_met'));
  const willing = willingness(person.returnType, answer(person, 'choice_degree'));
  const ready = readiness({
    savings: answer(person, 'savings'),
    contactsKept: answer(person, 'contacts_kept'),
    scoutingVisit: answer(person, 'scouting_visit'),
    timeToPrepare: answer(person, 'time_to_prepare'),
    papersSettled: answer(person, 'papers_settled'),
    skillsCertified: answer(person, 'skills_certified'),
    informationSources: SOURCES.map((source) => answer(person, `info_${source}`)),
  });
  answers['willingness'] = willing;
  answers['readiness'] = ready;
  answers['preparedness'] = preparedness(willing, ready);
}

/** The means gathered before return; a compelled return leaves less time and fewer of them. */
function prepare(random: Random, person: Person): void {
  const answers = person.answers;
  const compelled = person.returnType === 'compelled';
  const ease = (compelled ? 0.6 : 1) * (answer(person, 'objectives_met') === 'yes' ? 1.15 : 0.95);
  const chance = (share: number): boolean => random.chance(Math.min(0.95, share * ease));
  answers['savings'] = withGaps(random, chance(0.66) ? random.weighted({ some: 62, enough: 38 }) : 'none', {
    refused: 0.022,
    unknown: 0.004,
  });
  answers['contacts_kept'] = withGaps(random, yesNo(chance(0.64)), { unreadable: 0.004 });
  for (const source of SOURCES) answers[`info_${source}`] = chance(SOURCE_SHARE[source]) ? '1' : '0';
  // A page of the paper questionnaire was lost in a few interviews: all its items are unreadable.
  if (random.chance(0.006)) for (const source of SOURCES) answers[`info_${source}`] = MISSING.notReadable;
  answers['scouting_visit'] =
    answer(person, 'legal_status_abroad') === 'none'
      ? MISSING.notApplicable
      : withGaps(random, yesNo(chance(0.4)), { unknown: 0.006 });
  answers['time_to_prepare'] = withGaps(
    random,
    compelled
      ? random.weighted({ none: 58, under_1_month: 22, '1_to_6_months': 14, '6_to_12_months': 4, over_a_year: 2 })
      : random.weighted({ none: 9, under_1_month: 12, '1_to_6_months': 32, '6_to_12_months': 25, over_a_year: 22 }),
    { unknown: 0.012 },
  );
  answers['papers_settled'] = withGaps(random, yesNo(chance(0.42)), { unknown: 0.012 });
  answers['skills_certified'] =
    answer(person, 'worked_abroad') === 'no' && !person.trainedAbroad
      ? MISSING.notApplicable
      : yesNo(chance(person.trainedAbroad ? 0.6 : 0.16));
}

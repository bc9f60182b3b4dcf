import { MISSING } from '../../content/codebook.ts';
import { choose, Random } from '../random.ts';
import { withGaps, yesNo } from './gaps.ts';
import type { Person } from './person.ts';
import { answer } from './person.ts';
import { COUNTRIES, TRAINED_ABROAD, TRAINED_AFTER } from './targets.ts';
import { iscoOf, isWorking, sectorOf } from './work.ts';

/** Who was trained, abroad and after return: fixed numbers by country, leaning to longer stays and to decided returns. */
export function giveTraining(seed: string, people: readonly Person[]): void {
  const random = new Random(`${seed}/training`);
  for (const country of COUNTRIES) {
    const here = people.filter((person) => person.country === country);
    const abroad = choose(
      here,
      TRAINED_ABROAD[country],
      (person) => random.noise() + Math.min(person.durationAbroad, 8) / 20 - (person.ageReturn > 60 ? 1 : 0),
    );
    for (const person of abroad) person.trainedAbroad = true;
    const after = choose(
      here,
      TRAINED_AFTER[country],
      (person) => random.noise() + (person.returnType === 'decided' ? 0.15 : 0) - (person.ageReturn > 55 ? 1 : 0),
    );
    for (const person of after) person.trainedAfter = true;
  }
}

/** The second stage of the interview: in the main country of immigration. */
export function answerAbroad(seed: string, person: Person): void {
  const random = new Random(`${seed}/abroad/${person.id}`);
  const answers = person.answers;
  const status = person.statusAbroad;
  const compelled = person.returnType === 'compelled';
  answers['sector_abroad'] = sectorOf(random, status, 'destination');
  answers['isco_abroad'] = withGaps(
    random,
    iscoOf(random, status, person.educationBefore, answer(person, 'sector_abroad')),
    { unreadable: 0.01 },
  );
  answers['marital_abroad'] = maritalAfter(random, answer(person, 'marital_before'), person.durationAbroad, 0.04);
  const worked = isWorking(status) || status === 'retired' || random.chance(0.3);
  answers['worked_abroad'] = yesNo(worked);
  answers['training_abroad'] = yesNo(person.trainedAbroad);
  answers['language_learnt_abroad'] = withGaps(
    random,
    yesNo(random.chance(Math.min(0.75, 0.3 + person.durationAbroad / 25))),
    { unreadable: 0.004 },
  );
  const irregular = compelled ? 0.34 : 0.08;
  answers['legal_status_abroad'] =
    answer(person, 'binational') === 'yes'
      ? MISSING.notApplicable
      : withGaps(random, random.chance(irregular) ? 'none' : legalStatus(random, person), {
          refused: 0.03,
          unknown: 0.006,
        });
  answers['social_security_abroad'] = withGaps(
    random,
    yesNo(worked && random.chance(answers['legal_status_abroad'] === 'none' ? 0.1 : 0.78)),
    {
      unknown: 0.03,
    },
  );
  answers['remittances'] = withGaps(
    random,
    worked ? random.weighted({ never: 22, sometimes: 43, regularly: 35 }) : random.weighted({ never: 8, sometimes: 2 }),
    {
      refused: 0.015,
    },
  );
  answers['association_abroad'] = withGaps(random, yesNo(random.chance(0.16)), { unreadable: 0.003 });
  answers['visits_home'] =
    answers['legal_status_abroad'] === 'none'
      ? random.weighted({ never: 7, less: 3 })
      : random.weighted({ never: 8, less: 30, yearly: 62 });
  answers['objectives_met'] = withGaps(random, objectives(random, person, worked), { unknown: 0.01, refused: 0.004 });
}

/** Civil status after some years: the single marry, a few divorce. */
export function maritalAfter(random: Random, before: string, years: number, divorce: number): string {
  if (before === 'single') return random.chance(Math.min(0.7, years * 0.07)) ? 'married' : 'single';
  if (before === 'married') return random.chance(divorce) ? 'divorced' : 'married';
  return before;
}

function legalStatus(random: Random, person: Person): string {
  if (person.statusAbroad === 'student') return random.weighted({ student_permit: 9, long_permit: 1 });
  if (person.statusAbroad === 'seasonal') return random.weighted({ short_permit: 8, long_permit: 2 });
  return person.durationAbroad > 8
    ? random.weighted({ long_permit: 8, short_permit: 2 })
    : random.weighted({ short_permit: 6, long_permit: 4 });
}

/** Whether the stay brought what it was for: longer stays, work and training help, a forced end does not. */
function objectives(random: Random, person: Person, worked: boolean): string {
  const score =
    random.noise() +
    Math.min(person.durationAbroad, 12) / 30 +
    (worked ? 0.1 : 0) +
    (person.trainedAbroad ? 0.2 : 0) +
    (person.statusAbroad === 'unemployed' ? -0.4 : 0) +
    (person.returnType === 'compelled' ? -0.45 : 0);
  if (score > 0.3) return 'yes';
  return score > -0.2 ? 'partly' : 'no';
}

import { isMissing, MISSING } from '../../content/codebook.ts';
import { Random } from '../random.ts';
import { maritalAfter } from './answers-abroad.ts';
import { withGaps, yesNo } from './gaps.ts';
import { assets } from './outcomes.ts';
import { answer } from './person.ts';
import type { Person } from './person.ts';
import { iscoOf, isWorking } from './work.ts';

export const PROBLEMS = ['work', 'administration', 'housing', 'health', 'school', 'relations', 'money'] as const;

/** The third stage of the interview: after return. */
export function answerAfter(seed: string, person: Person): void {
  const random = new Random(`${seed}/after/${person.id}`);
  const answers = person.answers;
  const working = isWorking(person.statusAfter);
  const since = person.ageSurvey - person.ageReturn;
  answers['isco_after'] = withGaps(
    random,
    iscoOf(random, person.statusAfter, person.educationAfter, answer(person, 'sector_after')),
    { unreadable: 0.01 },
  );
  answers['marital_after'] = maritalAfter(random, answer(person, 'marital_abroad'), since, 0.03);
  answers['household_size_after'] = withGaps(random, String(random.whole(1, 5) + random.whole(0, 3)), {
    unknown: 0.006,
  });
  answers['training_after'] = yesNo(person.trainedAfter);
  answers['social_security_after'] = withGaps(random, yesNo(random.chance(working ? 0.38 : 0.18)), { unknown: 0.025 });
  answers['first_job_months'] =
    working || random.chance(0.25)
      ? withGaps(random, String(Math.min(random.whole(0, 30), random.whole(0, 18), 12 * since + random.whole(0, 6))), {
          unknown: 0.03,
        })
      : MISSING.notApplicable;
  const owner = person.statusAfter === 'employer' || person.statusAfter === 'self_employed';
  answers['entrepreneur_since_return'] = yesNo(owner ? random.chance(0.8) : random.chance(0.05));
  answers['investment_project'] = withGaps(random, yesNo(random.chance(owner ? 0.46 : 0.2)), {
    refused: 0.01,
    unknown: 0.01,
  });
  answers['institution_contact'] = withGaps(random, random.weighted({ never: 58, once: 24, several: 18 }), {
    unknown: 0.008,
  });

  const runAs = random.noise() * 1.25 + assets(person) + hardship(person);
  answers['reintegration'] = withGaps(random, reintegration(runAs), { refused: 0.006, unknown: 0.008 });
  answers['fin_situation_change'] = withGaps(random, change(runAs * 0.6 + random.noise()), {
    refused: 0.008,
    unknown: 0.006,
  });
  for (const problem of PROBLEMS) answers[`problem_${problem}`] = yesNoProblem(random, person, problem, runAs);
  answers['reemigration_intention'] = withGaps(random, intention(random, person, runAs), {
    refused: 0.012,
    unknown: 0.01,
  });
  answers['reintegration_good'] = good(answer(person, 'reintegration'));
}

function hardship(person: Person): number {
  return (
    (person.returnType === 'compelled' ? -0.1 : 0.05) +
    (person.statusAfter === 'unemployed' ? -0.3 : 0) +
    (person.statusAfter === 'employer' ? 0.1 : 0)
  );
}

function reintegration(runAs: number): string {
  if (runAs < -0.85) return 'very_difficult';
  if (runAs < -0.35) return 'difficult';
  if (runAs < 0.15) return 'fair';
  return runAs < 0.8 ? 'good' : 'very_good';
}

/** Rule `reintegration-good-1`: yes for good or very good, no for the other answers, missing as the answer is. */
function good(value: string): string {
  return isMissing(value) ? value : yesNo(value === 'good' || value === 'very_good');
}

function change(runAs: number): string {
  if (runAs < -0.8) return 'much_worse';
  if (runAs < -0.25) return 'worse';
  if (runAs < 0.1) return 'same';
  return runAs < 0.7 ? 'improved' : 'much_improved';
}

const PROBLEM_SHARE: Readonly<Record<(typeof PROBLEMS)[number], number>> = {
  work: 0.3,
  administration: 0.36,
  housing: 0.18,
  health: 0.14,
  school: 0.16,
  relations: 0.2,
  money: 0.27,
};

function yesNoProblem(random: Random, person: Person, problem: (typeof PROBLEMS)[number], runAs: number): string {
  // Schooling problems are only asked of people who live with a family.
  if (problem === 'school' && answer(person, 'marital_after') === 'single') return MISSING.notAsked;
  const share =
    PROBLEM_SHARE[problem] - runAs * 0.12 + (problem === 'work' && person.statusAfter === 'unemployed' ? 0.4 : 0);
  return random.chance(Math.max(0.02, share)) ? '1' : '0';
}

function intention(random: Random, person: Person, runAs: number): string {
  if (person.ageSurvey > 60 && random.chance(0.75)) return 'no';
  const wants =
    0.34 - runAs * 0.12 - Math.max(0, person.ageSurvey - 30) / 120 + (person.returnType === 'compelled' ? 0.14 : 0);
  if (random.chance(Math.max(0.03, wants))) return random.weighted({ yes_plan: 35, yes_no_plan: 65 });
  return random.weighted({ no: 74, undecided: 26 });
}

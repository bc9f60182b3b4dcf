import { MISSING } from '../../content/codebook.ts';
import type { Row } from '../../content/csv.ts';
import { answerAbroad, giveTraining } from './answers-abroad.ts';
import { answerAfter } from './answers-after.ts';
import { answerBefore } from './answers-before.ts';
import { answerReturn } from './answers-return.ts';
import { giveEducationAfter, giveEducationBefore } from './education.ts';
import { giveMigration } from './migration.ts';
import { giveOutcomes } from './outcomes.ts';
import { createPeople } from './people.ts';
import type { Person } from './person.ts';

/** The seed of the file that the first start loads. */
export const SEED = 'dawra/synthetic-returnees/1';

/**
 * The synthetic survey of 992 returnees, in the order of the file. Every seed reproduces the published tables exactly; what is not
 * published differs from seed to seed.
 */
export function generateReturnees(seed: string = SEED): Row[] {
  const people = createPeople(seed);
  giveEducationBefore(seed, people);
  giveMigration(seed, people);
  giveTraining(seed, people);
  giveEducationAfter(seed, people);
  for (const person of people) {
    answerBefore(seed, person);
    answerAbroad(seed, person);
    answerReturn(seed, person);
  }
  giveOutcomes(seed, people);
  for (const person of people) answerAfter(seed, person);
  return people.map(toRow);
}

function toRow(person: Person): Row {
  return {
    ...person.answers,
    id: person.id,
    record_kind: 'synthetic',
    unit_weight: '1',
    country_return: person.country,
    sex: person.sex ?? MISSING.notReadable,
    age_survey: String(person.ageSurvey),
    age_return: String(person.ageReturn),
    year_departure: String(person.yearReturn - person.durationAbroad),
    year_return: String(person.yearReturn),
    duration_abroad: String(person.durationAbroad),
    education_before: person.educationBefore,
    education_abroad: educationAbroad(person),
    education_after: person.educationAfter ?? MISSING.refused,
    country_main: person.mainCountry,
    country_last: person.lastCountry,
    country_last_group: person.lastGroup,
    status_abroad: person.statusAbroad,
    status_after: person.statusAfter,
    return_type: person.returnType,
  };
}

/** Students reached their last level while abroad; the others left with the level they had. */
function educationAbroad(person: Person): string {
  if (person.educationAfter === null) return MISSING.refused;
  return person.statusAbroad === 'student' || person.trainedAbroad ? person.educationAfter : person.educationBefore;
}

import { allot, choose, Random } from '../random.ts';
import type { Person } from './person.ts';
import {
  COUNTRIES,
  EMPLOYERS_ABROAD,
  LAST_GROUP_COUNTS,
  LAST_GROUPS,
  LEAST_AGE,
  STATUS_ABROAD_COUNTS,
  STATUSES,
} from './targets.ts';
import type { Country, LastGroup, Status } from './targets.ts';

/** Destinations inside the printed groups; weights INVENTED. */
const OTHER_EUROPE = { belgium: 26, netherlands: 12, switzerland: 11, united_kingdom: 12, other_european: 8 } as const;
const NON_EUROPE: Readonly<Record<Country, Readonly<Record<string, number>>>> = {
  DZ: { canada: 10, united_states: 5, gulf: 12, libya: 6, tunisia: 4, other_world: 4 },
  MA: { gulf: 22, libya: 16, canada: 9, united_states: 6, algeria: 4, other_world: 5 },
  TN: { libya: 22, gulf: 20, canada: 6, united_states: 3, algeria: 3, other_world: 3 },
};

/** Gives last and main country of immigration, status abroad and duration: the table by last country comes out cell by cell. */
export function giveMigration(seed: string, people: readonly Person[]): void {
  const random = new Random(`${seed}/migration`);
  for (const country of COUNTRIES)
    giveLastCountry(
      random,
      people.filter((person) => person.country === country),
      country,
    );
  for (const group of LAST_GROUPS)
    giveStatus(
      random,
      people.filter((person) => person.lastGroup === group),
      group,
    );
  for (const person of people) {
    person.durationAbroad = duration(random, person);
    person.mainCountry =
      random.chance(0.88) || person.durationAbroad < 3
        ? person.lastCountry
        : random.weighted({ france: 5, italy: 3, germany: 2, spain: 2, libya: 1 });
  }
}

function giveLastCountry(random: Random, people: readonly Person[], country: Country): void {
  const counts = Object.entries(LAST_GROUP_COUNTS[country]) as [LastGroup, number][];
  const lean: Readonly<Partial<Record<LastGroup, (person: Person) => number>>> = {
    france: (person) => (person.ageReturn > 56 ? 0.8 : 0) + (person.reason === 'studies_ended' ? 0.6 : 0),
    germany: (person) => (person.ageReturn > 56 ? 0.3 : 0) + (person.reason === 'studies_ended' ? 0.4 : 0),
    italy: (person) => (person.returnType === 'compelled' ? 0.4 : 0),
    spain: (person) => (person.returnType === 'compelled' ? 0.4 : 0),
  };
  const order: LastGroup[] = ['germany', 'france', 'italy', 'spain', 'other_europe', 'non_europe'];
  const ordered = [...counts].sort(([x], [y]) => order.indexOf(x) - order.indexOf(y));
  for (const [person, group] of allot(
    people,
    ordered,
    (candidate, code) => random.noise() + (lean[code]?.(candidate) ?? 0),
  )) {
    person.lastGroup = group;
    if (group === 'other_europe') person.lastCountry = random.weighted(OTHER_EUROPE);
    else if (group === 'non_europe') person.lastCountry = random.weighted(NON_EUROPE[country]);
    else person.lastCountry = group;
  }
}

/** Rare and age-bound statuses choose first; employers are fixed by country of return as well. */
const STATUS_ORDER: readonly Status[] = [
  'retired',
  'student',
  'inactive',
  'family_worker',
  'unemployed',
  'seasonal',
  'self_employed',
  'other',
  'waged',
];

function giveStatus(random: Random, people: readonly Person[], group: LastGroup): void {
  const counts = STATUS_ABROAD_COUNTS[group];
  // Retired people and students are set aside first, so that no employer is of their age.
  const aside = new Set(choose(people, countOf(counts, 'retired') + 2, (person) => person.ageReturn));
  const taken = new Set<Person>();
  for (const country of COUNTRIES) {
    const eligible = people.filter(
      (person) => person.country === country && !aside.has(person) && person.ageReturn >= 24,
    );
    for (const person of choose(
      eligible,
      EMPLOYERS_ABROAD[group][country],
      (candidate) => random.noise() + (candidate.sex === 'male' ? 0.3 : 0),
    )) {
      person.statusAbroad = 'employer';
      taken.add(person);
    }
  }
  const rest = people.filter((person) => !taken.has(person));
  const places = STATUS_ORDER.map((status) => [status, countOf(counts, status)] as const);
  for (const [person, status] of allot(rest, places, (candidate, code) => statusScore(random, candidate, code)))
    person.statusAbroad = status;
}

function countOf(counts: readonly number[], status: Status): number {
  const count = counts[STATUSES.indexOf(status)];
  if (count === undefined) throw new RangeError(status);
  return count;
}

function statusScore(random: Random, person: Person, status: Status): number {
  const noise = random.noise();
  switch (status) {
    case 'retired':
      return person.ageReturn / 5 + (person.reason === 'retirement' ? 2 : 0) + noise;
    case 'student':
      return (
        (person.reason === 'studies_ended' ? 2 : 0) -
        person.ageReturn / 6 +
        (person.educationBefore.startsWith('higher') ? 1 : 0) +
        noise
      );
    case 'inactive':
      return (person.sex === 'female' ? 1.5 : 0) + noise;
    case 'unemployed':
      return (person.returnType === 'compelled' ? 0.5 : 0) + (person.reason === 'job_loss' ? 0.5 : 0) + noise;
    case 'seasonal':
      return (person.educationBefore === 'none' || person.educationBefore === 'primary' ? 0.4 : 0) + noise;
    default:
      return noise;
  }
}

/** Completed years abroad; at least a few months for everyone (`mirem-2006` sets no minimum), and never from before the age at which the level held on leaving can be reached. */
function duration(random: Random, person: Person): number {
  const most = Math.max(1, person.ageReturn - LEAST_AGE[person.educationBefore]);
  const ranges: Readonly<Partial<Record<Status, readonly [number, number]>>> = {
    retired: [22, 42],
    student: [2, 7],
    seasonal: [1, 6],
  };
  const [low, high] = ranges[person.statusAbroad] ?? (person.returnType === 'compelled' ? [1, 13] : [2, 24]);
  const drawn = Math.min(random.whole(low, high), random.whole(low, high) + 3);
  return Math.max(1, Math.min(most, drawn));
}

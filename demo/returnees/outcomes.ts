import { allot, choose, Random } from '../random.ts';
import type { Person } from './person.ts';
import { answer } from './person.ts';
import { COUNTRIES, SECTOR_AFTER_MA, SECTORS, STATUS_AFTER_COUNTS, UNEMPLOYED_AFTER } from './targets.ts';
import type { Country, Status } from './targets.ts';
import { isWorking, sectorOf } from './work.ts';

/** Status and sector at survey, by country, in fixed numbers: Moroccan employers and sectors as printed, the unemployed among the compelled as printed. */
export function giveOutcomes(seed: string, people: readonly Person[]): void {
  const random = new Random(`${seed}/outcomes`);
  for (const country of COUNTRIES) {
    const here = people.filter((person) => person.country === country);
    const unemployed = (['decided', 'compelled'] as const).flatMap((type) =>
      choose(
        here.filter((person) => person.returnType === type && person.ageSurvey < 62),
        UNEMPLOYED_AFTER[country][type],
        (person) => random.noise() - assets(person),
      ),
    );
    for (const person of unemployed) person.statusAfter = 'unemployed';
    const rest = here.filter((person) => !unemployed.includes(person));
    const places = Object.entries(STATUS_AFTER_COUNTS[country]) as [Status, number][];
    for (const [person, status] of allot(rest, places, (candidate, code) => score(random, candidate, code)))
      person.statusAfter = status;
    giveSectors(random, here, country);
  }
}

/** What helps to find work again: training, a stay that brought what it was for, preparation. Weak, and drowned in noise. */
export function assets(person: Person): number {
  return (
    (person.trainedAbroad ? 0.24 : 0) +
    (person.trainedAfter ? 0.24 : 0) +
    (answer(person, 'objectives_met') === 'yes' ? 0.15 : 0) +
    (answer(person, 'preparedness') === 'high' ? 0.12 : 0) -
    (answer(person, 'preparedness') === 'none' ? 0.12 : 0)
  );
}

function score(random: Random, person: Person, status: Status): number {
  const noise = random.noise();
  switch (status) {
    case 'retired':
      return (
        person.ageSurvey / 4 +
        (person.statusAbroad === 'retired' ? 4 : 0) +
        (person.reason === 'retirement' ? 2 : 0) +
        noise
      );
    case 'student':
      return -person.ageSurvey / 10 + noise;
    case 'inactive':
      return (person.sex === 'female' ? 1.3 : 0) + noise;
    case 'employer':
      return (
        noise +
        assets(person) +
        (person.statusAbroad === 'employer' ? 1 : 0) +
        (person.sex === 'female' ? -0.4 : 0) +
        (person.reason === 'projects' ? 0.6 : 0)
      );
    case 'self_employed':
      return noise + assets(person) / 2 + (person.statusAbroad === 'self_employed' ? 0.4 : 0);
    default:
      return noise;
  }
}

function giveSectors(random: Random, people: readonly Person[], country: Country): void {
  const working = people.filter((person) => isWorking(person.statusAfter));
  if (country === 'MA') {
    const places = SECTORS.map((sector) => [sector, SECTOR_AFTER_MA[sector]] as const);
    const lean = (person: Person, sector: string): number =>
      random.noise() + (answer(person, 'sector_abroad') === sector ? 0.5 : 0);
    for (const [person, sector] of allot(working, places, lean)) person.answers['sector_after'] = sector;
  } else {
    for (const person of working)
      person.answers['sector_after'] = random.chance(0.3)
        ? sameSector(random, person)
        : sectorOf(random, person.statusAfter, 'origin');
  }
  for (const person of people)
    if (!isWorking(person.statusAfter)) person.answers['sector_after'] = sectorOf(random, person.statusAfter, 'origin');
}

function sameSector(random: Random, person: Person): string {
  return isWorking(person.statusAbroad)
    ? answer(person, 'sector_abroad')
    : sectorOf(random, person.statusAfter, 'origin');
}

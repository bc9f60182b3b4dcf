import { allot, choose, Random } from '../random.ts';
import type { Person } from './person.ts';
import { COUNTRIES, EDUCATION, EDUCATION_COUNTS, LEAST_AGE } from './targets.ts';
import type { Country, Education } from './targets.ts';

/** Levels that can be compared; the residual category stands outside the order. */
const LADDER: readonly Education[] = EDUCATION.filter((level) => level !== 'other');

/** Level before leaving: the older the person, the lower the level, with much noise; every count as printed. */
export function giveEducationBefore(seed: string, people: readonly Person[]): void {
  const random = new Random(`${seed}/education-before`);
  for (const country of COUNTRIES) {
    const here = people.filter((person) => person.country === country);
    const counts = EDUCATION.map((level, index) => [level, EDUCATION_COUNTS[country].before[index] ?? 0] as const);
    // The residual category is drawn at random, then levels from the highest down.
    const levels = allot(here, [...counts].reverse(), (person, level) => {
      if (person.ageReturn <= LEAST_AGE[level]) return -100 + person.ageReturn;
      if (level === 'other') return random.next();
      return random.noise() * 1.6 - person.ageReturn / 30 + (person.reason === 'studies_ended' ? 1.2 : 0);
    });
    for (const [person, level] of levels) person.educationBefore = level;
  }
}

/**
 * Level after return. Nobody on the ladder goes down: those who move go up, or into the residual category (vocational and other
 * diplomas), or did not answer; the counts of both columns hold.
 */
export function giveEducationAfter(seed: string, people: readonly Person[]): void {
  const random = new Random(`${seed}/education-after`);
  for (const country of COUNTRIES)
    moveUp(
      random,
      people.filter((person) => person.country === country),
      country,
    );
}

function moveUp(random: Random, people: readonly Person[], country: Country): void {
  const target = EDUCATION_COUNTS[country];
  const wanted = new Map(EDUCATION.map((level, index) => [level, target.after[index] ?? 0]));
  const movers: Person[] = [];
  for (const level of EDUCATION) {
    const holders = people.filter((person) => person.educationBefore === level);
    const stay = Math.min(holders.length, wanted.get(level) ?? 0);
    const leaving = choose(holders, holders.length - stay, (person) => mobility(random, person));
    for (const person of holders) if (!leaving.includes(person)) person.educationAfter = level;
    wanted.set(level, (wanted.get(level) ?? 0) - stay);
    movers.push(...leaving);
  }
  fillLadder(random, people, movers, wanted);
  const residual = choose(
    movers,
    wanted.get('other') ?? 0,
    (person) => random.noise() + (person.trainedAbroad ? 1 : 0),
  );
  for (const person of movers) person.educationAfter = residual.includes(person) ? 'other' : null;
  if (movers.length - residual.length !== target.afterMissing)
    throw new RangeError(`${country}: education after does not add up`);
}

/** Fills the open places from the top level down with movers from below, the nearest level first; a place nobody can climb to goes to someone of the residual category. */
function fillLadder(random: Random, people: readonly Person[], movers: Person[], wanted: Map<Education, number>): void {
  for (const level of [...LADDER].reverse()) {
    for (let open = wanted.get(level) ?? 0; open > 0; open -= 1) {
      const below = movers.filter(
        (person) => rank(person.educationBefore) < rank(level) && person.educationBefore !== 'other',
      );
      const [climber] = choose(
        below,
        Math.min(1, below.length),
        (person) =>
          rank(person.educationBefore) * 2 + mobility(random, person) - (person.ageSurvey < LEAST_AGE[level] ? 100 : 0),
      );
      if (climber) {
        climber.educationAfter = level;
        movers.splice(movers.indexOf(climber), 1);
        continue;
      }
      const [from] = choose(
        people.filter((person) => person.educationAfter === 'other'),
        1,
        () => random.next(),
      );
      if (from) from.educationAfter = level;
      wanted.set('other', (wanted.get('other') ?? 0) + 1);
    }
  }
}

function rank(level: Education): number {
  return LADDER.indexOf(level);
}

/** Who studied further: the young, students, those who stayed some years. */
function mobility(random: Random, person: Person): number {
  return random.noise() - person.ageReturn / 40 + (person.statusAbroad === 'student' ? 0.8 : 0);
}

import { allot, choose, Random } from '../random.ts';
import { SURVEY_YEAR } from './person.ts';
import type { Person } from './person.ts';
import {
  AGE_BANDS,
  COMPELLED,
  COUNTRIES,
  INTERVIEWS,
  REASONS_COMPELLED,
  REASONS_DECIDED,
  SEX_UNREADABLE,
  WOMEN,
} from './targets.ts';
import type { AgeBand, Country, ReturnType } from './targets.ts';

/** The 992 people with their ages, return type, main reason and sex: the margins of the published Algerian and Moroccan figures. */
export function createPeople(seed: string): Person[] {
  const people = COUNTRIES.flatMap((country) => ofCountry(seed, country));
  const random = new Random(`${seed}/return`);
  for (const country of COUNTRIES) {
    const here = people.filter((person) => person.country === country);
    const compelled = choose(
      here,
      COMPELLED[country],
      (person) => random.noise() - Math.max(0, person.ageReturn - 45) / 25,
    );
    for (const person of compelled) person.returnType = 'compelled';
    for (const type of ['decided', 'compelled'] as const) {
      giveReasons(
        random,
        country,
        here.filter((person) => person.returnType === type),
        type,
      );
    }
    giveSex(random, country, here);
  }
  return people;
}

function ofCountry(seed: string, country: Country): Person[] {
  const random = new Random(`${seed}/ages/${country}`);
  const ages = AGE_BANDS[country].flatMap((band) => Array.from({ length: band.count }, () => drawAges(random, band)));
  // The order of the file tells nothing: shuffled by random keys.
  const shuffled = ages.map((age) => ({ age, key: random.next() })).sort((x, y) => x.key - y.key);
  if (shuffled.length !== INTERVIEWS[country]) throw new RangeError(`${country}: ${shuffled.length} ages`);
  return shuffled.map(({ age }, index) => ({
    id: `synthetic-${country}-${String(index + 1).padStart(3, '0')}`,
    country,
    ...age,
    returnType: 'decided',
    reason: 'other',
    sex: 'male',
    lastGroup: 'france',
    lastCountry: 'france',
    mainCountry: 'france',
    educationBefore: 'none',
    educationAfter: 'none',
    statusAbroad: 'waged',
    durationAbroad: 1,
    trainedAbroad: false,
    trainedAfter: false,
    statusAfter: 'waged',
    answers: {},
  }));
}

/** Draws until the ages fit the band; recent returns are more frequent, and nobody returned more than ten years before the survey. */
function drawAges(random: Random, band: AgeBand): Pick<Person, 'ageSurvey' | 'ageReturn' | 'yearReturn'> {
  for (;;) {
    const since = Math.min(random.whole(0, 9), random.whole(0, 9));
    const ageSurvey = random.whole(...band.survey);
    const ageReturn = ageSurvey - since;
    // Older ages inside a wide band are thinned out, as in any population.
    const keep = 1 - (0.6 * (ageSurvey - band.survey[0])) / (band.survey[1] - band.survey[0] + 1);
    if (ageReturn >= band.back[0] && ageReturn <= band.back[1] && random.chance(keep)) {
      return { ageSurvey, ageReturn, yearReturn: SURVEY_YEAR - since };
    }
  }
}

function giveReasons(random: Random, country: Country, people: readonly Person[], type: ReturnType): void {
  const counts = Object.entries((type === 'decided' ? REASONS_DECIDED : REASONS_COMPELLED)[country]);
  // Retirement goes to the oldest and studies to the youngest before the rest is drawn.
  const first = ['retirement', 'studies_ended'];
  const ordered = [...counts].sort(([x], [y]) => Number(first.includes(y)) - Number(first.includes(x)));
  const reasons = allot(people, ordered, (person, reason) => {
    if (reason === 'retirement') return person.ageReturn / 10 + random.noise();
    if (reason === 'studies_ended') return -person.ageReturn / 10 + random.noise();
    return random.noise();
  });
  for (const [person, reason] of reasons) person.reason = reason;
}

function giveSex(random: Random, country: Country, people: readonly Person[]): void {
  for (const type of ['decided', 'compelled'] as const) {
    const group = people.filter((person) => person.returnType === type);
    const women = choose(
      group,
      WOMEN[country][type],
      (person) => random.noise() + (person.reason === 'family' ? 0.25 : 0),
    );
    for (const person of women) person.sex = 'female';
    if (type === 'decided') {
      const men = group.filter((person) => person.sex === 'male');
      for (const person of choose(men, SEX_UNREADABLE[country], () => random.next())) person.sex = null;
    }
  }
}

import { MISSING } from '../../content/codebook.ts';
import type { Row } from '../../content/csv.ts';
import { Random } from '../random.ts';
import { withGaps, yesNo } from '../returnees/gaps.ts';
import { drawDistricts } from './frame.ts';
import type { District } from './frame.ts';

/** The seed of the file that the first start loads. */
export const SEED = 'dawra/synthetic-probability/1';

/** The synthetic two-stage probability survey, one row for each person interviewed. */
export function generateProbabilitySurvey(seed: string = SEED): Row[] {
  return drawDistricts(seed).flatMap((district) =>
    Array.from({ length: district.interviewed }, (_, index) =>
      interview(seed, district, `synthetic-${district.psu}-${String(index + 1).padStart(2, '0')}`),
    ),
  );
}

function interview(seed: string, district: District, id: string): Row {
  const random = new Random(`${seed}/person/${id}`);
  const { stratum } = district;
  // The design weight is the inverse of the two sampling fractions, written with six decimals.
  const weight = (stratum.districts / stratum.drawn) * (district.listed / district.interviewed);
  const ageSurvey = Math.min(random.whole(19, 72), random.whole(24, 80));
  const since = Math.min(random.whole(0, 20), random.whole(0, 20));
  const sex = random.weighted({ male: stratum.area === 'urban' ? 76 : 86, female: stratum.area === 'urban' ? 24 : 14 });
  const compelled = random.chance(0.17 - district.leaning * 0.12);
  const trainedAbroad = random.chance(0.14);
  const trainedAfter = random.chance(0.15);
  const education = random.weighted(stratum.area === 'urban' ? URBAN_EDUCATION : RURAL_EDUCATION);
  const runAs =
    random.noise() +
    district.leaning +
    (compelled ? -0.35 : 0) +
    (trainedAbroad ? 0.15 : 0) +
    (trainedAfter ? 0.12 : 0) +
    (education.startsWith('higher') ? 0.15 : 0);
  const status = statusAfter(random, ageSurvey, sex, runAs);
  return {
    id,
    record_kind: 'synthetic',
    stratum: stratum.code,
    psu: district.psu,
    n_districts: String(stratum.districts),
    n_listed: String(district.listed),
    weight: weight.toFixed(6),
    country_return: stratum.country,
    region: stratum.region,
    area: stratum.area,
    sex,
    age_survey: String(ageSurvey),
    years_since_return: String(since),
    duration_abroad: withGaps(random, String(Math.max(0, Math.min(ageSurvey - since - 15, random.whole(0, 24)))), {
      unknown: 0.008,
    }),
    education_after: withGaps(random, education, { refused: 0.006 }),
    return_type: withGaps(random, compelled ? 'compelled' : 'decided', { refused: 0.01 }),
    training_abroad: yesNo(trainedAbroad),
    training_after: yesNo(trainedAfter),
    status_after: status,
    monthly_income: income(random, status, runAs),
    household_size_after: String(random.whole(1, 5) + random.whole(0, 3)),
    reintegration: withGaps(random, reintegration(runAs), { refused: 0.006, unknown: 0.01 }),
    fin_situation_change: withGaps(random, change(runAs + random.noise()), { refused: 0.01, unknown: 0.004 }),
    reemigration_intention: withGaps(random, intention(random, ageSurvey, compelled), {
      refused: 0.008,
      unknown: 0.01,
    }),
  };
}

const URBAN_EDUCATION = {
  none: 9,
  preschool: 3,
  primary: 17,
  secondary_1: 15,
  secondary_2: 26,
  higher_1: 18,
  higher_2: 9,
  other: 3,
};
const RURAL_EDUCATION = {
  none: 24,
  preschool: 5,
  primary: 28,
  secondary_1: 16,
  secondary_2: 17,
  higher_1: 6,
  higher_2: 2,
  other: 2,
};

function statusAfter(random: Random, age: number, sex: string, runAs: number): string {
  if (age > 60) return random.chance(0.8) ? 'retired' : 'self_employed';
  if (sex === 'female' && random.chance(0.35)) return 'inactive';
  if (age < 26 && random.chance(0.15)) return 'student';
  if (random.chance(Math.max(0.03, 0.16 - runAs * 0.16))) return 'unemployed';
  return random.weighted({ waged: 50, self_employed: 22, employer: 10, seasonal: 8, family_worker: 6, other: 4 });
}

/** Monthly income from work, in units of a hundred of an invented common currency; asked of people at work. */
function income(random: Random, status: string, runAs: number): string {
  if (!['waged', 'self_employed', 'employer', 'seasonal', 'family_worker'].includes(status)) return MISSING.notAsked;
  const level = { waged: 42, self_employed: 40, employer: 95, seasonal: 26, family_worker: 12 }[status] ?? 0;
  const drawn = Math.max(4, Math.round(level * (1 + 0.35 * runAs) + level * 0.45 * random.noise()));
  return withGaps(random, String(drawn), { refused: 0.07, unknown: 0.02 });
}

function reintegration(runAs: number): string {
  if (runAs < -0.95) return 'very_difficult';
  if (runAs < -0.4) return 'difficult';
  if (runAs < 0.1) return 'fair';
  return runAs < 0.8 ? 'good' : 'very_good';
}

function change(runAs: number): string {
  if (runAs < -1) return 'much_worse';
  if (runAs < -0.35) return 'worse';
  if (runAs < 0.15) return 'same';
  return runAs < 0.9 ? 'improved' : 'much_improved';
}

function intention(random: Random, age: number, compelled: boolean): string {
  const wants = Math.max(0.02, 0.3 - Math.max(0, age - 28) / 110 + (compelled ? 0.1 : 0));
  if (random.chance(wants)) return random.weighted({ yes_plan: 30, yes_no_plan: 70 });
  return random.weighted({ no: 82, undecided: 18 });
}

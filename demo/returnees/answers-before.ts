import { Random } from '../random.ts';
import { withGaps, yesNo } from './gaps.ts';
import type { Person } from './person.ts';
import { answer } from './person.ts';
import type { Country, Status } from './targets.ts';
import { iscoOf, sectorOf } from './work.ts';

/** Regions of return. Algeria's four wilayas are PUBLISHED; Moroccan and Tunisian regions, and all sizes, are INVENTED. */
const REGIONS: Readonly<Record<Country, Readonly<Record<string, number>>>> = {
  DZ: { alger: 96, bejaia: 92, setif: 78, tlemcen: 66 },
  MA: {
    grand_casablanca: 70,
    rabat_sale: 42,
    tanger_tetouan: 48,
    oriental: 52,
    souss_massa: 50,
    tadla_azilal: 36,
    fes_boulemane: 32,
  },
  TN: { tunis: 78, sfax: 48, sousse: 44, mahdia: 40, medenine: 52, kef: 32, gafsa: 36 },
};

/** Identification, and the first stage of the interview: before leaving. */
export function answerBefore(seed: string, person: Person): void {
  const random = new Random(`${seed}/before/${person.id}`);
  const answers = person.answers;
  answers['region'] = random.weighted(REGIONS[person.country]);
  answers['area'] = random.weighted({ urban: 68, rural: 32 });
  answers['interview_date'] = interviewDate(random);
  answers['interview_language'] = random.weighted({ ar: 62, fr: 22, ber: person.country === 'TN' ? 0 : 16 });
  answers['binational'] = withGaps(random, yesNo(random.chance(person.durationAbroad > 10 ? 0.3 : 0.05)), {
    refused: 0.004,
  });

  const ageDeparture = person.ageReturn - person.durationAbroad;
  const status = statusBefore(random, person, ageDeparture);
  answers['status_before'] = withGaps(random, status, { unknown: 0.003, unreadable: 0.004 });
  answers['sector_before'] = sectorOf(random, status, 'origin');
  answers['isco_before'] = withGaps(
    random,
    iscoOf(random, status, person.educationBefore, answer(person, 'sector_before')),
    { unreadable: 0.01 },
  );
  answers['marital_before'] =
    ageDeparture < 22 || random.chance(0.5) ? 'single' : random.weighted({ married: 92, divorced: 5, widowed: 3 });
  answers['household_size_before'] = withGaps(random, String(random.whole(2, 6) + random.whole(0, 4)), {
    unknown: 0.01,
  });
  answers['reason_departure'] = withGaps(random, reasonDeparture(random, person), { refused: 0.008 });
  answers['fin_situation_before'] = withGaps(
    random,
    random.weighted({ very_difficult: 14, difficult: 34, fair: 36, comfortable: 16 }),
    {
      refused: 0.012,
      unknown: 0.004,
    },
  );
}

/** A day of the fieldwork, September 2006 to January 2007. */
function interviewDate(random: Random): string {
  const month = random.weighted({ '2006-09': 18, '2006-10': 26, '2006-11': 26, '2006-12': 18, '2007-01': 12 });
  return `${month}-${String(random.whole(1, 28)).padStart(2, '0')}`;
}

function statusBefore(random: Random, person: Person, ageDeparture: number): Status {
  if (person.statusAbroad === 'student' || (ageDeparture < 19 && random.chance(0.6))) return 'student';
  if (person.sex === 'female' && random.chance(0.4)) return 'inactive';
  if (ageDeparture < 19) return random.weighted<Status>({ waged: 20, seasonal: 15, family_worker: 25, unemployed: 40 });
  return random.weighted<Status>({
    waged: 38,
    self_employed: 15,
    employer: 3,
    seasonal: 8,
    family_worker: 7,
    unemployed: 22,
    student: 4,
    inactive: 2,
    other: 1,
  });
}

function reasonDeparture(random: Random, person: Person): string {
  if (person.statusAbroad === 'student') return 'studies';
  if (person.sex === 'female' && random.chance(0.45)) return 'family';
  return random.weighted({ work: 52, income: 24, family: 9, studies: 4, discover: 7, other: 4 });
}

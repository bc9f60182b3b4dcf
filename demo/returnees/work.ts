import { MISSING } from '../../content/codebook.ts';
import type { Random } from '../random.ts';
import type { Education, Sector, Status } from './targets.ts';
import { WORKING } from './targets.ts';

export function isWorking(status: Status): boolean {
  return WORKING.includes(status);
}

const SECTOR_WEIGHTS: Readonly<Record<'origin' | 'destination', Readonly<Record<Sector, number>>>> = {
  origin: {
    agriculture: 18,
    building: 13,
    commerce: 22,
    transport_hotels_restaurants: 10,
    industry: 13,
    public_services: 13,
    other_services: 11,
  },
  destination: {
    agriculture: 10,
    building: 21,
    commerce: 14,
    transport_hotels_restaurants: 17,
    industry: 21,
    public_services: 5,
    other_services: 12,
  },
};

/** Sector of activity of someone at work; seasonal work leans to agriculture, building and hotels. Not applicable to others. */
export function sectorOf(
  random: Random,
  status: Status,
  place: 'origin' | 'destination',
): Sector | typeof MISSING.notApplicable {
  if (!isWorking(status)) return MISSING.notApplicable;
  if (status === 'seasonal')
    return random.weighted<Sector>({ agriculture: 6, transport_hotels_restaurants: 3, building: 2 });
  if (status === 'employer' || status === 'self_employed')
    return random.weighted<Sector>({ ...SECTOR_WEIGHTS[place], commerce: 40, public_services: 0 });
  return random.weighted<Sector>(SECTOR_WEIGHTS[place]);
}

/** ISCO-08 major group of someone at work, by schooling and sector; a coarse association with noise. Not applicable to others. */
export function iscoOf(random: Random, status: Status, education: Education | null, sector: string): string {
  if (!isWorking(status)) return MISSING.notApplicable;
  if (status === 'employer') return random.weighted({ '1': 6, '5': 2, '7': 1 });
  const schooled = education === 'higher_1' || education === 'higher_2';
  if (schooled && random.chance(0.7)) return random.weighted({ '1': 1, '2': 6, '3': 4, '4': 2 });
  if (sector === 'agriculture') return random.weighted({ '6': 6, '9': 4 });
  if (sector === 'building') return random.weighted({ '7': 6, '9': 4, '8': 1 });
  if (sector === 'industry') return random.weighted({ '8': 5, '7': 4, '9': 2, '3': 1 });
  if (sector === 'commerce' || sector === 'transport_hotels_restaurants')
    return random.weighted({ '5': 6, '8': 2, '9': 2, '4': 1 });
  return random.weighted({ '5': 3, '9': 3, '4': 2, '3': 2, '7': 1 });
}

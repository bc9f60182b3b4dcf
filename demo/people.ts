import { text } from '../content/text.ts';
import type { Locale, Text } from '../content/text.ts';

export type Side = 'origin' | 'destination' | 'both_or_neither' | 'international';
export type Family =
  'public_authority' | 'employers' | 'trade_union' | 'migrant_association' | 'science' | 'intergovernmental';
export type Role =
  | 'returnee'
  | 'interviewer'
  | 'supervisor'
  | 'researcher'
  | 'secretariat'
  | 'delegate'
  | 'employer'
  | 'consulate'
  | 'administrator';

/** An invented person with an account, by whom the journeys are walked and the demonstration is told. */
export interface DemoPerson {
  readonly handle: string;
  readonly email: string;
  readonly name: Text;
  readonly role: Role;
  /** Invented institution, or null for a person who stands for themselves. */
  readonly institution: Text | null;
  readonly country: 'DZ' | 'MA' | 'TN' | 'FR' | 'BE' | null;
  readonly locale: Locale;
  readonly side: Side | null;
  readonly family: Family | null;
}

function person(
  handle: string,
  name: Text,
  role: Role,
  institution: Text | null,
  rest: Pick<DemoPerson, 'country' | 'locale' | 'side' | 'family'>,
): DemoPerson {
  return { handle, email: `${handle}@example.org`, name, role, institution, ...rest };
}

/** Everybody below is invented; so are their institutions, which say so in their names. */
export const PEOPLE: readonly DemoPerson[] = [
  person('amina', text('أمينة', 'Amina', 'Amina'), 'returnee', null, {
    country: 'TN',
    locale: 'ar',
    side: null,
    family: null,
  }),
  person(
    'karim',
    text('كريم', 'Karim', 'Karim'),
    'interviewer',
    text('مركز البحث التجريبي', 'Centre de recherche d’essai', 'Demonstration research centre'),
    {
      country: 'DZ',
      locale: 'fr',
      side: 'origin',
      family: 'science',
    },
  ),
  person(
    'salma',
    text('سلمى', 'Salma', 'Salma'),
    'supervisor',
    text('مركز البحث التجريبي', 'Centre de recherche d’essai', 'Demonstration research centre'),
    {
      country: 'DZ',
      locale: 'ar',
      side: 'origin',
      family: 'science',
    },
  ),
  person(
    'nadia',
    text('نادية', 'Nadia', 'Nadia'),
    'researcher',
    text('معهد الإحصاء التجريبي', 'Institut de statistique d’essai', 'Demonstration statistical institute'),
    {
      country: 'MA',
      locale: 'fr',
      side: 'origin',
      family: 'science',
    },
  ),
  person(
    'youssef',
    text('يوسف', 'Youssef', 'Youssef'),
    'secretariat',
    text(
      'أمانة الاجتماعات (تجريبية)',
      'Secrétariat des réunions (essai)',
      'Secretariat of the meetings (demonstration)',
    ),
    {
      country: 'MA',
      locale: 'ar',
      side: 'international',
      family: 'intergovernmental',
    },
  ),
  person(
    'claire',
    text('كلير', 'Claire', 'Claire'),
    'delegate',
    text(
      'وزارة الهجرة في بلد مقصد (تجريبية)',
      'Ministère des Migrations d’un pays de destination (essai)',
      'Migration ministry of a country of destination (demonstration)',
    ),
    {
      country: 'FR',
      locale: 'fr',
      side: 'destination',
      family: 'public_authority',
    },
  ),
  person(
    'hicham',
    text('هشام', 'Hicham', 'Hicham'),
    'delegate',
    text(
      'وزارة شؤون الجالية في بلد منشأ (تجريبية)',
      'Ministère de la Communauté à l’étranger d’un pays d’origine (essai)',
      'Ministry for citizens abroad of a country of origin (demonstration)',
    ),
    {
      country: 'MA',
      locale: 'ar',
      side: 'origin',
      family: 'public_authority',
    },
  ),
  person(
    'omar',
    text('عمر', 'Omar', 'Omar'),
    'employer',
    text('اتحاد المقاولات التجريبي', 'Union d’entreprises d’essai', 'Demonstration union of firms'),
    {
      country: 'TN',
      locale: 'fr',
      side: 'origin',
      family: 'employers',
    },
  ),
  person(
    'lucie',
    text('لوسي', 'Lucie', 'Lucie'),
    'consulate',
    text('قنصلية تجريبية', 'Consulat d’essai', 'Demonstration consulate'),
    {
      country: 'BE',
      locale: 'fr',
      side: 'destination',
      family: 'public_authority',
    },
  ),
  person(
    'root',
    text('المدير', 'Administrateur', 'Administrator'),
    'administrator',
    text(
      'أمانة الاجتماعات (تجريبية)',
      'Secrétariat des réunions (essai)',
      'Secretariat of the meetings (demonstration)',
    ),
    {
      country: null,
      locale: 'en',
      side: null,
      family: null,
    },
  ),
];

/** One of the people by handle. @throws RangeError for a stranger */
export function personOf(handle: string): DemoPerson {
  const found = PEOPLE.find((candidate) => candidate.handle === handle);
  if (!found) throw new RangeError(`nobody is called ${handle}`);
  return found;
}

import type { Locale } from '../language/locale.ts';
import type { Role } from '../http/permission.ts';
import type { InstitutionRequest } from './institution.contract.ts';

/** The people who show the installation around, and by whom it is tested. All are invented. */
export const demoNames = [
  'amina',
  'karim',
  'salma',
  'nadia',
  'youssef',
  'claire',
  'hicham',
  'omar',
  'lucie',
  'root',
] as const;
export type DemoName = (typeof demoNames)[number];

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
  readonly institution: InstitutionRequest | null;
}

const institution = (
  en: string,
  fr: string,
  ar: string,
  country: string | null,
  side: InstitutionRequest['side'],
  family: InstitutionRequest['family'],
): InstitutionRequest => ({
  name: { ar, fr, en },
  country,
  side,
  family,
});

const observatory = institution(
  'Demonstration research centre',
  'Centre de recherche de démonstration',
  'مركز بحث تجريبي',
  'TN',
  'origin',
  'science',
);
const secretariat = institution(
  'Demonstration secretariat of the dialogue',
  'Secrétariat de démonstration du dialogue',
  'أمانة الحوار التجريبية',
  null,
  'international',
  'intergovernmental',
);
const destination = institution(
  'Demonstration ministry (France)',
  'Ministère de démonstration (France)',
  'وزارة تجريبية (فرنسا)',
  'FR',
  'destination',
  'public_authority',
);
const origin = institution(
  'Demonstration ministry (Morocco)',
  'Ministère de démonstration (Maroc)',
  'وزارة تجريبية (المغرب)',
  'MA',
  'origin',
  'public_authority',
);
const employers = institution(
  'Demonstration employers’ union',
  'Union patronale de démonstration',
  'اتحاد أرباب العمل التجريبي',
  'MA',
  'origin',
  'employers',
);
const consulate = institution(
  'Demonstration consulate',
  'Consulat de démonstration',
  'قنصلية تجريبية',
  'FR',
  'destination',
  'public_authority',
);

const person = (
  name: DemoName,
  full: string,
  locale: Locale,
  role: Role,
  at: InstitutionRequest | null,
): DemoPerson => ({
  email: `${name}@dawra.example`,
  name: full,
  locale,
  roles: [role],
  institution: at,
});

/** Everyone by first name. */
export const demoPeople: Readonly<Record<DemoName, DemoPerson>> = {
  amina: person('amina', 'Amina Haddad', 'ar', 'returnee', null),
  karim: person('karim', 'Karim Belkacem', 'fr', 'interviewer', observatory),
  salma: person('salma', 'Salma Trabelsi', 'fr', 'supervisor', observatory),
  nadia: person('nadia', 'Nadia Mansouri', 'fr', 'researcher', observatory),
  youssef: person('youssef', 'Youssef Amrani', 'ar', 'secretariat', secretariat),
  claire: person('claire', 'Claire Fontaine', 'fr', 'delegate', destination),
  hicham: person('hicham', 'Hicham Alaoui', 'ar', 'delegate', origin),
  omar: person('omar', 'Omar Tazi', 'fr', 'employer', employers),
  lucie: person('lucie', 'Lucie Martin', 'fr', 'consulate', consulate),
  root: person('root', 'Root', 'en', 'administrator', null),
};

/** Password of every invented person; printed on the sign-in page of a demonstration that only its own machine reaches. */
export const demoPassword = 'cycle complet 2008';

/** Addresses of the invented people, whose password is public. */
export const demoAddresses: readonly string[] = demoNames.map((name) => demoPeople[name].email);

import type { Family, Side } from '../people.ts';
import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';
import type { Participant } from './meeting.ts';

const DELEGATE = text('مندوب', 'Délégué', 'Delegate');
const EXPERT = text('خبير', 'Expert', 'Expert');

const COUNTRIES: Readonly<Record<string, Text>> = {
  DZ: text('الجزائر', 'Algérie', 'Algeria'),
  MA: text('المغرب', 'Maroc', 'Morocco'),
  TN: text('تونس', 'Tunisie', 'Tunisia'),
  FR: text('فرنسا', 'France', 'France'),
  IT: text('إيطاليا', 'Italie', 'Italy'),
  ES: text('إسبانيا', 'Espagne', 'Spain'),
  DE: text('ألمانيا', 'Allemagne', 'Germany'),
  BE: text('بلجيكا', 'Belgique', 'Belgium'),
};

const CONSULATE = text('قنصلية تجريبية', 'Consulat d’essai', 'Demonstration consulate');

const BODIES: Readonly<Record<Family, Text>> = {
  public_authority: text('وزارة تجريبية', 'Ministère d’essai', 'Demonstration ministry'),
  employers: text('اتحاد أصحاب عمل تجريبي', 'Union d’employeurs d’essai', 'Demonstration employers’ union'),
  trade_union: text('نقابة تجريبية', 'Syndicat d’essai', 'Demonstration trade union'),
  migrant_association: text(
    'جمعية مهاجرين تجريبية',
    'Association de migrants d’essai',
    'Demonstration migrant association',
  ),
  science: text('مركز بحث تجريبي', 'Centre de recherche d’essai', 'Demonstration research centre'),
  intergovernmental: text(
    'منظمة دولية تجريبية',
    'Organisation internationale d’essai',
    'Demonstration international organisation',
  ),
};

function seat(
  side: Side,
  family: Family,
  country: string | null,
  { person, body = BODIES[family], kind = family }: { person?: string; body?: Text; kind?: string } = {},
): Participant {
  const where = country === null ? null : COUNTRIES[country];
  const institution = where
    ? text(`${body.ar} (${where.ar})`, `${body.fr} (${where.fr})`, `${body.en} (${where.en})`)
    : body;
  return {
    id: ['demo', kind.replaceAll('_', '-'), country?.toLowerCase() ?? 'int'].join('-'),
    institution,
    role: family === 'science' || family === 'intergovernmental' ? EXPERT : DELEGATE,
    side,
    family,
    country,
    ...(person ? { person } : {}),
  };
}

/** A consulate is on the side of its State. */
const consulate = (side: Side, country: string, person?: string): Participant =>
  seat(side, 'public_authority', country, { body: CONSULATE, kind: 'consulate', ...(person ? { person } : {}) });

/** The seats of the invented participants; every invented meeting takes some of them. Some associations, unions and research bodies stand for both sides or neither. */
export const SEATS: readonly Participant[] = [
  seat('origin', 'public_authority', 'DZ'),
  seat('origin', 'public_authority', 'MA', { person: 'hicham' }),
  seat('origin', 'public_authority', 'TN'),
  seat('origin', 'employers', 'MA'),
  seat('origin', 'employers', 'TN', { person: 'omar' }),
  seat('origin', 'trade_union', 'DZ'),
  seat('origin', 'trade_union', 'TN'),
  seat('origin', 'migrant_association', 'DZ'),
  seat('both_or_neither', 'migrant_association', 'MA'),
  seat('origin', 'science', 'DZ', { person: 'salma' }),
  seat('origin', 'science', 'MA', { person: 'nadia' }),
  seat('destination', 'public_authority', 'FR', { person: 'claire' }),
  consulate('origin', 'TN'),
  consulate('destination', 'BE', 'lucie'),
  seat('destination', 'public_authority', 'IT'),
  seat('destination', 'public_authority', 'ES'),
  seat('destination', 'employers', 'IT'),
  seat('destination', 'trade_union', 'FR'),
  seat('destination', 'trade_union', 'BE'),
  seat('both_or_neither', 'migrant_association', 'FR'),
  seat('both_or_neither', 'science', 'DE'),
  seat('international', 'intergovernmental', null, { person: 'youssef' }),
];

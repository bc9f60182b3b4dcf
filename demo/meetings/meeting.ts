import type { Family, Side } from '../people.ts';
import type { Text } from '../text.ts';

/** A participant as a role in an invented institution: no real person is named. */
export interface Participant {
  readonly id: string;
  readonly institution: Text;
  readonly role: Text;
  readonly side: Side;
  readonly family: Family;
  /** ISO country code of the institution, or null for an international one. */
  readonly country: string | null;
  /** Handle of the demonstration account that takes this seat, if any. */
  readonly person?: string;
}

export interface AgendaItem {
  readonly number: number;
  readonly title: Text;
  /** Charter items the point stands for. */
  readonly charter: readonly string[];
}

/** A meeting of the edition. Date, place and aims are published; participants and agenda are invented and say so. */
export interface Meeting {
  readonly id: string;
  readonly edition: number;
  readonly title: Text;
  readonly place: Text;
  readonly from: string;
  readonly to: string;
  readonly datePrecision: 'day' | 'month' | 'year';
  readonly kind: 'multilateral';
  readonly aims: readonly string[];
  readonly principles: readonly string[];
  readonly inherits: string | null;
  readonly participants: readonly Participant[];
  readonly agenda: readonly AgendaItem[];
  readonly source: string;
  readonly invented: Text;
}

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

/** A meeting: when and where, what it was for, on which principles. */
interface Described {
  readonly id: string;
  readonly edition: number;
  readonly title: Text;
  readonly place: Text;
  readonly from: string;
  readonly to: string;
  readonly kind: 'multilateral';
  readonly aims: readonly string[];
  readonly principles: readonly string[];
  readonly inherits: string | null;
  readonly note: Text;
}

/** A meeting of the past as print gives it: who sat there, what was on the agenda and which questions were asked is not published, so it is not here. */
export interface RecordedMeeting extends Described {
  readonly source: string;
}

/** A meeting that never was, with invented bodies; its title and its place say so. */
export interface InventedMeeting extends Described {
  readonly participants: readonly Participant[];
  readonly agenda: readonly AgendaItem[];
}

import type { DescribedMeeting } from '../../content/record/meeting.ts';
import type { Text } from '../../content/text.ts';
import type { InventedSheet } from './sheet.ts';
import type { InventedMinutes } from './minutes.ts';
import type { Family, Side } from '../people.ts';

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
  /** How long it was to take. */
  readonly minutes?: number;
  /** The party that asked for it. */
  readonly side?: Side;
}

/** A meeting that never was, with invented bodies; its title and its place say so. */
export interface InventedMeeting extends DescribedMeeting {
  readonly participants: readonly Participant[];
  readonly agenda: readonly AgendaItem[];
  /** The day on which all participants accepted their invitation. */
  readonly acceptedOn?: string;
  /** A sheet that was handed out and published, as PDF. */
  readonly sheet?: InventedSheet;
  /** Minutes that both sides approved. */
  readonly minutes?: InventedMinutes;
}

import type { Text } from '../text.ts';
import { text } from '../text.ts';

/**
 * What a series counts. Series of different concepts are never added together. Two concepts are added to our list because the
 * sources count them so: `returned_after_order` (compliance and enforcement together) and `voluntary_departure` (administrative
 * "voluntary return", which may follow an order and is not a decided return).
 */
export const CONCEPTS = {
  decided_return: text('عودة بقرار شخصي', 'Retour décidé', 'Decided return'),
  assisted_voluntary_return: text('عودة طوعية بمساعدة', 'Retour volontaire assisté', 'Assisted voluntary return'),
  voluntary_departure: text(
    'مغادرة طوعية بالمعنى الإداري',
    'Départ volontaire au sens administratif',
    'Voluntary departure in the administrative sense',
  ),
  returned_after_order: text(
    'أشخاص أُعيدوا بعد أمر بالمغادرة',
    'Personnes renvoyées après un ordre de quitter le territoire',
    'Persons returned after an order to leave',
  ),
  forced_return: text('العودة القسرية', 'Retour forcé', 'Enforced return'),
  readmission: text('إعادة القبول', 'Réadmission', 'Readmission'),
  return_order: text('أمر بالمغادرة', 'Ordre de quitter le territoire', 'Order to leave'),
  apprehension: text(
    'المعاينة في وضعية إقامة غير قانونية',
    'Présence irrégulière constatée',
    'Found irregularly present',
  ),
  refused_entry: text('منع من الدخول', 'Refus d’entrée', 'Refused entry'),
  estimate: text('تقدير إحصائي', 'Estimation statistique', 'Statistical estimate'),
} as const satisfies Readonly<Record<string, Text>>;

export type Concept = keyof typeof CONCEPTS;

/** A value of one period. `null` is "no figure", never zero; zero is a counted zero. */
export interface Observation {
  readonly period: string;
  readonly value: number | null;
  /** Reporting countries that have a cell, where the value is a sum of cells. */
  readonly reporting?: number;
  /** Countries that could have had one. */
  readonly possible?: number;
}

/** A series of persons by period, with all that is needed to read it. */
export interface FlowSeries {
  readonly id: string;
  readonly title: Text;
  readonly concept: Concept;
  readonly direction: 'to' | 'from';
  /** Country whose returnees are counted. */
  readonly country: 'DZ' | 'MA' | 'TN';
  /** Where they come from: one country, or an aggregate that is never added to its parts. */
  readonly reporter: { readonly code: string; readonly label: Text; readonly aggregate: boolean };
  readonly population: 'citizenship' | 'birth' | 'destination';
  readonly unit: 'persons';
  /** Every cell of the source is rounded to the nearest multiple of this; 1 if not rounded. */
  readonly rounding: number;
  /** How the source writes the absence of a figure. */
  readonly missingCode: string;
  readonly source: {
    readonly citation: string;
    readonly url: string;
    readonly extracted: string;
    readonly licence: string;
  };
  readonly caution: Text;
  /** False where periods between the first and the last are left out: points are then not joined by a line. */
  readonly continuous: boolean;
  /** From `period` on the series does not count what it counted before. */
  readonly breaks: readonly { readonly period: string; readonly reason: Text }[];
  /** A series of another source about the same people, shown beside and never added, and why the two differ. */
  readonly beside: { readonly series: string; readonly why: Text } | null;
  readonly observations: readonly Observation[];
}

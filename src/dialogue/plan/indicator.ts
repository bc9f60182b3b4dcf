import type { Localized } from '../../platform/language/locale.ts';

/** What an indicator measures, in the words of IATI (code list IndicatorMeasure), with the code. */
export const measures = ['unit', 'percentage', 'nominal', 'ordinal'] as const;
export type IndicatorMeasure = (typeof measures)[number];
export const measureCode: Readonly<Record<IndicatorMeasure, string>> = {
  unit: '1',
  percentage: '2',
  nominal: '3',
  ordinal: '4',
};
export const indicatorMeasureLabel: Readonly<Record<IndicatorMeasure, Localized>> = {
  unit: { ar: 'عدد', fr: 'Unité', en: 'Unit' },
  percentage: { ar: 'نسبة مئوية', fr: 'Pourcentage', en: 'Percentage' },
  nominal: { ar: 'اسمي', fr: 'Nominal', en: 'Nominal' },
  ordinal: { ar: 'ترتيبي', fr: 'Ordinal', en: 'Ordinal' },
};

/** Days of a period, both ends in it. */
export interface Period {
  readonly starts: string;
  readonly ends: string;
}
/** Whether periods follow one another without a day in common, each the right way round. */
export const inOrder = (periods: readonly Period[]): boolean =>
  periods.every(({ starts, ends }, at) => starts <= ends && (at === 0 || periods[at - 1]!.ends < starts));
/** The same period. */
export const samePeriod = (one: Period, other: Period): boolean =>
  one.starts === other.starts && one.ends === other.ends;

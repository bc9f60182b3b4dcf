import * as write from '../language/format.ts';
import { labelled, pick, type Shown } from '../language/localized.ts';
import type { Localized } from '../language/locale.ts';
import { useLocale } from './locale.ts';

/** The writers of `platform/language/format.ts` in the reader's language; they follow when the reader changes it. */
export interface Format {
  number(value: number, digits?: number): string;
  /** A share between 0 and 1 as a percentage. */
  percent(share: number, digits?: number): string;
  bytes(bytes: number): string;
  /** A calendar date of any precision: `1998`, `1998-07`, `1998-07-03`. */
  date(iso: string): string;
  moment(moment: string | Date, timeZone?: string): string;
  relative(moment: string | Date, now?: Date): string;
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
  /** "Name: value" with the colon of the language. */
  named(name: string, value?: string): string;
  interval(low: string, high: string): string;
  /** The name of a country by its two letters. */
  country(code: string): string;
  /** A label as plain text: the reader's language or, marked as such, the next best; `otherwise` when nothing is written. */
  text(text: Partial<Localized>, otherwise?: string): string;
  /** As `text`, telling which language is shown, for the `lang` attribute. */
  shown(text: Partial<Localized>): Shown | undefined;
  isolate(text: string): string;
}

/** Numbers, dates and lists in the reader's language. */
export function useFormat(): Format {
  const locale = useLocale();
  return {
    number: (value, digits) => write.formatNumber(locale.value, value, digits),
    percent: (share, digits) => write.formatPercent(locale.value, share, digits),
    bytes: (bytes) => write.formatBytes(locale.value, bytes),
    date: (iso) => write.formatDate(locale.value, iso),
    moment: (moment, timeZone) => write.formatMoment(locale.value, moment, timeZone),
    relative: (moment, now) => write.formatRelative(locale.value, moment, now),
    list: (items, type) => write.formatList(locale.value, items, type),
    named: (name, value) => write.formatNamed(locale.value, name, value),
    interval: write.formatInterval,
    country: (code) => write.formatCountry(locale.value, code),
    text: (text, otherwise) => labelled(text, locale.value, otherwise),
    shown: (text) => pick(text, locale.value),
    isolate: write.isolate,
  };
}

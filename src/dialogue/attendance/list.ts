import { foldForSearch } from '../../platform/language/search.ts';
import { languageNoun } from '../../platform/language/localized.ts';
import { locales, type Locale, type Localized } from '../../platform/language/locale.ts';
import { nearest } from '../../platform/language/nearest.ts';
import { families, familyLabel, sideLabel, sides } from '../meeting/meeting.ts';
import { listColumns, type ListColumn } from './list.contract.ts';

/** Names of the columns, as they are shown, and what else people write there. */
const columnNames: Readonly<Record<ListColumn, { readonly label: Localized; readonly also: readonly string[] }>> = {
  institution: {
    label: { ar: 'المؤسسة', fr: 'Institution', en: 'Institution' },
    also: ['مؤسسة', 'اسم المؤسسة', 'Organisme', 'Organisation', 'Body'],
  },
  country: { label: { ar: 'البلد', fr: 'Pays', en: 'Country' }, also: ['بلد'] },
  side: { label: { ar: 'الجانب', fr: 'Partie', en: 'Party' }, also: ['جانب'] },
  family: {
    label: { ar: 'فئة الفاعلين', fr: 'Catégorie d’acteurs', en: 'Stakeholder group' },
    also: ['الفئة', 'Catégorie', 'Group'],
  },
  mail: {
    label: { ar: 'البريد الإلكتروني', fr: 'Adresse électronique', en: 'Mail address' },
    also: ['البريد', 'Courriel', 'Mail', 'E-mail', 'Email'],
  },
  language: { label: { ar: 'اللغة', fr: 'Langue', en: 'Language' }, also: ['لغة'] },
};

/** The name of a column in the language of whoever reads. */
export const columnLabel = (column: ListColumn, locale: Locale): string => columnNames[column].label[locale];

/** A word that is looked up: what it means, how it may be written in any language, and how it is shown. */
interface Word<T extends string> {
  readonly value: T;
  readonly written: readonly string[];
  readonly label: (locale: Locale) => string;
}

const fromLabels = <T extends string>(values: readonly T[], labels: Readonly<Record<T, Localized>>): Word<T>[] =>
  values.map((value) => ({
    ...{ value, label: (locale: Locale) => labels[value][locale] },
    written: [value, ...locales.map((locale) => labels[value][locale])],
  }));

/** Words of the columns in which not everything may stand. */
export const words = {
  header: listColumns.map((value): Word<ListColumn> => ({
    ...{ value, written: [value, ...Object.values(columnNames[value].label), ...columnNames[value].also] },
    label: (locale) => columnLabel(value, locale),
  })),
  side: fromLabels(sides, sideLabel),
  family: fromLabels(families, familyLabel),
  language: locales.map((value): Word<Locale> => ({
    ...{ value, label: (locale: Locale) => languageNoun(value, locale) },
    written: [value, ...locales.map((locale) => languageNoun(value, locale))],
  })),
};

/** Signs beyond which nothing is near: comparing takes time with every sign. */
const longestWord = 100;

/**
 * What a word means, however it is written in any of the languages (case, accents and signs do not matter).
 * @returns its value, or the nearest right word in the language of the reader; null where none is near
 */
export function wordOf<T extends string>(
  known: readonly Word<T>[],
  given: string,
  reader: Locale,
): { readonly value: T } | { readonly nearest: string | null } {
  const folded = foldForSearch(given);
  const forms = known.flatMap((word) => word.written.map((written) => [foldForSearch(written), word] as const));
  const found = forms.find(([written]) => written === folded);
  if (found) return { value: found[1].value };
  if (folded.length > longestWord) return { nearest: null };
  const near = nearest(
    folded,
    forms.map(([written]) => written),
  );
  return { nearest: forms.find(([written]) => written === near)?.[1].label(reader) ?? null };
}

/** A list to begin with, in the language of the reader: its columns and one invented line. */
export const modelList = (reader: Locale): string =>
  [
    listColumns.map((column) => columnLabel(column, reader)).join(';'),
    [
      { ar: 'جمعية مختلقة', fr: 'Association inventée', en: 'Invented association' }[reader],
      'TN',
      sideLabel.origin[reader],
      familyLabel.migrant_association[reader],
      'accueil@example.org',
      languageNoun(reader, reader),
    ].join(';'),
  ].join('\n');

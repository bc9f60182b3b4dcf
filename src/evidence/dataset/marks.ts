import type { MissingKind } from '../codebook/codebook.contract.ts';
import { codeNumber, type Writing } from './cell.ts';

type Kind = Exclude<MissingKind, 'blank'>;

/** Words and signs that stand for a missing answer in files of the field, in small letters, and what they mean where that is known. */
const words: Readonly<Record<Kind, readonly string[]>> = {
  'does-not-know': [
    ...['nsp', 'ne sait pas', 'ne sais pas', 'je ne sais pas', 'dk', 'don’t know', "don't know", 'dont know'],
    ...['لا أعرف', 'لا اعرف', 'لا يعرف', 'لا أدري', '.d'],
  ],
  refused: ['refus', 'refusé', 'a refusé', 'refused', 'refuse', 'رفض', 'رفض الإجابة', '.r'],
  'not-applicable': ['n/a', 'na/', 'sans objet', 'non concerné', 'not applicable', 'غير معني', 'لا ينطبق', '.n'],
  'not-readable': [
    ...['na', 'n.a.', '#n/a', '#na', 'null', 'nan', 'missing', 'nr', 'non réponse', 'sans réponse', 'بدون إجابة'],
    ...['.', '-', '--', '#value!', '#ref!', '#div/0!', '#name?', '#null!', '#num!'],
  ],
  'not-asked': [],
};
const stata = 'abcefghijklmopqstuvwxyz'.split('').map((letter) => `.${letter}`);

const kindOfWord = new Map<string, Kind>([
  ...Object.entries(words).flatMap(([kind, list]) => list.map((word) => [word, kind as Kind] as const)),
  ...stata.map((word) => [word, 'not-readable'] as const),
]);

/**
 * Numbers that files use for a missing answer. 7, 8 and 9 are too often answers to be taken for it; negative ones are what SurveyCTO, ODK and DHS write
 * where answers are not negative.
 */
const kindOfNumber = new Map<number, Kind>([
  ...[99, 999, 9999, 99999].flatMap((nines) =>
    [1, -1].flatMap((sign): [number, Kind][] => [
      [sign * nines, 'not-readable'],
      [sign * (nines - 1), 'does-not-know'],
      [sign * (nines - 2), 'refused'],
    ]),
  ),
  ...[1, 11, 111, 1111].flatMap((ones): [number, Kind][] => [
    [-9 * ones, 'not-readable'],
    [-8 * ones, 'does-not-know'],
    [-7 * ones, 'refused'],
  ]),
  [-1, 'not-readable'],
  [-66, 'not-applicable'],
  [-666, 'not-applicable'],
  [-96, 'not-applicable'],
  [-95, 'not-applicable'],
]);

/** Marks as they may stand in a file, for a query over its cells. */
export const markWords: readonly string[] = [...kindOfWord.keys()];
export const markNumbers: readonly number[] = [...kindOfNumber.keys()];

/** What a text probably says of a missing answer; undefined when it is an answer. */
export const kindOfMark = (text: string, writing: Writing = {}): Kind | undefined => {
  const word = kindOfWord.get(text.trim().toLowerCase());
  if (word) return word;
  const value = codeNumber(text, writing);
  return value === undefined ? undefined : kindOfNumber.get(value);
};

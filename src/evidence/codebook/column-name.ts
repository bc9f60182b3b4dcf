import { z } from 'zod';

/** Marks of direction and the byte order mark, as a pattern of one language or another writes them. */
export const ofMarks = (letter: (code: string) => string): string =>
  `[${'200e 200f 061c 202a-202e 2066-2069 feff'.replace(/[0-9a-f]+/g, letter).replaceAll(' ', '')}]`;
const directionMarks = new RegExp(
  ofMarks((code) => `\\u${code}`),
  'g',
);

/** A text without marks of direction. */
export const withoutDirection = (text: string): string => text.replace(directionMarks, '');

/** A name as columns bear it: composed, without marks of direction, white space at its ends or line ends within. */
export const columnName = (written: string | null): string =>
  withoutDirection((written ?? '').normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim();

/** The name of a column wherever a codebook writes one: the same name, however the program that wrote it composes letters. */
export const columnNameSchema = z.string().overwrite(columnName);

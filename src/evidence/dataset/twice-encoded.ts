import { literal, type Duck } from '../duck.ts';
import { cellsBelow } from './cell.ts';
import { decoderOf } from './code-page.ts';
import { warning, type Issue } from './issue.contract.ts';
import { rowOf, sheetOf, type Place } from './place.ts';

/** Encodings for which programs take UTF-8 when they encode it once more. */
const mistaken = ['windows-1252', 'windows-1256', 'macintosh', 'cp850'] as const;

interface Page {
  /** Bytes by the letters that they were taken for. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly lead: string;
  readonly rest: string;
}

const escaped = (letters: readonly string[]): string =>
  letters.map((letter) => `\\x{${letter.codePointAt(0)!.toString(16)}}`).join('');

const pages: readonly Page[] = mistaken.map((name) => {
  const decoder = decoderOf(name, { lenient: true });
  const letters = Array.from({ length: 128 }, (_, at) => decoder.decode(Uint8Array.of(at + 128)));
  const bytes = new Map(letters.map((letter, at) => [letter, at + 128]));
  // ISO 8859-1 leaves its upper controls where they are.
  if (name === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte += 1) bytes.set(String.fromCharCode(byte), byte);
  const of = (from: number, to: number): string[] =>
    [...bytes].flatMap(([letter, byte]) => (byte >= from && byte <= to && letter !== '\ufffd' ? [letter] : []));
  return { bytes, lead: escaped(of(0xc2, 0xe2)), rest: escaped(of(0x80, 0xbf)) };
});

/** Two letters as they stand wherever UTF-8 was taken for another encoding: as a pattern of the engine, and of the language. */
const pattern = pages.map(({ lead, rest }) => `[${lead}][${rest}]`).join('|');
const pairs = new RegExp(pattern.replaceAll('\\x{', '\\u{'), 'u');
const run = /[^\0-\x7f]+/g;
/** Letters and signs that words of the field are written with. */
const sensible = /^[\u00a0-\u017f\u0600-\u06ff\u200c-\u203a\u20ac\u2122\ufeff]+$/;
const arabic = /^[\u0600-\u06ff]+$/;

/** Whether a text may hold letters that were encoded twice; quick, and right wherever it says no. */
export const mayBeTwice = (text: string): boolean => pairs.test(text);

/**
 * A text whose letters were encoded twice, as it was meant: `rÃ©gion` is `région`, `Ø§Ù„` is `ال`. Each run of letters that are not ASCII is read by itself, and only where
 * all of it is UTF-8 that was taken for another encoding; every other text comes back as it is.
 */
export function mendTwice(text: string): string {
  let before = text;
  for (let time = 0; time < 3; time += 1) {
    if (!mayBeTwice(before)) return before;
    const mended = before.replace(run, mendRun);
    if (mended === before) return before;
    before = mended;
  }
  return before;
}

function mendRun(letters: string): string {
  for (const { bytes } of pages) {
    const held = [...letters].map((letter) => bytes.get(letter));
    if (held.some((byte) => byte === undefined)) continue;
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(held as number[]));
      // One Arabic letter and a comma may be two bytes of UTF-8 by chance.
      if (sensible.test(meant) && !(arabic.test(letters[0]!) && meant.length < 2 && arabic.test(meant))) return meant;
    } catch {
      // Not UTF-8: these letters are what they are, or were taken for those of another encoding.
    }
  }
  return letters;
}

/** Columns looked at in one pass over the file, and cells of each that are looked at for an example. */
const pass = 500;
const tried = 20;
/** Examples that a finding shows. */
const shown = 3;

/** The finding that shows what of a staged table was encoded twice and how it was meant; nothing where nothing was. */
export async function twiceEncoded(duck: Duck, place: Place, header: readonly string[]): Promise<Issue[]> {
  const examples: { row: number; column: string; found: string }[] = header.flatMap((name) =>
    mendTwice(name) === name ? [] : [{ row: place.firstRow - 1, column: name, found: name }],
  );
  let count = examples.length;
  for (let from = 0; from < header.length; from += pass) {
    const names = header.slice(from, from + pass);
    const found = await duck.all(
      `select place, count(*)::double as n, min(spot, ${tried}) as rows, min_by(left(text, 120), spot, ${tried}) as texts
        from (${cellsBelow(place.parquet, names, { spot: true })}) where strlen(text) <> length(text) and regexp_matches(text, ${literal(pattern)})
        group by place order by try_cast(place[2:] as integer)`,
    );
    for (const row of found) {
      const texts = row['texts'] as string[];
      const first = texts.findIndex((text) => mendTwice(text) !== text);
      if (first < 0) continue;
      count += Number(row['n']);
      examples.push({
        row: rowOf(place, Number((row['rows'] as number[])[first])),
        column: names[Number(String(row['place']).slice(1))]!,
        found: texts[first]!,
      });
    }
  }
  if (!examples.length) return [];
  const [{ row, column }] = examples as [(typeof examples)[0]];
  const list = (of: (text: string) => string): string =>
    [...new Set(examples.slice(0, shown).map(({ found }) => of(found)))].join(' · ');
  return [
    warning('twice-encoded', {
      ...sheetOf(place),
      ...{ row, column, found: list((text) => text), expected: list(mendTwice), count },
    }),
  ];
}

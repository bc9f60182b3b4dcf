import { openSync, type Font } from 'fontkit';
import { fontPaths } from './fonts.ts';

export type Weight = 400 | 600;

const opened = new Map<string, Font>();
function fontOf(script: 'Arab' | 'Latn', weight: Weight): Font {
  const path = fontPaths[script][weight];
  let font = opened.get(path);
  if (!font) opened.set(path, (font = openSync(path) as Font));
  return font;
}

/** Marks of direction and joiners: they are heard by the bidirectional algorithm and take no room. */
const silent = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;
const arabic = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+/u;
/** Width of a letter that neither font of the installation has, in type sizes: the widest scripts are as wide as high. */
const foreign = 1.05;

const known = new Map<string, number>();
const mostKnown = 20_000;

/** Advance of one word in type sizes: Arabic letters take the forms they have in it. */
function advance(word: string, weight: Weight): number {
  const key = `${weight}${word}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  let sum = 0;
  for (const run of word.split(new RegExp(`(${arabic.source})`, 'u'))) if (run) sum += runAdvance(run, weight);
  known.set(key, sum);
  return sum;
}

function runAdvance(run: string, weight: Weight): number {
  const arab = arabic.test(run);
  const fonts = arab ? [fontOf('Arab', weight)] : [fontOf('Latn', weight), fontOf('Arab', weight)];
  const has = (font: Font): boolean =>
    [...run].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
  const able = fonts.filter(has);
  // Pages take digits from the Latin font and pictures from the Arabic one: room is kept for the wider.
  if (able.length) return Math.max(...able.map((font) => font.layout(run).advanceWidth / font.unitsPerEm));
  if (run.length === 1 || [...run].length === 1) return /\p{M}/u.test(run) ? 0 : foreign;
  return [...run].reduce((all, character) => all + runAdvance(character, weight), 0);
}

const space = 0.26;

/** Width in px of a text set in the installation's type at `size` px, as its fonts state it: the same on every machine. */
export const textWidth = (text: string, size: number, weight: Weight = 400): number =>
  text
    .replace(silent, '')
    .split(/[ \u00a0\u2009\u202f]/u)
    .reduce((sum, word, at) => sum + (at ? space : 0) + (word ? advance(word, weight) : 0), 0) * size;

/** Breaks a text at spaces into lines no wider than `width` px; a word that is wider by itself is cut. No letter is lost. */
export function wrapText(text: string, size: number, width: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const gap = space * size;
  for (const word of text.split(' ').flatMap((part) => cut(part, size, width, weight))) {
    const wide = textWidth(word, size, weight);
    if (line && used + gap + wide > width) {
      lines.push(line);
      [line, used] = [word, wide];
    } else [line, used] = line ? [`${line} ${word}`, used + gap + wide] : [word, wide];
  }
  return [...lines, line];
}

function cut(word: string, size: number, width: number, weight: Weight): string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const pieces = [''];
  for (const character of word) {
    const last = pieces.length - 1;
    if (pieces[last] && textWidth(pieces[last] + character, size, weight) > width) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces;
}

/**
 * A text with its direction stated inside it (right-to-left isolate), so that it keeps its order in a drawing whose own direction is left to right.
 * Marks (U+200F) at its ends do not: a Latin word inside then parts the sentence in two. Browsers and resvg order isolates alike.
 */
export const directed = (text: string, rtl: boolean): string => (rtl && text ? `\u2067${text}\u2069` : text);

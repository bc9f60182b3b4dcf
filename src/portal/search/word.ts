import { foldForSearch } from '../../platform/language/search.ts';

/** A word that is asked for, with the forms by which the index finds it; a stem is marked by `=`. */
export interface AskedWord {
  readonly word: string;
  readonly forms: readonly string[];
}

/** What is written together with an Arabic word, where three letters stay: the rule of platform.bare_words, which a test compares. */
const joined = /^(?:و?[بكف]?ال|و?لل)(?=.{3})/u;
export const bareWord = (folded: string): string => folded.replace(joined, '');

/** Beginnings by which a word is recognised in a text: a form that is short stands for itself alone, as in the index. */
const beginnings = ({ forms }: AskedWord, last: boolean): { readonly whole: string[]; readonly begins: string[] } => {
  const plain = forms.map((form) => form.replace(/^=/, ''));
  const most = last ? 2 : 3;
  return { whole: plain, begins: plain.filter((form) => form.length >= most) };
};

/** A text as words are looked for in it: each folded word and its bare form, between spaces. */
export function searchedForm(text: string): string {
  const words = foldForSearch(text).split(' ');
  return ` ${[...words, ...words.map(bareWord)].join(' ')} `;
}

/** Whether a word stands in a text that was prepared by `searchedForm`. */
export function standsIn(searched: string, word: AskedWord, last: boolean): boolean {
  const { whole, begins } = beginnings(word, last);
  return begins.some((form) => searched.includes(` ${form}`)) || whole.some((form) => searched.includes(` ${form} `));
}

/** A piece of a text; `hit` where it is a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const wordSign = /[\p{L}\p{N}\p{M}\u0640]+/gu;

/** Cuts a text into pieces so that the words found can be marked. */
export function marked(text: string, words: readonly AskedWord[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, hit: boolean): void => {
    const last = pieces.at(-1);
    if (!piece) return;
    if (last?.hit === hit && !hit) pieces[pieces.length - 1] = { text: last.text + piece, hit };
    else pieces.push({ text: piece, hit });
  };
  let at = 0;
  for (const { 0: word, index } of text.matchAll(wordSign)) {
    add(text.slice(at, index), false);
    const searched = searchedForm(word);
    add(
      word,
      words.some((one, n) => standsIn(searched, one, n === words.length - 1)),
    );
    at = index + word.length;
  }
  add(text.slice(at), false);
  return pieces;
}

/** Some `most` characters of a text round the first word that was found, cut between words; null where none stands in it. */
export function passage(text: string, words: readonly AskedWord[], most = 180): Piece[] | null {
  const pieces = marked(text, words);
  const first = pieces.findIndex(({ hit }) => hit);
  if (first < 0) return null;
  const start = pieces.slice(0, first).reduce((sum, { text: one }) => sum + one.length, 0);
  const from = start < most / 3 ? 0 : text.indexOf(' ', Math.max(0, start - Math.round(most / 3))) + 1;
  const cut = text.length - from <= most ? text.length : text.lastIndexOf(' ', from + most);
  const until = cut > from ? cut : Math.min(text.length, from + most);
  return marked(
    `${from ? '… ' : ''}${text.slice(Math.min(from, start), until)}${until < text.length ? ' …' : ''}`,
    words,
  );
}

import { today } from '../language/dates.ts';
import type { Localized } from '../language/locale.ts';
import { nearest } from '../language/nearest.ts';
import { codeProblem } from './problems.ts';

/** Where a list or a code is taken from; `seen` is the day on which it was looked up, null where nobody has. */
export interface CodeSource {
  readonly title: string;
  readonly url: string;
  readonly seen: string | null;
}

/** Whether anything beside its author has checked it; `proposed` is shown as *to be checked*. */
export type Review =
  { readonly state: 'proposed' } | { readonly state: 'checked'; readonly by: Localized; readonly on: string };

/** How another body writes the same thing. */
export interface Mapping {
  readonly scheme: Localized;
  readonly codes: readonly string[];
  readonly text: Localized;
}

/**
 * One code while it means one thing. Days are ISO 8601; `until` is the first on which it is in force no more, null while it is. A code that is used again
 * for something else, or whose territory changes, stands again with its new days.
 */
export interface Code {
  readonly code: string;
  readonly label: Localized;
  readonly definition?: Localized | null | undefined;
  readonly parent?: string | null | undefined;
  readonly from: string;
  readonly until: string | null;
  /** Codes that stand for its content from `until` on: one (renamed, merged), several (split), none (given up). */
  readonly becomes?: readonly string[] | undefined;
  readonly founded?: string | null | undefined;
  readonly mapping?: readonly Mapping[] | undefined;
  readonly source?: CodeSource | null | undefined;
  readonly review?: Review | null | undefined;
}

export interface CodeList {
  readonly id: string;
  readonly label: Localized;
  readonly definition: Localized;
  /** The list of which parents are codes: itself, another, or none. */
  readonly parents: string | null;
  readonly source: CodeSource;
  readonly review: Review;
  readonly codes: readonly Code[];
}

/** Whether a code is in force on a day. */
export const inForce = ({ from, until }: Code, day: string): boolean => from <= day && (until === null || day < until);

/** The first day that a list knows. */
export const firstDay = ({ codes }: CodeList): string =>
  codes.reduce((first, { from }) => (from < first ? from : first), codes[0]?.from ?? '9999-12-31');

/** A list by its id. @throws Problem codes.no-list, which names the nearest one */
export function listNamed<L extends { readonly id: string }>(lists: readonly L[], id: string): L {
  const found = lists.find((list) => list.id === id);
  if (found) return found;
  const ids = lists.map((list) => list.id);
  throw codeProblem('no-list', { list: id, nearest: nearest(id, ids) ?? ids.join(', ') });
}

/** Refuses a day that a list does not know. @throws Problem codes.no-day, which names the nearest day */
export function knownDay(list: CodeList, day: string, now = today()): void {
  const first = firstDay(list);
  if (day < first) throw codeProblem('no-day', { list: list.id, day, nearest: first });
  if (day > now) throw codeProblem('no-day', { list: list.id, day, nearest: now });
}

/** The codes of a list on a day, in the order of the list. @throws Problem codes.no-day */
export function codesAt(list: CodeList, day: string, now?: string): Code[] {
  knownDay(list, day, now);
  return list.codes.filter((code) => inForce(code, day));
}

/**
 * One code as it stood on a day.
 * @throws Problem codes.no-day, codes.no-code (with the nearest one of that day), codes.not-in-force (with its days and what stands for it then)
 */
export function codeAt(list: CodeList, code: string, day: string, now?: string): Code {
  const then = codesAt(list, day, now);
  const found = then.find((one) => one.code === code);
  if (found) return found;
  const known = list.codes.filter((one) => one.code === code);
  const [first] = known;
  if (!first) {
    const codes = then.map((one) => one.code);
    throw codeProblem('no-code', { list: list.id, code, day, nearest: nearest(code, codes) ?? codes[0] ?? list.id });
  }
  const other = restated(list, first, day).map((one) => one.code);
  const days = known.map(({ from, until }) => `${from}/${until ?? '…'}`).join(', ');
  throw codeProblem('not-in-force', { list: list.id, code, day, days, nearest: other.join(', ') || days });
}

const atDay = (list: CodeList, code: string, day: string): Code[] =>
  list.codes.filter((one) => one.code === code && inForce(one, day));

/** What stands for the content of a code from its last day on. */
export const successorsOf = (list: CodeList, { until, becomes = [] }: Code): Code[] =>
  until === null ? [] : becomes.flatMap((code) => atDay(list, code, until));

/** What a code was made from on its first day. */
export const predecessorsOf = (list: CodeList, { code, from }: Code): Code[] =>
  list.codes.filter(({ until, becomes = [] }) => until === from && becomes.includes(code));

/** How a code ended: split into several, merged with others into one, renamed, given up. */
export function endOf(list: CodeList, code: Code): 'split' | 'merged' | 'renamed' | 'given-up' | null {
  if (code.until === null) return null;
  const next = successorsOf(list, code);
  if (next.length > 1) return 'split';
  return !next[0] ? 'given-up' : predecessorsOf(list, next[0]).length > 1 ? 'merged' : 'renamed';
}

/** Every code that may hold on a day what a code held in its own time, later or earlier; one when it is certain. */
export function restated(list: CodeList, code: Code, day: string): Code[] {
  const step = (one: Code): readonly Code[] =>
    inForce(one, day) ? [one] : day < one.from ? predecessorsOf(list, one) : successorsOf(list, one);
  let now: readonly Code[] = [code];
  while (now.some((one) => !inForce(one, day))) now = [...new Set(now.flatMap(step))];
  return [...now].sort((one, other) => list.codes.indexOf(one) - list.codes.indexOf(other));
}

/**
 * Names under the list of one day what was coded under the list of another.
 * @throws Problem codes.ambiguous when it may be several, codes.given-up when nothing stands for it, and those of `codeAt`
 */
export function restate(list: CodeList, asked: { code: string; from: string; on: string }, now?: string): Code {
  const code = codeAt(list, asked.code, asked.from, now);
  knownDay(list, asked.on, now);
  const [found, ...more] = restated(list, code, asked.on);
  const details = { list: list.id, code: asked.code, day: asked.from, on: asked.on };
  if (!found) throw codeProblem('given-up', details);
  if (!more.length) return found;
  const codes = [found, ...more].map((one) => one.code);
  throw codeProblem('ambiguous', { ...details, codes: codes.join(', ') }, codes);
}

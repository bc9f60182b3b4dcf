import type { Variable } from '../codebook/codebook.contract.ts';
import { suits, usualVariable, variableOf, type Book, type Draft, type DraftKind } from './draft.ts';

/** Most groups that stand side by side in one question. */
export const mostGroups = 2;

/** Whether a kind of question is about one variable only. */
export const takesOne = (kind: DraftKind): boolean =>
  ['several', 'ratio', 'crosstab', 'comparison', 'logistic'].includes(kind);

/** How many groups a kind of question takes; a regression takes as many characteristics as wanted. */
export const groupsTaken = (kind: DraftKind): number =>
  kind === 'crosstab' || kind === 'comparison' ? 1 : kind === 'logistic' ? 30 : mostGroups;

/** Variables that can make groups: categories; a regression also takes numbers. */
export const canGroup = (kind: DraftKind, { type }: Pick<Variable, 'type'>): boolean =>
  type === 'category' || (kind === 'logistic' && type === 'number');

/**
 * A draft put right: what no longer suits the kind or the variables goes. With `propose`, when another kind was chosen, what
 * that kind must be told is proposed; else what a person has emptied stays empty.
 */
export function settle(draft: Draft, book: Book, propose = false): Draft {
  const { kind } = draft;
  if (kind === 'several') return settleSet(draft, book, propose);
  const fitting = draft.of.filter((name) => {
    const variable = variableOf(book, name);
    return variable !== undefined && suits(kind, variable);
  });
  const proposed = fitting.length || !propose ? fitting : [usualVariable(kind, book) ?? ''].filter(Boolean);
  const of = takesOne(kind) ? proposed.slice(0, 1) : proposed;
  const levels = of.length === 1 ? (variableOf(book, of[0])?.levels ?? []) : [];
  const kept = levels.some(({ code }) => code === draft.level) ? draft.level : '';
  const by = groups(draft, of, book, propose);
  return {
    ...draft,
    of,
    level: ['share', 'total', 'comparison', 'logistic'].includes(kind)
      ? kept || (kind === 'logistic' ? (levels[0]?.code ?? '') : '')
      : '',
    per: kind === 'ratio' && draft.per !== of[0] ? draft.per : '',
    by,
    between: kind === 'comparison' ? pair(draft.between, variableOf(book, by[0])) : ['', ''],
  };
}

/** A question with several answers is about one set; its groups are no options of it. */
function settleSet(draft: Draft, book: Book, propose: boolean): Draft {
  const sets = book.answerSets ?? [];
  const set = sets.find(({ name }) => draft.of.includes(name)) ?? (propose ? sets[0] : undefined);
  const options = set?.options.map(({ variable }) => variable) ?? [];
  const by = groups({ ...draft, by: draft.by }, options, book, propose);
  return { ...draft, of: set ? [set.name] : [], level: '', per: '', by, between: ['', ''] };
}

function groups({ kind, by }: Draft, of: readonly string[], book: Book, propose: boolean): string[] {
  const fitting = by.filter((name) => {
    const variable = variableOf(book, name);
    return variable !== undefined && canGroup(kind, variable) && !of.includes(name);
  });
  const needed = propose && ['crosstab', 'comparison', 'logistic'].includes(kind);
  const usual = variableOf(book, 'return_type') && !of.includes('return_type') ? ['return_type'] : [];
  return (fitting.length || !needed ? fitting : usual).slice(0, groupsTaken(kind));
}

/** Compelled against decided where the groups are those; else the first two levels. */
function pair([first, second]: Draft['between'], group: Variable | undefined): [string, string] {
  const codes = (group?.levels ?? []).map(({ code }) => code);
  if (first !== second && codes.includes(first) && codes.includes(second)) return [first, second];
  if (codes.includes('compelled') && codes.includes('decided')) return ['compelled', 'decided'];
  return [codes[0] ?? '', codes[1] ?? ''];
}

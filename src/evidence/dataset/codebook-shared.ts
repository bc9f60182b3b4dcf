import { nearest } from '../../platform/language/nearest.ts';
import { canonicalJson } from '../canonical.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { replicateFault } from '../codebook/replicates.ts';
import type { Assembled } from './codebook-sheet.ts';
import { error, type Issue } from './issue.contract.ts';

/** What the parts of a codebook say of each other: lists that variables name, options of sets, replicate weights. */
export const sharedIssues = (book: Codebook, origin: Assembled['origin']): Issue[] => [
  ...listIssues(book, origin),
  ...setIssues(book, origin),
  ...replicateIssues(book, origin),
];

function listIssues({ codeLists = [], variables }: Codebook, origin: Assembled['origin']): Issue[] {
  const lists = new Map(codeLists.map((list) => [list.name, list]));
  const twice = codeLists.flatMap(({ name }, at) =>
    codeLists.findIndex((other) => other.name === name) < at
      ? [error('duplicate-code-list', { ...origin(['codeLists', at]), found: name })]
      : [],
  );
  const parts = codeLists.flatMap(({ name, levels, missing = [] }, at) => {
    const codes = [...levels, ...missing].map(({ code }) => code);
    const again = codes.find((code, place) => codes.indexOf(code) < place);
    return again === undefined
      ? []
      : [error('duplicate-level', { ...origin(['codeLists', at, 'levels']), column: name, found: again })];
  });
  // Variables of one list hold the same objects: each list is compared once.
  const judged = new Map<unknown, boolean>();
  const same = (own: unknown, list: unknown): boolean => {
    if (own === list) return true;
    const known = judged.get(own);
    if (known !== undefined) return known;
    const found = canonicalJson(own ?? null) === canonicalJson(list ?? null);
    if (typeof own === 'object') judged.set(own, found);
    return found;
  };
  const named = variables.flatMap(({ name, codeList, levels, missing }, at) => {
    if (codeList === undefined) return [];
    const list = lists.get(codeList);
    const place = { ...origin(['variables', at, 'codeList']), column: name, found: codeList };
    if (!list) return [error('unknown-code-list', { ...place, expected: nearest(codeList, lists.keys()) ?? '' })];
    return same(levels, list.levels) && same(missing, list.missing) ? [] : [error('codes-beside-list', place)];
  });
  return [...twice, ...parts, ...named].slice(0, 50);
}

/** An option is a category of two codes, chosen or not, of one set only; those of a column of several answers say how they stand in it. */
function setIssues({ answerSets = [], variables }: Codebook, origin: Assembled['origin']): Issue[] {
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  const taken = new Set<string>();
  return answerSets
    .flatMap(({ name, chosen, options, from, blank }, at) => {
      const codes = options.map(({ code }) => code);
      const place = (part: string) => ({ ...origin(['answerSets', at, part]), found: name });
      return [
        ...(answerSets.findIndex((other) => other.name === name) < at ? [error('duplicate-set', place('name'))] : []),
        ...options.flatMap(({ variable }) => {
          const wrong = optionFault(known.get(variable), chosen) ?? (taken.has(variable) ? 'twice' : undefined);
          taken.add(variable);
          return wrong ? [error('set-option', { ...place('options'), column: variable, expected: chosen })] : [];
        }),
        ...(from && (codes.includes(undefined) || new Set(codes).size < codes.length || blank !== 'no-answer')
          ? [error('set-codes', { ...place('options'), column: from.column })]
          : []),
      ];
    })
    .slice(0, 50);
}

function optionFault(variable: Variable | undefined, chosen: string): string | undefined {
  const codes = variable?.levels?.map(({ code }) => code) ?? [];
  return variable?.type === 'category' && codes.length === 2 && codes.includes(chosen) ? undefined : 'codes';
}

function replicateIssues({ design: { replicates, weights } }: Codebook, origin: Assembled['origin']): Issue[] {
  if (!replicates) return [];
  const place = origin(['design', 'replicates']);
  const fault = replicateFault(replicates);
  const twice = replicates.weights.find((name, at) => replicates.weights.indexOf(name) < at || name === weights);
  return [
    ...(weights ? [] : [error('replicates-weights', place)]),
    ...(fault ? [error('replicates-incomplete', { ...place, found: replicates.type, expected: fault })] : []),
    ...(twice ? [error('replicates-twice', { ...place, found: twice })] : []),
  ];
}

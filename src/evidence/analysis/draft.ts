import { noneLabel, noneOf } from '../codebook/answer-set.ts';
import type { AnswerSet } from '../codebook/answer-set.contract.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { domainOf, filtersOf, type Filter } from './draft-filter.ts';
import type { RunRequest } from '../result/result.contract.ts';

/** What the workbench can ask without writing a spec. */
export const draftKinds = [
  'share',
  'several',
  'mean',
  'total',
  'ratio',
  'quantile',
  'crosstab',
  'comparison',
  'logistic',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What a question needs of a codebook. */
export type Book = Pick<Codebook, 'variables' | 'answerSets'>;

/** A question as the form holds it. Names are variables of the codebook, levels their codes. */
export interface Draft {
  readonly kind: DraftKind;
  /** What is estimated; for a crosstab its rows, for a logistic regression the outcome; for a question with several answers the name of its set. */
  readonly of: readonly string[];
  /** One level of `of[0]`: the share or the outcome is of that level alone. Empty: all levels. */
  readonly level: string;
  /** Denominator of a ratio. */
  readonly per: string;
  /** Groups side by side; for a crosstab its columns, for a regression what explains. */
  readonly by: readonly string[];
  /** The two groups of a comparison: levels of `by[0]`. */
  readonly between: readonly [string, string];
  readonly filters: readonly Filter[];
  /** Level of the intervals, a share. */
  readonly confidence: number;
}

type AnalysisRequest = RunRequest['analysis'];
type Estimate = AnalysisRequest['estimates'][number];

export const usualConfidence = 0.95;
const probs = [0.25, 0.5, 0.75];

export const variableOf = (book: Pick<Codebook, 'variables'>, name: string | undefined): Variable | undefined =>
  book.variables.find((variable) => variable.name === name);

/** Kinds of variables that can be estimated in each kind of question. */
export const suits = (kind: DraftKind, { type }: Pick<Variable, 'type'>): boolean =>
  type === 'category'
    ? !['several', 'mean', 'ratio', 'quantile'].includes(kind)
    : type === 'number' && !['several', 'share', 'crosstab', 'logistic'].includes(kind);

/** What is proposed for a kind of question: a situation after return, else something after return, else the first that suits and varies. */
export function usualVariable(kind: DraftKind, book: Pick<Codebook, 'variables'>): string | undefined {
  const suitable = book.variables.filter(
    (variable) =>
      suits(kind, variable) &&
      variable.name !== 'return_type' &&
      (variable.type === 'number' ? !/weight/i.test(variable.name) : (variable.levels?.length ?? 0) > 1),
  );
  const chosen =
    suitable.find(({ stage, name }) => stage === 'after' && name.startsWith('status')) ??
    suitable.find(({ name }) => name.startsWith('age')) ??
    suitable.find(({ stage }) => stage === 'after') ??
    suitable[0];
  return chosen?.name;
}

/**
 * A first question for a data set: a situation after return, decided and compelled side by side where the codebook tells them apart.
 */
export function firstDraft(book: Pick<Codebook, 'variables'>): Draft {
  const first = usualVariable('share', book);
  return {
    kind: first ? 'share' : 'mean',
    of: [first ?? usualVariable('mean', book) ?? ''].filter(Boolean),
    level: '',
    per: '',
    by: variableOf(book, 'return_type') ? ['return_type'] : [],
    between: ['', ''],
    filters: [],
    confidence: usualConfidence,
  };
}

/** Whether a draft says enough to be asked. */
export function isComplete({ kind, of, per, by, between, level }: Draft): boolean {
  if (!of.length) return false;
  if (kind === 'ratio') return per !== '';
  if (kind === 'crosstab') return by.length > 0;
  if (kind === 'comparison')
    return by.length > 0 && between[0] !== '' && between[1] !== '' && between[0] !== between[1];
  if (kind === 'logistic') return level !== '' && by.length > 0;
  return true;
}

/**
 * The question of a draft, in the format of the estimation spec. Shares have logit limits, which never leave 0 to 100 %.
 * Meaningful only when the draft is complete.
 */
export function requestOfDraft(draft: Draft, book: Book): AnalysisRequest {
  const domain = domainOf(draft.filters);
  return { estimates: estimatesOf(draft, book), ...(domain === undefined ? {} : { domain }) };
}

function estimatesOf(draft: Draft, book: Book): Estimate[] {
  const { kind, of, level, per, confidence } = draft;
  const by = draft.by.length ? { by: [...draft.by] } : {};
  const sure = confidence === usualConfidence ? {} : { confidence: { level: confidence } };
  const share = { confidence: { ...sure.confidence, method: 'logit' } };
  const what = level && of[0] ? { column: of[0], level } : [...of];
  switch (kind) {
    case 'share':
      return [{ kind: 'proportion', of: what, ...by, ...share }];
    case 'several': {
      const set = book.answerSets?.find(({ name }) => name === of[0]);
      return set ? [{ kind: 'proportion', of: measuresOfSet(set, book), ...by, ...share }] : [];
    }
    case 'mean':
    case 'total':
      return [{ kind, of: what, ...by, ...sure }];
    case 'ratio':
      return [{ kind, numerator: of[0], denominator: per, ...by, ...sure }];
    case 'quantile':
      return [{ kind, of: [...of], probs, ...by, ...sure }];
    case 'crosstab':
      return [
        { kind: 'table', rows: of[0], columns: draft.by[0], percent: 'column', ...sure },
        { kind: 'crosstabTest', rows: of[0], columns: draft.by[0] },
      ];
    case 'comparison': {
      const group = draft.by[0] ?? '';
      const category = variableOf(book, of[0])?.type === 'category';
      const inner = { kind: category ? 'proportion' : 'mean', of: what, by: [group] };
      const between = draft.between.map((code) => ({ [group]: code }));
      return [
        { ...inner, ...(category ? share : sure) },
        { kind: 'difference', of: inner, between, ...sure },
      ];
    }
    case 'logistic': {
      const model = { kind: 'glm', family: 'binomial', response: { column: of[0], level }, terms: [...draft.by] };
      return [{ ...model, ...sure }, ...effectsOf(model, draft.by, book).map((effect) => ({ ...effect, ...sure }))];
    }
  }
}

/** The options of a set, each as the people who chose it, and those who answered and chose none. */
function measuresOfSet(set: AnswerSet, book: Book): object[] {
  const none = noneOf(set, book.variables);
  return [
    ...set.options.map(({ variable: column }) => ({ column, level: set.chosen })),
    ...(none ? [{ where: none, label: noneLabel(set) }] : []),
  ];
}

/** Odds ratios are read with average marginal effects beside them: of the first six categories that explain, each against its first level. */
function effectsOf(model: object, by: readonly string[], book: Pick<Codebook, 'variables'>): Estimate[] {
  return by
    .flatMap((name) => {
      const reference = book.variables.find((variable) => variable.name === name)?.levels?.[0]?.code;
      return reference === undefined ? [] : [{ kind: 'margins', model, of: name, against: reference }];
    })
    .slice(0, 6);
}

/** The draft behind a question, when the form can hold it: composing it again gives the same question. */
export function draftOf(analysis: AnalysisRequest, book: Book): Draft | undefined {
  const draft = guessSet(analysis, book) ?? guess(analysis);
  if (!draft) return undefined;
  return same(requestOfDraft(draft, book), analysis) ? draft : undefined;
}

/** The draft of a question with several answers, told from its first option. */
function guessSet(analysis: AnalysisRequest, book: Book): Draft | undefined {
  const of = analysis.estimates[0]?.['of'];
  const first: unknown = Array.isArray(of) ? of[0] : undefined;
  if (typeof first !== 'object' || first === null || !('column' in first)) return undefined;
  const set = book.answerSets?.find(({ options }) => options[0]?.variable === first.column);
  const plain = set && guess(analysis);
  return plain ? { ...plain, kind: 'several', of: [set.name] } : undefined;
}

const kinds: Readonly<Record<string, DraftKind>> = {
  proportion: 'share',
  mean: 'mean',
  total: 'total',
  ratio: 'ratio',
  quantile: 'quantile',
  table: 'crosstab',
  glm: 'logistic',
};

function guess({ estimates, domain }: AnalysisRequest): Draft | undefined {
  const [first, second] = estimates as (Estimate & Record<string, unknown>)[];
  const kind = second?.kind === 'difference' ? 'comparison' : kinds[first?.kind ?? ''];
  const filters = filtersOf(domain);
  if (!first || !kind || !filters) return undefined;
  const { level, column } = (first['response'] ?? first['of'] ?? {}) as { level?: unknown; column?: unknown };
  const of = column ?? first['of'] ?? first['rows'] ?? first['numerator'];
  const by = first['terms'] ?? first['by'] ?? (first['columns'] === undefined ? [] : [first['columns']]);
  const asked = (first['confidence'] ?? {}) as { level?: number };
  const group = names(by)[0] ?? '';
  const pair = ((second?.['between'] ?? []) as Record<string, unknown>[]).map((one) => String(one[group] ?? ''));
  return {
    kind,
    of: names(of),
    level: typeof level === 'string' ? level : '',
    per: typeof first['denominator'] === 'string' ? first['denominator'] : '',
    by: names(by),
    between: [pair[0] ?? '', pair[1] ?? ''],
    filters,
    confidence: asked.level ?? usualConfidence,
  };
}

const names = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string');

/** Whether two JSON values are equal, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}

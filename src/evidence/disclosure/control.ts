import { evaluate, YES, type EstimateResult, type Frame, type Row } from '@dawra/survey-estimation';
import { all, canonicalCondition, columnsOf, comparisons, type Condition } from './condition.ts';
import { cross, peopleWithin, TooFinelyCrossed, type Crossing } from './crossing.ts';
import type { Asked, Estimate, Exposure, Figure } from './exposure.ts';
import { completeRows } from './groups.ts';
import { largestLeverage } from './leverage.ts';
import type { Model } from './model-rules.ts';
import { fewValues, tellsOne } from './numbers.ts';
import { besideLedger } from './beside.ts';
import { fewestBeside, type SetOfData } from './none-of-set.ts';
import { perColumn } from './per-column.ts';
import type { Unit } from './protect.ts';
import { ruleOf } from './rules.ts';
import { nearEarlier, selectionsOf, tellsFew } from './selection.ts';
import { leastDomain } from './threshold.ts';

/** A result on its way out: rows may be suppressed, and then say so and nothing else. */
export type ControlledRow = Row & { suppressed?: true };
export type Controlled =
  (Omit<EstimateResult, 'rows'> & { rows?: ControlledRow[] }) | { error: { code: string; message: string } };
export type Answered = EstimateResult | { error: { code: string; message: string } };

/** What has been said about a version's people before, over all accounts together. */
export interface Ledger {
  /** For how many people each of these holds is known, or can be worked out. */
  readonly statements: readonly Condition[];
  /** Of which people's numbers something is known, by column. */
  readonly numbers: readonly Told[];
  /** Whom analyses were about, and conditions that were counted. */
  readonly selections: readonly Condition[];
}

/** Something has been said of the numbers in a column of some people. */
export interface Told {
  readonly column: string;
  readonly of: Condition;
}

export interface Control {
  readonly result: Controlled;
  /** Figures that are suppressed. */
  readonly kept: number;
  /** What this answer adds to the ledger. */
  readonly said: Ledger;
}

export interface Subject extends Asked {
  readonly data: Frame;
  /** Cells of people whose weights the asker's own calibration sets; undefined without one. */
  readonly weighed?: readonly Condition[];
  /** Whom the analysis is about; absent: everyone. */
  readonly domain?: Condition;
  readonly ledger: Ledger;
  /** Questions with several answers of which the asker or the ledger speaks. */
  readonly sets: readonly SetOfData[];
}

const nothing: Ledger = { statements: [], numbers: [], selections: [] };

/** One answer for none and for too few. */
export const tooFew = (threshold: number): { error: { code: string; message: string } } => ({
  error: { code: 'suppressed', message: `none or fewer than ${threshold} people` },
});

/**
 * Disclosure control of one answered estimate of one measure: every figure is shown only when the people it is about, each part that it counts and
 * what the part leaves are enough; when nothing about fewer follows from it together with all that has been said before; when no single number
 * makes it up. None and too few are one answer, whatever the engine said.
 */
export async function control(estimate: Estimate, answered: Answered, subject: Subject): Promise<Control> {
  const given = withoutWarnings(answered);
  const { data, domain, threshold } = subject;
  const rule = ruleOf(estimate);
  const refused: Control = { result: tooFew(threshold), kept: 1, said: nothing };
  if (rule.refused) return refused;
  if (domain && tooNarrow(data, domain, threshold)) return refused;
  if (rule.whole) {
    const exposures = weighed(rule.whole(estimate, subject), subject).map((exposure) => within(domain, exposure, data));
    const judged = await judge([exposures], subject, estimate, false);
    if (judged === 'all' || judged.hidden.has(0)) return refused;
    return { result: given, kept: 0, said: judged.said };
  }
  const rows = completeRows(estimate, given, subject);
  if (!rows) return refused;
  const exposures = rows.map((row) =>
    weighed(rule.rows!(estimate, row as Figure, subject), subject).map((exposure) => within(domain, exposure, data)),
  );
  const judged = await judge(exposures, subject, estimate, true);
  const hidden = (at: number): boolean => judged === 'all' || judged.hidden.has(at);
  const kept = rows.filter((_, at) => hidden(at)).length;
  if ('error' in given) return kept < rows.length ? { result: given, kept: 0, said: nothing } : refused;
  const { vcov, ...rest } = given as EstimateResult & { vcov?: unknown };
  const result = {
    ...rest,
    ...(vcov !== undefined && kept === 0 ? { vcov } : {}),
    rows: rows.map((row, at): ControlledRow => (hidden(at) ? silent(row) : row)),
  } as Controlled;
  return { result, kept, said: judged === 'all' ? nothing : judged.said };
}

/** What the library tells of empty groups, and of shares of nobody or everybody, tells of people whose figures may be suppressed. */
function withoutWarnings(given: Answered): Answered {
  if (!('explanation' in given) || !given.explanation) return given;
  const { warnings: _warnings, ...explanation } = given.explanation;
  return { ...given, explanation };
}

/** Whether an analysis is about too few people, or about all but a few: that it leaves nobody out is no other answer than that it leaves out a few. */
function tooNarrow(data: Frame, domain: Condition, threshold: number): boolean {
  const n = evaluate(domain, data).reduce((sum, truth) => sum + (truth === YES ? 1 : 0), 0);
  return n < leastDomain(threshold) || data.rows - n < threshold;
}

/**
 * What is exposed where the asker sets the weights: totals of one's own give all weight to a cell of the calibration, or to each cell in another decimal
 * place. So a figure tells as much as the figures of every cell.
 */
const weighed = (exposures: readonly Exposure[], { weighed: cells = [] }: Subject): readonly Exposure[] =>
  exposures.flatMap((exposure) => [
    exposure,
    ...cells.map((cell): Exposure => {
      const base = all(exposure.base, cell);
      const parts = exposure.parts.flatMap((part) => [all(part, cell), all(base, { not: part })]);
      return {
        base,
        parts: [],
        cells: [
          base,
          ...[...parts, ...(exposure.groups ?? []), ...(exposure.cells ?? [])].map((group) => all(group, cell)),
        ],
        numbers: [...exposure.numbers, ...(exposure.covariates ?? [])],
      };
    }),
  ]);

type Exposed = Required<Omit<Exposure, 'unused'>> & Pick<Exposure, 'unused'>;

/** The exposure of the people of the domain; numbers of few values are counted value by value. */
function within(
  domain: Condition | undefined,
  { base, parts, groups = [], cells = [], numbers, covariates = [], unused, least }: Exposure,
  data: Frame,
): Exposed {
  const here = all(domain, base);
  const values = [...numbers, ...covariates].flatMap((name) =>
    valuesOf(data, name).map((value) => all(here, { eq: [name, value] as [string, number] })),
  );
  return {
    base: here,
    parts: [...parts.map((part) => all(domain, part)), ...values],
    groups: groups.map((group) => all(here, group)),
    cells: cells.map((cell) => all(here, cell)),
    numbers,
    covariates,
    least: least ?? 0,
    ...(unused ? { unused } : {}),
  };
}

/** The values of a column of numbers that has few; of others none. */
const valuesOf = perColumn((data, name): readonly number[] => {
  const column = data.columns.get(name);
  const found = new Set<number>();
  if (column?.type === 'number')
    for (const value of column.values) {
      if (!Number.isNaN(value)) found.add(value);
      if (found.size > fewValues) break;
    }
  return found.size <= fewValues ? [...found] : [];
});

interface Judged {
  readonly hidden: ReadonlySet<number>;
  readonly said: Ledger;
}

/** Which units must be suppressed: by their own people, then by what follows from them and the ledger. */
async function judge(
  units: readonly (readonly Exposed[])[],
  subject: Subject,
  estimate: Estimate,
  tables: boolean,
): Promise<Judged | 'all'> {
  const { data, domain } = subject;
  const conditions = new Map<string, Condition>();
  const place = new Map<string, number>();
  const at = (condition: Condition): number => {
    const key = canonicalCondition(condition);
    conditions.set(key, condition);
    const found = place.get(key) ?? place.size;
    place.set(key, found);
    return found;
  };
  const said: Unit[] = units.map((exposures) => ({
    says: [
      ...new Set(exposures.flatMap(({ base, parts, groups, cells }) => [base, ...parts, ...groups, ...cells].map(at))),
    ],
    groups: exposures.map(({ base, parts }) => ({ base: at(base), parts: parts.map(at) })),
  }));
  const candidates = [...conditions.values()];
  try {
    const own = cross(data, candidates.length ? candidates : [{ and: [] }]);
    const inside = candidates.map((condition) => own.within(condition));
    const people = inside.map((cells) => peopleWithin(own, cells));
    const hidden = new Set<number>();
    for (const [index, exposures] of units.entries())
      if (exposures.some((exposure) => isSmall(exposure, { own, inside, people, at, subject, estimate })))
        hidden.add(index);
    if (hidden.size === units.length) return 'all';
    const selections = selectionsOf(domain, estimate);
    if (nearEarlier(selections, subject) || tellsFew(selections, subject)) return 'all';
    const kept = await besideLedger({ candidates, units: said, told: toldBy(units), hidden }, subject, {
      named: explicitlyMissing(domain, estimate),
      selected: selections.length > 0,
      tables,
    });
    if (kept === 'all') return 'all';
    const shown = new Set(said.flatMap(({ says }, index) => (kept.has(index) ? [] : says)));
    const statements = candidates.filter((_, index) => shown.has(index));
    const numbers = toldBy(units.filter((_, index) => !kept.has(index))).flat();
    const selected = selections.map(({ of }) => of);
    return { hidden: kept, said: shown.size ? { statements, numbers, selections: selected } : nothing };
  } catch (error) {
    if (error instanceof TooFinelyCrossed) return 'all';
    throw error;
  }
}

/** Of whose numbers each unit tells something. */
const toldBy = (units: readonly (readonly Exposed[])[]): Told[][] =>
  units.map((exposures) =>
    exposures.flatMap(({ base, numbers, covariates }) =>
      [...numbers, ...covariates].map((column) => ({ column, of: base })),
    ),
  );

interface Counted {
  readonly own: Crossing;
  readonly inside: readonly Uint8Array[];
  readonly people: readonly number[];
  at(condition: Condition): number;
  readonly subject: Subject;
  readonly estimate: Estimate;
}

/** Whether an exposure rests on too few people by itself. */
function isSmall(
  { base, parts, groups, cells, numbers, covariates, unused, least }: Exposed,
  { own, inside, people, at, subject, estimate }: Counted,
): boolean {
  const { data, threshold, sets } = subject;
  const n = people[at(base)]!;
  if (n === 0 && unused && isUnused(data, base)) return false;
  if (n < Math.max(threshold, least)) return true;
  if (parts.some((part) => people[at(part)]! < threshold || n - people[at(part)]! < threshold)) return true;
  if (groups.some((group) => people[at(group)]! < threshold && !isUnused(data, group))) return true;
  const rowsOf = (condition: Condition): number[] => {
    const within = inside[at(condition)]!;
    const rows: number[] = [];
    for (let row = 0; row < data.rows; row++) if (within[own.cellOf[row]!] === 1) rows.push(row);
    return rows;
  };
  const few = (condition: Condition): boolean => people[at(condition)]! > 0 && people[at(condition)]! < threshold;
  if (cells.some(few)) return true;
  const told = sets.filter(({ column }) => columnsOf(base).includes(column));
  if (told.some((set) => fewestBeside(data, set, rowsOf(base)) < threshold)) return true;
  const continuous = [...numbers, ...covariates].filter((name) => valuesOf(data, name).length === 0);
  if (continuous.length === 0) return false;
  const rows = rowsOf(base);
  const single = continuous.some((name) => {
    const column = data.columns.get(name);
    return (
      column?.type === 'number' &&
      tellsOne(
        rows.map((row) => column.values[row]!),
        threshold,
      )
    );
  });
  if (single) return true;
  return modelsOf(estimate).some(
    ({ terms }) => terms.length > 0 && largestLeverage(data, terms, rows) > 1.5 / threshold,
  );
}

const modelsOf = (estimate: Estimate): readonly Model[] => {
  if ('model' in estimate) return [estimate.model];
  if (estimate.kind === 'compareModels') return estimate.models.map(({ model }) => model);
  return 'terms' in estimate && 'response' in estimate ? [estimate] : estimate.kind === 'cox' ? [estimate] : [];
};

/** Whether a group is of a level that nobody in the whole data has: that it is empty is no news about anybody. */
function isUnused(data: Frame, group: Condition): boolean {
  return comparisons(group).some(({ op, column, values }) => {
    const found = data.columns.get(column);
    if (op !== 'eq' || found?.type !== 'category') return false;
    const code = found.levels.indexOf(String(values[0]));
    return !found.codes.includes(code);
  });
}

/** Columns of which the asker names missing answers: for them, who has not answered is a group like others. */
function explicitlyMissing(domain: Condition | undefined, estimate: Estimate): Set<string> {
  return new Set(
    selectionsOf(domain, estimate)
      .flatMap(({ of }) => comparisons(of))
      .flatMap(({ op, column }) => (op === 'missing' ? [column] : [])),
  );
}

const silent = ({ label, levels, by, prob, time }: Row): ControlledRow => ({
  ...(label === undefined ? {} : { label }),
  ...(levels === undefined ? {} : { levels }),
  ...(by === undefined ? {} : { by }),
  ...(prob === undefined ? {} : { prob }),
  ...(time === undefined ? {} : { time }),
  estimate: null,
  se: null,
  ci: [null, null],
  suppressed: true,
});

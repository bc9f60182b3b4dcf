import type { Frame } from '@dawra/survey-estimation';
import { canonicalCondition, columnsOf, type Condition } from './condition.ts';
import type { Ledger, Told } from './control.ts';
import { cross, peopleWithin, TooFinelyCrossed, type Crossing } from './crossing.ts';
import { coarserTables, margins } from './margins.ts';
import { crossSet, type SetOfData } from './none-of-set.ts';
import { nonresponse, type NonresponseRule } from './nonresponse.ts';
import { protect, type Statement, type Unit } from './protect.ts';

/** Cells of an answer's columns and one that earlier answers link to them, at most: what is crossed more finely is judged by its own columns. */
const mostLinkedCells = 12_000;

/** An answer on its way out, before it is judged beside what has been said. */
export interface Answer {
  /** What it says of how many people. */
  readonly candidates: readonly Condition[];
  readonly units: readonly Unit[];
  /** Of whose numbers each unit tells something. */
  readonly told: readonly (readonly Told[])[];
  /** Units that are suppressed already. */
  readonly hidden: ReadonlySet<number>;
}

interface Judge {
  readonly data: Frame;
  readonly threshold: number;
  readonly ledger: Ledger;
  readonly sets: readonly SetOfData[];
}

/**
 * Protection from what follows: from the answer and what is known of its own columns, then with each one more column that earlier answers link to
 * them, then with all options of a question with several answers of which it is said who named none; at last from sums of numbers.
 * @param asker what the asker names of those who have not answered; whether figures are cells of tables, whose margins anybody may ask for later
 */
export async function besideLedger(
  { candidates, units, told, hidden }: Answer,
  { data, threshold, ledger, sets }: Judge,
  asker: Pick<NonresponseRule, 'named' | 'selected'> & { readonly tables: boolean },
): Promise<ReadonlySet<number> | 'all'> {
  const own = new Set(candidates.flatMap(columnsOf));
  const known = ledger.statements.map((condition) => ({ condition, columns: columnsOf(condition) }));
  const links = new Set(
    known.flatMap(({ columns }) => {
      const others = columns.filter((column) => !own.has(column));
      return others.length === 1 && columns.length > 1 ? others : [];
    }),
  );
  const judged = async (of: {
    known: readonly Condition[];
    /** Known as well, where they hold enough people. */
    coarser?: readonly Condition[];
    candidates: readonly Condition[];
    units: readonly Unit[];
    hidden: ReadonlySet<number>;
    /** Answers that may be told of a few who left open what many did. */
    told: number;
    most?: number;
    /** The question with several answers of which it is judged with all options. */
    set?: SetOfData;
  }): Promise<ReadonlySet<number> | 'all'> => {
    const { coarser = [] } = of;
    const conditions = [...of.known, ...coarser, ...of.candidates];
    const crossed: Crossing = of.set ? crossSet(data, of.set, conditions) : cross(data, conditions, of.most);
    const said = (condition: Condition): Statement => {
      const cells = crossed.within(condition);
      return { cells, people: peopleWithin(crossed, cells) };
    };
    return protect({
      known: [...of.known.map(said), ...coarser.map(said).filter(({ people }) => people >= threshold)],
      candidates: of.candidates.map(said),
      units: of.units,
      hidden: of.hidden,
      people: crossed.people,
      nonresponse: nonresponse(data, crossed, {
        ...asker,
        // Of a few no number is told.
        selected: asker.selected || of.told === 0,
        told: of.told,
        threshold,
      }),
      threshold,
    });
  };
  let kept = hidden;
  for (const link of [undefined, ...links]) {
    const here = new Set(link === undefined ? own : [...own, link]);
    const said = known.filter(({ columns }) => columns.every((column) => here.has(column)));
    const statements = [{ and: [] }, ...margins(data, [...here], threshold), ...said.map(({ condition }) => condition)];
    try {
      const found = await judged({
        known: statements,
        ...(link === undefined && asker.tables && !asker.selected ? { coarser: coarserTables(data, [...own]) } : {}),
        candidates,
        units,
        hidden: kept,
        ...(link === undefined ? { told: 1 } : { told: Infinity, most: mostLinkedCells }),
      });
      if (found === 'all') return 'all';
      kept = found;
    } catch (error) {
      if (!(error instanceof TooFinelyCrossed) || link === undefined) throw error;
    }
  }
  for (const set of sets) {
    const asked = own.has(set.column);
    const mentioned =
      set.options.some((name) => own.has(name)) && known.some(({ columns }) => columns.includes(set.column));
    if (!asked && !mentioned) continue;
    const here = new Set([...own, ...set.options, set.column]);
    const said = known.filter(({ columns }) => columns.every((column) => here.has(column)));
    const before = new Set(said.map(({ condition }) => canonicalCondition(condition)));
    if (candidates.every((condition) => before.has(canonicalCondition(condition)))) continue;
    const found = await judged({
      // How many named none is no margin that everybody knows: what would follow from it beside the options is why it stays unsaid.
      known: [
        { and: [] },
        ...margins(
          data,
          [...here].filter((name) => name !== set.column),
          threshold,
        ),
        ...said.map(({ condition }) => condition),
      ],
      candidates,
      units,
      hidden: kept,
      told: Infinity,
      set,
    });
    if (found === 'all') return 'all';
    kept = found;
  }
  for (const column of new Set(told.flat().map((one) => one.column))) {
    const mine = told.flat().filter((one) => one.column === column);
    const before = ledger.numbers.filter((one) => one.column === column);
    for (const here of together(
      new Set(mine.flatMap(({ of }) => columnsOf(of))),
      before.map(({ of }) => columnsOf(of)),
    )) {
      const found = await judged({
        known: before.flatMap(({ of }) => (columnsOf(of).every((name) => here.has(name)) ? [of] : [])),
        candidates: mine.map(({ of }) => of),
        units: told.map((unit) => ({
          says: unit.flatMap((one) => (one.column === column ? [mine.indexOf(one)] : [])),
          groups: [],
        })),
        hidden: kept,
        told: 0,
        most: mostLinkedCells,
      });
      if (found === 'all') return 'all';
      kept = found;
    }
  }
  return kept;
}

/** An answer's own columns, then with those of each earlier answer in turn. */
function together(own: ReadonlySet<string>, earlier: readonly (readonly string[])[]): ReadonlySet<string>[] {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const columns of [[], ...earlier]) {
    const set = new Set([...own, ...columns]);
    sets.set([...set].sort().join(), set);
  }
  return [...sets.values()];
}

import { exempted, type Nonresponse } from './nonresponse.ts';
import { programme, type Programme, type Sum } from './programme.ts';

/** A statement about people: for how many of the crossed cells' people something holds. */
export interface Statement {
  /** 1 for the cells that it counts. */
  readonly cells: Uint8Array;
  /** People whom it counts. */
  readonly people: number;
}

/** What is shown or suppressed together: a row of a table, or a whole model. */
export interface Unit {
  /** Places of its statements among the candidates. */
  readonly says: readonly number[];
  /** A group of people and those of its parts that are counted, as places among the candidates: what is left over of the group follows. */
  readonly groups: readonly { readonly base: number; readonly parts: readonly number[] }[];
}

export interface Asked {
  /** Statements that are known already: answered earlier, or public. */
  readonly known: readonly Statement[];
  readonly candidates: readonly Statement[];
  readonly units: readonly Unit[];
  /** Units that are suppressed whatever comes. */
  readonly hidden: ReadonlySet<number>;
  readonly people: Float64Array;
  /** Which people who have not answered are no group to protect. */
  readonly nonresponse: Nonresponse;
  readonly threshold: number;
}

/**
 * Which units must be suppressed so that nothing follows about fewer people than the threshold from all that is then known: neither that somebody is
 * in a group of 1 to threshold − 1 people, nor that all of a group are in one of its parts.
 * Attacker's problem: linear programmes over the numbers of people in the cells that the statements tell apart, each at least zero, given every sum
 * that has been said. What must stay unsaid is found by the cheapest other world in which the group is empty (or the part is not everybody).
 * Source: Fischetti and Salazar (2001), Management Science 47, sections 2 and 3 (attacker's problems, protection from zero); Hundepool et al. (2012),
 * Statistical Disclosure Control, chapter 4.
 * @returns places of the units to keep back, or `all` when no choice protects
 */
export async function protect(asked: Asked): Promise<ReadonlySet<number> | 'all'> {
  const groups = tellApart(asked);
  const solver = await programme(groups.people.length);
  const hidden = new Set(asked.hidden);
  const known = asked.known.map((statement) => sumOf(groups, statement));
  const sums = asked.candidates.map((statement) => sumOf(groups, statement));
  for (let round = 0; round <= asked.units.length + 1; round++) {
    const shown = shownOf(asked.units, hidden);
    const said = [...known, ...[...shown].map((at) => sums[at]!)];
    const open = [...exposed(solver, said, aimsOf(asked, groups, hidden))];
    const aims = open.filter(({ aim }) => !exposedAlready(solver, known, aim));
    if (aims.length === 0) return hidden;
    const before = hidden.size;
    for (const { aim } of aims) {
      const left = [...shownOf(asked.units, hidden)];
      const costs = costsOf(asked, hidden);
      const priced = left.map((at) => ({ ...sums[at]!, cost: costs.get(at) ?? 1 }));
      const unsaid = solver.unsaid([...known, ...priced], aim.other);
      if (!unsaid) return 'all';
      const silent = new Set(unsaid.map((at) => left[at - known.length]!));
      for (const [index, { says }] of asked.units.entries()) if (says.some((at) => silent.has(at))) hidden.add(index);
    }
    if (hidden.size === before) return 'all';
  }
  return 'all';
}

interface Groups {
  /** The group of each cell: cells that no statement tells apart are one. */
  readonly of: Int32Array;
  readonly people: number[];
  /** Whether its people are non-respondents who need no protection. */
  readonly exempt: readonly boolean[];
}

function tellApart({ known, candidates, people, nonresponse }: Asked): Groups {
  const statements = [...known, ...candidates];
  let of = new Int32Array(people.length);
  let count = 1;
  for (const { cells } of statements) {
    const split = new Map<number, number>();
    const next = new Int32Array(people.length);
    for (let cell = 0; cell < people.length; cell++) {
      const key = of[cell]! * 2 + cells[cell]!;
      const place = split.get(key) ?? split.size;
      split.set(key, place);
      next[cell] = place;
    }
    of = next;
    count = split.size;
  }
  const inGroup = new Array<number>(count).fill(0);
  for (let cell = 0; cell < people.length; cell++) inGroup[of[cell]!]! += people[cell]!;
  return { of, people: inGroup, exempt: exempted(nonresponse, of, inGroup) };
}

function sumOf({ of }: Groups, { cells, people }: Statement): Sum {
  const members = new Set<number>();
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell] === 1) members.add(of[cell]!);
  return { of: [...members], equals: people };
}

const shownOf = (units: readonly Unit[], hidden: ReadonlySet<number>): Set<number> =>
  new Set(units.flatMap(({ says }, at) => (hidden.has(at) ? [] : says)));

/** Something that must not follow: that `groups` hold anybody (`other`: they hold nobody), or that they hold nobody (`other`: somebody). */
interface Aim {
  readonly groups: readonly number[];
  readonly other: Sum & { atLeast?: true };
}

function aimsOf(asked: Asked, groups: Groups, hidden: ReadonlySet<number>): Aim[] {
  const few = (n: number): boolean => n > 0 && n < asked.threshold;
  const nobody = (of: readonly number[]): Aim => ({ groups: of, other: { of, equals: 0 } });
  const aims = groups.people.flatMap((n, group) => (few(n) && !groups.exempt[group] ? [nobody([group])] : []));
  const seen = new Set<string>();
  const shown = shownOf(asked.units, hidden);
  // What is left over of each group of people when its shown parts are taken away.
  const parts = new Map<number, Set<number>>();
  for (const { base, parts: counted } of asked.units.flatMap((unit) => unit.groups))
    parts.set(base, new Set([...(parts.get(base) ?? []), ...counted]));
  for (const [base, counted] of parts) {
    const left = asked.candidates[base]!.cells.slice();
    for (const at of counted)
      if (shown.has(at))
        for (let cell = 0; cell < left.length; cell++) if (asked.candidates[at]!.cells[cell] === 1) left[cell] = 0;
    const rest = sumOf(groups, { cells: left, people: 0 }).of;
    const n = rest.reduce((sum, group) => sum + groups.people[group]!, 0);
    if (few(n)) aims.push(nobody(rest));
    // A part that is everybody: somebody must be able to be elsewhere.
    const everyone = asked.candidates[base]!.people;
    for (const at of counted) {
      if (asked.candidates[at]!.people !== everyone || everyone === 0) continue;
      const others = asked.candidates[base]!.cells.map((inside, cell) =>
        inside === 1 && asked.candidates[at]!.cells[cell] === 0 ? 1 : 0,
      );
      const of = sumOf(groups, { cells: others, people: 0 }).of;
      if (of.length > 0) aims.push({ groups: of, other: { of, equals: 1, atLeast: true } });
    }
  }
  return aims.filter(({ other }) => {
    const key = JSON.stringify([other.of, other.equals]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A whole person: what a linear programme leaves to rounding is nobody. */
const somebody = 1e-6;

/** The aims that an attacker reaches: one programme for all that are still open, as long as it settles some; then one for each. */
function* exposed(solver: Programme, said: readonly Sum[], aims: readonly Aim[]): Generator<{ aim: Aim }> {
  let open = aims.filter(({ other }) => other.equals === 0);
  while (open.length > 1) {
    const found = solver.least(said, [...new Set(open.flatMap(({ groups }) => groups))]);
    const left = found ? open.filter(({ groups }) => groups.some((group) => found.at[group]! > somebody)) : open;
    if (left.length === open.length) break;
    open = left;
  }
  for (const aim of open) {
    const found = solver.least(said, aim.groups);
    if (!found || found.value > somebody) yield { aim };
  }
  for (const aim of aims) {
    if (aim.other.equals === 0) continue;
    if (!solver.unsaid(said, aim.other)) yield { aim };
  }
}

function exposedAlready(solver: Programme, known: readonly Sum[], aim: Aim): boolean {
  return [...exposed(solver, known, [aim])].length > 0;
}

/** What it costs to leave a statement unsaid: the people in the units that go with it; little where they are few. */
function costsOf({ units, candidates, threshold }: Asked, hidden: ReadonlySet<number>): Map<number, number> {
  const costs = new Map<number, number>();
  for (const [index, { says, groups }] of units.entries()) {
    if (hidden.has(index)) continue;
    const least = Math.min(
      ...(groups.some(({ parts }) => parts.length) ? groups.flatMap(({ parts }) => parts) : says).map(
        (at) => candidates[at]!.people,
      ),
    );
    const worth = least < 2 * threshold ? 1 : least;
    for (const at of says) costs.set(at, (costs.get(at) ?? 0) + worth);
  }
  return costs;
}

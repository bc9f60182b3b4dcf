import { families, sides } from '../meeting/meeting.ts';
import { consensusStatements, divisiveStatements, groupConsensus } from '../statement/consensus.ts';
import { standing } from '../statement/formulas.ts';
import { findOpinions, type Opinions } from '../statement/opinions.ts';
import { representativeOf } from '../statement/representative.ts';
import { fewestVoters } from '../statement/stability.ts';
import { tallies, type Tally, type VoteTable } from '../statement/votes.ts';
import type { Results } from './results.contract.ts';
import { fewestTold, figuresOf, toldOf } from './told.ts';
import { tableFor, type Voter, type VotesOfList } from './voter.ts';

type Part = NonNullable<Results['found']>['parts'][number];
/** Everybody's votes and those of each part, by statement. */
interface Grouping {
  readonly all: readonly Tally[];
  readonly parts: readonly { readonly voters: number; readonly tallies: readonly Tally[] }[];
}

function groupingOf(table: VoteTable, groupOf: (row: number) => number, groups: number): Grouping {
  const of = table.people.map((_, row) => groupOf(row));
  return {
    all: tallies(table),
    parts: Array.from({ length: groups }, (_, group) => ({
      voters: of.filter((one) => one === group).length,
      tallies: tallies(table, (row) => of[row] === group),
    })),
  };
}

/** The parts of a grouping as they may be told, with the statements that stand for each. */
function partsOf({ all, parts }: Grouping, shown: readonly number[]): Part[] {
  const told = shown.map((_, at) =>
    toldOf(
      all[at]!,
      parts.map((part) => part.tallies[at]!),
    ),
  );
  return parts.map((part, place) => {
    const figures = told.map((of) => of[place]!);
    const standings = shown.flatMap((number, at) =>
      figures[at] ? [[String(number), standing(part.tallies[at]!, all[at]!)] as const] : [],
    );
    return {
      voters: part.voters < fewestTold ? null : part.voters,
      figures,
      representative: representativeOf(new Map(standings)).map(({ statement, side }) => ({
        number: Number(statement),
        side,
      })),
    };
  });
}

/** Declared cells of side and family, in the order of both. */
export const cellsOf = (voters: readonly Voter[]): Pick<Voter, 'side' | 'family'>[] =>
  sides.flatMap((side) =>
    families
      .filter((family) => voters.some((one) => one.side === side && one.family === family))
      .map((family) => ({ side, family })),
  );

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Groups found in the votes, in colours only where there are enough voters and the groups are found again. */
function foundIn(table: VoteTable, { groups, projection }: Opinions, shown: readonly number[]): Results['found'] {
  if (!groups) return null;
  const { count, silhouette, stability, of } = groups;
  const among = [...of].filter((group) => group >= 0).length;
  const hidden = stability.shown ? null : among < fewestVoters ? 'few-voters' : 'unstable';
  const places = table.people
    .map((_, row) => ({
      x: rounded(projection.people[2 * row]!),
      y: rounded(projection.people[2 * row + 1]!),
      group: of[row]!,
    }))
    .filter(({ group }) => group >= 0);
  return {
    ...{ count, silhouette: rounded(silhouette), stability: rounded(stability.index), hidden },
    parts: hidden
      ? []
      : partsOf(
          groupingOf(table, (row) => of[row]!, count),
          shown,
        ),
    // From left to right: their order tells nothing of who voted when.
    places: hidden ? [] : places.sort((a, b) => a.x - b.x || a.y - b.y),
  };
}

/** What the votes on a list amount to, as far as it may be told. */
export function resultsOf(of: VotesOfList): Results {
  const { voters, shown, aside } = of;
  const table = tableFor(of);
  const cells = cellsOf(voters);
  const declared = groupingOf(
    table,
    (row) => cells.findIndex(({ side, family }) => side === voters[row]!.side && family === voters[row]!.family),
    cells.length,
  );
  const parts = partsOf(declared, shown);
  const enough = new Map(
    shown
      .map((number, at) => [String(number), declared.all[at]!] as const)
      .filter(([, { votes }]) => votes >= fewestTold),
  );
  const numbers = (statements: readonly string[]): number[] => statements.map(Number);
  const { agree, disagree } = consensusStatements(enough);
  return {
    voters: voters.length,
    votes: shown.reduce((sum, _, at) => sum + declared.all[at]!.votes, 0),
    statements: shown.map((number, at) => {
      const seen = parts.flatMap(({ figures }, place) => (figures[at] ? [[String(place), figures[at]] as const] : []));
      const all = declared.all[at]!;
      const consensus = seen.length > 1 ? groupConsensus(new Map(seen)) : undefined;
      return {
        number,
        figures: all.votes < fewestTold ? null : figuresOf(all),
        together: consensus ? { mean: consensus.agreeMean, weakest: Number(consensus.weakest.group) } : null,
      };
    }),
    consensus: { agree: numbers(agree), disagree: numbers(disagree) },
    divisive: numbers(divisiveStatements(enough)),
    declared: parts.map((part, at) => ({ ...part, ...cells[at]! })),
    found: voters.length ? foundIn(table, findOpinions(table, new Set(aside.map(String))), shown) : null,
  };
}

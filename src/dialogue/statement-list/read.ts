import { randomInt } from 'node:crypto';
import type { Asker } from '../../platform/compute/queue.ts';
import type { Phase, Trx } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { found } from '../../platform/record/record.ts';
import { mandateIn, type SpokenMandate } from '../space/space.sql.ts';
import { nextStatement, priority } from '../statement/routing.ts';
import { noVotes } from '../statement/votes.ts';
import { statementProblem } from '../statement-problems.ts';
import { countCodes, publicTallies } from './code.sql.ts';
import { Latest } from './latest.ts';
import { listExtremity, listResults } from './results.computation.ts';
import type { Results, ResultsView } from './results.contract.ts';
import type { BallotView, StatementListView } from './statement-list.contract.ts';
import { getStatementList, statementListActs, type StatementListHeader } from './statement-list.sql.ts';
import { listStatements } from './statement.sql.ts';
import { fewestTold, figuresOf } from './told.ts';
import type { VotesOfList } from './voter.ts';
import { mostVotes, talliesOfList, votersAsOf, votesAsOf, votesOfList } from './votes.sql.ts';

export const noList = () => statementProblem('none');
type Means = Pick<Services, 'compute'>;

/** A list that the account of the transaction sees. @throws Problem statement.none */
export const requireList = async (trx: Trx, id: string): Promise<StatementListHeader> =>
  found(await getStatementList(trx, id), noList);

/** The mandate under which whoever acts votes. @throws Problem statement.no-voice */
export const requireVoice = async (trx: Trx, { space }: StatementListHeader): Promise<SpokenMandate> =>
  found(await mandateIn(trx, space), () => statementProblem('no-voice'));

/** A list with its statements as far as its reader sees them. @throws Problem statement.none */
export async function readStatementList(trx: Trx, id: string): Promise<StatementListView> {
  const { moderated, ...header } = await requireList(trx, id);
  const mandate = await mandateIn(trx, header.space);
  return {
    ...header,
    told: moderated || header.state === 'closed',
    codes: moderated && header.slug !== null ? await countCodes(trx, id) : null,
    speaks: mandate?.name ?? null,
    list: await listStatements(trx, { list: id, all: moderated, voter: mandate?.id ?? null }),
    acts: await statementListActs.list(trx, id),
  };
}

/** The votes of a list, not more than are counted at once. @throws Problem statement.too-large */
async function boundedVotes(trx: Trx, list: string): Promise<VotesOfList> {
  const votes = await votesOfList(trx, list);
  if (votes.voters.length * (votes.shown.length + votes.aside.length) > mostVotes) throw statementProblem('too-large');
  return votes;
}

const extremities = new Latest<Readonly<Record<string, number>>>();
const kept = new Latest<{ results: Results; others: Awaited<ReturnType<typeof publicTallies>> | null }>();
/** So many votes more do not move the map of opinions enough to draw it again for the next ballot. */
const slack = 50;

/** How far each statement lies from the middle of the map of opinions, not older than fifty votes. */
async function extremityNow(phase: Phase, { compute }: Means, list: string, asker: Asker) {
  const as = await phase((trx) => votesAsOf(trx, list));
  if (!as.count) return {};
  const draw = async () => compute.run(listExtremity, await phase((trx) => boundedVotes(trx, list)), asker);
  return extremities.of(list, as, draw, slack);
}

/**
 * What the votes on a list amount to, computed on a thread once for the votes as they are; while it is open, once for every five voters more.
 * @throws Problem statement.none, statement.not-told to who does not moderate it before it is closed, statement.too-large
 */
export async function readResults(phase: Phase, { compute }: Means, id: string, asker: Asker): Promise<ResultsView> {
  const { header, as, all } = await phase(async (trx) => {
    const list = await requireList(trx, id);
    if (!list.moderated && list.state !== 'closed') throw statementProblem('not-told');
    return {
      header: list,
      as: await (list.state === 'closed' ? votesAsOf(trx, id) : votersAsOf(trx, id)),
      all: await listStatements(trx, { list: id, all: true, voter: null }),
    };
  });
  const { results, others } = await kept.of(id, as, async () => ({
    others: header.slug === null ? null : await phase((trx) => publicTallies(trx, id)),
    results: await compute.run(listResults, await phase((trx) => boundedVotes(trx, id)), asker),
  }));
  return {
    ...results,
    ...{ id, title: header.title, spaceTitle: header.spaceTitle, closed: header.state === 'closed' },
    texts: all.filter(({ standing }) => standing === 'show').map(({ number, text, by }) => ({ number, text, by })),
    public:
      others && others.map((one) => ({ number: one.number, figures: one.votes < fewestTold ? null : figuresOf(one) })),
    aside: all.filter(({ standing }) => standing === 'set_aside').length,
  };
}

/** A vote that stands is never answered with what became of the map: where it is not drawn in time, statements are asked as from its middle. */
function withoutMap(cause: unknown): Readonly<Record<string, number>> {
  if (cause instanceof Problem && cause.code.startsWith('compute.')) return {};
  throw cause;
}

/**
 * The statement that a voter is asked next, or the one that they ask for. @param number of that one
 * @throws Problem statement.none, statement.no-voice, statement.no-statement
 */
export async function readBallot(
  phase: Phase,
  means: Means,
  of: { readonly list: string; readonly number?: number | undefined },
  asker: Asker,
): Promise<BallotView> {
  const { header, mandate, shown, votes } = await phase(async (trx) => {
    const list = await requireList(trx, of.list);
    const voice = await requireVoice(trx, list);
    const all = await listStatements(trx, { list: of.list, all: false, voter: voice.id });
    const open = all.filter(({ standing }) => standing === 'show');
    return { header: list, mandate: voice, shown: open, votes: await talliesOfList(trx, of.list) };
  });
  const left = shown.filter(({ vote }) => vote === null);
  const known = {
    ...{ title: header.title, speaks: mandate.name, taking: header.taking },
    ...{ given: shown.length - left.length, total: shown.length },
  };
  if (of.number !== undefined) {
    const asked = shown.find(({ number }) => number === of.number);
    const { number, text, vote } = found(asked, () => statementProblem('no-statement', { number: of.number! }));
    return { ...known, statement: { number, text, vote } };
  }
  if (!left.length) return { ...known, statement: null };
  const far = await extremityNow(phase, means, of.list, asker).catch(withoutMap);
  const weights = new Map(
    left.map(
      ({ number }) => [String(number), priority(votes.get(number) ?? noVotes, far[String(number)] ?? 0)] as const,
    ),
  );
  const drawn = Number(nextStatement(weights, randomInt(2 ** 32) / 2 ** 32));
  const { number, text } = left.find((one) => one.number === drawn)!;
  return { ...known, statement: { number, text, vote: null } };
}

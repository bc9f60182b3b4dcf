import type { Spec } from '@dawra/survey-estimation';
import type { Asker } from '../../platform/compute/queue.ts';
import type { Phase, Trx } from '../../platform/database/transaction.ts';
import type { House } from '../../platform/http/house.ts';
import { getVersion, newestVersion, parquetOf } from '../dataset/version.sql.ts';
import type { VersionView } from '../dataset/version.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { differences } from './compare.ts';
import { analyse } from './analyse.computation.ts';
import { checkQuestion, engine, type FrozenData } from './compute.ts';
import { checkCost } from './cost.ts';
import { questionOf, type Question } from './question.ts';
import type { Recomputed, ResultView } from './result.contract.ts';
import { fileResult, getReleasedResult, getResult, type StoredResult } from './result.sql.ts';

type Tools = Pick<House, 'files' | 'settings' | 'compute'>;

/** The house's own questions (jobs, the command line, the demonstration) wait for their turn as long as it takes. */
export const byTheHouse: Asker = { owner: 'house', patient: true };

/** What the computing phase needs: read in the transaction before it. */
interface Prepared {
  readonly version: VersionView;
  readonly data: FrozenData;
  readonly spec: Spec;
}

async function frozen(trx: Trx, house: Pick<House, 'files'>, version: VersionView): Promise<FrozenData> {
  const parquet = await parquetOf(trx, version.id);
  return {
    id: version.id,
    codebook: version.codebook,
    rows: version.rows,
    threshold: version.threshold,
    parquet: house.files.path(parquet!),
  };
}

async function wantedVersion(trx: Trx, id: string): Promise<VersionView> {
  const version = await getVersion(trx, id);
  if (!version) throw evidenceProblem('no-data-set');
  return version;
}

/** Reading phase: the version, its rows' place, the checked spec. What would cost too much is refused here. */
async function prepare(trx: Trx, house: Tools, dataId: string, question: Question): Promise<Prepared> {
  const version = await wantedVersion(trx, dataId);
  const data = await frozen(trx, house, version);
  const spec = checkQuestion(data.codebook, question);
  checkCost(spec, data.codebook, data.rows);
  return { version, data, spec };
}

/** Computing phase, on a thread: no transaction is open. */
const computeOn = (house: Tools, { data, spec }: Prepared, asker: Asker) =>
  house.compute.run(analyse, { data, spec, memoryMb: house.settings.memoryMb }, asker);

/** Filing phase: the result stands under its hash. */
async function file(
  trx: Trx,
  { version, spec }: Prepared,
  { id, specId, body }: Awaited<ReturnType<typeof computeOn>>,
): Promise<ResultView> {
  await fileResult(trx, id, specId, spec, body);
  return viewOf(version, (await getResult(trx, id))!);
}

/**
 * Answers a question on a version and files the result; asking again gives the filed one. The phases run as `statistical`.
 * @param phase opens the short transactions before and after the computing
 */
export async function ask(
  phase: Phase,
  house: Tools,
  dataId: string,
  question: Question,
  asker: Asker = byTheHouse,
): Promise<ResultView> {
  const prepared = await phase((trx) => prepare(trx, house, dataId, question));
  const computed = await computeOn(house, prepared, asker);
  return phase((trx) => file(trx, prepared, computed));
}

/** A result with what is needed to read it. */
export async function readResult(trx: Trx, id: string): Promise<ResultView> {
  const found = await getResult(trx, id);
  const version = found && (await getVersion(trx, found.data));
  if (!found || !version) throw evidenceProblem('no-result');
  return viewOf(version, found);
}

/** Runs a filed result's spec on its data again: the same hash, or where the difference is. */
export async function recompute(
  phase: Phase,
  house: Tools,
  id: string,
  asker: Asker = byTheHouse,
): Promise<Recomputed> {
  const { found, prepared } = await phase(async (trx) => {
    const filed = await getResult(trx, id);
    if (!filed) throw evidenceProblem('no-result');
    return { found: filed, prepared: await prepare(trx, house, filed.data, questionOf(filed.spec)) };
  });
  const again = await computeOn(house, prepared, asker);
  return {
    same: again.id === found.id,
    was: found.id,
    now: again.id,
    engineWas: found.body.engine,
    engineNow: engine,
    differences: differences(found.body, again.body),
  };
}

/** What became of a result since: nothing, a newer version with the same figures, or one with others. */
export interface Standing {
  readonly state: 'current' | 'superseded' | 'data-changed';
  /** The same question on the newest version. */
  readonly newest: string;
}

/** Asks the question of a result again on the newest version of its data set and compares the figures. */
export async function standingOf(phase: Phase, house: Tools, id: string, asker: Asker = byTheHouse): Promise<Standing> {
  const { found, newest } = await phase(async (trx) => {
    const filed = await getResult(trx, id);
    const version = filed && (await getVersion(trx, filed.data));
    if (!filed || !version) throw evidenceProblem('no-result');
    const latest = await newestVersion(trx, version.slug);
    return { found: filed, newest: latest && latest.id !== version.id ? latest.id : undefined };
  });
  if (!newest) return { state: 'current', newest: found.id };
  const again = await ask(phase, house, newest, questionOf(found.spec), asker);
  const same = differences(found.body.results, again.body.results).length === 0;
  return { state: same ? 'superseded' : 'data-changed', newest: again.id };
}

/** A released result as the public reads it; undefined when there is none. Runs as any role. */
export async function readReleased(
  trx: Trx,
  id: string,
  version: (data: string) => Promise<VersionView | undefined>,
): Promise<ResultView | undefined> {
  const found = await getReleasedResult(trx, id);
  const of = found && (await version(found.data));
  return found && of ? viewOf(of, found) : undefined;
}

export function viewOf(
  version: Pick<VersionView, 'id' | 'slug' | 'number' | 'rows' | 'codebook' | 'synthetic'>,
  found: StoredResult,
): ResultView {
  const { codebook } = version;
  const used = (found.spec['variables'] ?? {}) as Record<string, unknown>;
  return {
    id: found.id,
    spec: found.spec,
    body: found.body,
    data: {
      id: version.id,
      slug: version.slug,
      title: codebook.title,
      number: version.number,
      rows: version.rows,
      synthetic: version.synthetic,
      sample: codebook.design.sample,
      eligibility: codebook.design.eligibility,
      fieldwork: codebook.design.fieldwork,
      citation: codebook.citation,
      licence: codebook.licence,
    },
    variables: codebook.variables.filter(({ name }) => name in used),
    createdAt: found.createdAt,
    released: found.released,
  };
}

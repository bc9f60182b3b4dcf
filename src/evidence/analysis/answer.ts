import type { Spec } from '@dawra/survey-estimation';
import type { Asker } from '../../platform/compute/queue.ts';
import type { Phase, Trx } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { withFrozenRows } from '../dataset/frozen-rows.ts';
import { getVersion, newestVersion, parquetOf } from '../dataset/version.sql.ts';
import type { VersionView } from '../dataset/version.contract.ts';
import { identityOf } from '../canonical.ts';
import type { Ledger } from '../disclosure/control.ts';
import { addToLedger, readLedger } from '../disclosure/ledger.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { differences } from './compare.ts';
import { analyse } from './analyse.computation.ts';
import { checkRequest, engine, type Computed, type FrozenData } from './compute.ts';
import { checkCost } from './cost.ts';
import { requestOf, type AnalysisRequest } from './analysis-request.ts';
import type { Recomputed, ResultView } from '../result/result.contract.ts';
import { fileResult, findResult, getResult, ledgerOf, type StoredResult } from './result.sql.ts';

type Tools = Pick<Services, 'files' | 'settings' | 'compute'>;

/** The installation's own questions (jobs, the command line, the demonstration) wait for their turn as long as it takes. */
export const byTheApplication: Asker = { owner: 'application', patient: true };

/** What the computing phase needs: read in the transaction before it. */
interface Prepared {
  readonly version: VersionView;
  readonly spec: Spec;
  /** SHA-256 of its frozen rows. */
  readonly parquet: string;
  readonly ledger: Ledger & { readonly position: number };
}

async function wantedVersion(trx: Trx, id: string): Promise<VersionView> {
  const version = await getVersion(trx, id);
  if (!version) throw evidenceProblem('no-data-set');
  return version;
}

/**
 * Reading phase: the version, its rows' place, the checked spec, the ledger. What would cost too much is refused here.
 * @param judgedBy position of the ledger that a filed result was judged by; absent: all that has been said
 */
async function prepare(trx: Trx, dataId: string, analysis: AnalysisRequest, judgedBy?: number): Promise<Prepared> {
  const version = await wantedVersion(trx, dataId);
  const spec = checkRequest(version.codebook, analysis);
  checkCost(spec, version.codebook, version.rows);
  const parquet = (await parquetOf(trx, version.id))!;
  return { version, spec, parquet, ledger: await readLedger(trx, version.id, judgedBy) };
}

/** Computing phase, on a thread: no transaction is open. */
async function computeOn(
  services: Tools,
  { version, spec, parquet, ledger }: Prepared,
  asker: Asker,
): Promise<Computed> {
  const { id, codebook, rows } = version;
  return withFrozenRows(services.files, parquet, (path) => {
    const data: FrozenData = { id, codebook, rows, parquet: path };
    return services.compute.run(analyse, { data, spec, memoryMb: services.settings.memoryMb, ledger }, asker);
  });
}

/** Filing phase: the result stands under its hash, and what it says in the ledger. Undefined when somebody else has been answered meanwhile. */
async function file(
  trx: Trx,
  { version, spec, ledger }: Prepared,
  computed: Computed,
): Promise<ResultView | undefined> {
  const { id, specId, body, said } = computed;
  if (!(await addToLedger(trx, version.id, ledger.position, said))) return undefined;
  await fileResult(trx, id, specId, spec, body, ledger.position);
  return viewOf(version, (await getResult(trx, id))!);
}

/** Times that an answer is judged again because others were answered meanwhile, before the asker is told to try again. */
const mostTurns = 20;

/**
 * Answers a question on a version and files the result; asking again gives the filed one. The phases run as `statistical`.
 * @param phase opens the short transactions before and after the computing
 */
export async function ask(
  phase: Phase,
  services: Tools,
  dataId: string,
  analysis: AnalysisRequest,
  asker: Asker = byTheApplication,
): Promise<ResultView> {
  for (let turn = 0; turn < mostTurns; turn++) {
    const prepared = await phase(async (trx) => {
      const asked = await prepare(trx, dataId, analysis);
      const before = await findResult(trx, identityOf(asked.spec), asked.version.id, engine);
      return before ? viewOf(asked.version, before) : asked;
    });
    if ('body' in prepared) return prepared;
    const computed = await computeOn(services, prepared, asker);
    const filed = await phase((trx) => file(trx, prepared, computed));
    if (filed) return filed;
  }
  throw evidenceProblem('busy');
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
  services: Tools,
  id: string,
  asker: Asker = byTheApplication,
): Promise<Recomputed> {
  const { found, prepared } = await phase(async (trx) => {
    const filed = await getResult(trx, id);
    if (!filed) throw evidenceProblem('no-result');
    const judgedBy = await ledgerOf(trx, filed.id);
    return { found: filed, prepared: await prepare(trx, filed.data, requestOf(filed.spec), judgedBy) };
  });
  const again = await computeOn(services, prepared, asker);
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
export async function standingOf(
  phase: Phase,
  services: Tools,
  id: string,
  asker: Asker = byTheApplication,
): Promise<Standing> {
  const { found, newest } = await phase(async (trx) => {
    const filed = await getResult(trx, id);
    const version = filed && (await getVersion(trx, filed.data));
    if (!filed || !version) throw evidenceProblem('no-result');
    const latest = await newestVersion(trx, version.slug);
    return { found: filed, newest: latest && latest.id !== version.id ? latest.id : undefined };
  });
  if (!newest) return { state: 'current', newest: found.id };
  const again = await ask(phase, services, newest, requestOf(found.spec), asker);
  const same = differences(found.body.results, again.body.results).length === 0;
  return { state: same ? 'superseded' : 'data-changed', newest: again.id };
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
    sets: (codebook.answerSets ?? []).filter(({ options }) => options.every(({ variable }) => variable in used)),
    createdAt: found.createdAt,
    released: found.released,
  };
}

import type { House } from '../../platform/http/house.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { frozenRows } from '../dataset/frozen-rows.ts';
import { getVersion, newestVersion, parquetOf } from '../dataset/version.sql.ts';
import type { VersionView } from '../dataset/version.contract.ts';
import { identityOf } from '../canonical.ts';
import { addToLedger, readLedger } from '../disclosure/ledger.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { differences } from './compare.ts';
import { checkQuestion, compute, engine, type FrozenData } from './compute.ts';
import { questionOf, type Question } from './question.ts';
import type { Recomputed, ResultView } from './result.contract.ts';
import { fileResult, findResult, getReleasedResult, getResult, ledgerOf, type StoredResult } from './result.sql.ts';

type Tools = Pick<House, 'files' | 'settings'>;

async function frozen(trx: Trx, house: Tools, version: VersionView): Promise<FrozenData> {
  const parquet = await parquetOf(trx, version.id);
  return {
    id: version.id,
    codebook: version.codebook,
    rows: version.rows,
    parquet: await frozenRows(house.files, parquet!),
  };
}

async function wantedVersion(trx: Trx, id: string): Promise<VersionView> {
  const version = await getVersion(trx, id);
  if (!version) throw evidenceProblem('no-data-set');
  return version;
}

/** Answers a question on a version and files the result; asking again gives the filed one. Runs as `statistical`. */
export async function ask(trx: Trx, house: Tools, dataId: string, question: Question): Promise<ResultView> {
  const version = await wantedVersion(trx, dataId);
  const data = await frozen(trx, house, version);
  const spec = checkQuestion(data.codebook, question);
  const before = await findResult(trx, identityOf(spec), data.id, engine);
  if (before) return viewOf(version, before);
  // Somebody else's answer may come between: then what this one may say is judged again.
  for (;;) {
    const ledger = await readLedger(trx, data.id);
    const { id, specId, body, said } = await compute(data, spec, house.settings.memoryMb, ledger);
    if (!(await addToLedger(trx, data.id, ledger.position, said))) continue;
    await fileResult(trx, id, specId, spec, body, ledger.position);
    return viewOf(version, (await getResult(trx, id))!);
  }
}

/** A result with what is needed to read it. */
export async function readResult(trx: Trx, id: string): Promise<ResultView> {
  const found = await getResult(trx, id);
  const version = found && (await getVersion(trx, found.data));
  if (!found || !version) throw evidenceProblem('no-result');
  return viewOf(version, found);
}

/** Runs a filed result's spec on its data again: the same hash, or where the difference is. */
export async function recompute(trx: Trx, house: Tools, id: string): Promise<Recomputed> {
  const found = await getResult(trx, id);
  if (!found) throw evidenceProblem('no-result');
  const version = await wantedVersion(trx, found.data);
  const data = await frozen(trx, house, version);
  const ledger = await readLedger(trx, version.id, await ledgerOf(trx, found.id));
  const again = await compute(
    data,
    checkQuestion(data.codebook, questionOf(found.spec)),
    house.settings.memoryMb,
    ledger,
  );
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
export async function standingOf(trx: Trx, house: Tools, id: string): Promise<Standing> {
  const found = await getResult(trx, id);
  const version = found && (await getVersion(trx, found.data));
  if (!found || !version) throw evidenceProblem('no-result');
  const newest = await newestVersion(trx, version.slug);
  if (!newest || newest.id === version.id) return { state: 'current', newest: found.id };
  const again = await ask(trx, house, newest.id, questionOf(found.spec));
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

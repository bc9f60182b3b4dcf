import { Readable } from 'node:stream';
import {
  ask,
  freezeImport,
  insertAnalysis,
  insertImport,
  readImport,
  releaseResult,
  releaseVersion,
  setState,
  type Codebook,
  type Question,
  type ResultView,
} from '../evidence/index.ts';
import type { Codebook as DemoCodebook, AnalysisId } from '../../demo/index.ts';
import { phases, transact, type Standing } from '../platform/database/transaction.ts';
import type { Text3 } from '../platform/language/locale.ts';
import type { OpenHouse } from './house.ts';

export type DemoResults = Partial<Record<AnalysisId, ResultView>>;

const never = new AbortController().signal;
const statistical = (account: string): Standing => ({ compartment: 'statistical', account });

/** Freezes a synthetic file through the same steps as a file that a person sends; gives the version's id. */
export async function freezeDemoData(
  house: OpenHouse,
  of: { slug: string; csv: string; codebook: DemoCodebook; account: string },
): Promise<string> {
  const { sha256 } = await house.files.put(Readable.from([Buffer.from(of.csv)]));
  const id = await transact(house.db, statistical(of.account), (trx) =>
    insertImport(trx, {
      file: sha256,
      fileName: `${of.slug}.csv`,
      dataSet: null,
      options: {},
      codebook: of.codebook as Codebook,
      account: of.account,
    }),
  );
  await readImport(house, id, never);
  await transact(house.db, statistical(of.account), (trx) => setState(trx, id, 'freezing'));
  const version = await freezeImport(house, id, { slug: of.slug, title: of.codebook.title }, true, never);
  if (!version) throw new Error(`${of.slug} could not be frozen`);
  await house.files.remove(sha256);
  await transact(house.db, statistical(of.account), (trx) => releaseVersion(trx, version, of.account));
  return version;
}

/** Asks, saves and publishes one analysis of the demonstration. */
export async function saveDemoAnalysis(
  house: OpenHouse,
  of: { data: string; question: object; title: Text3; account: string },
): Promise<ResultView> {
  const result = await ask(phases(house.db, statistical(of.account)), house, of.data, of.question as Question);
  return transact(house.db, statistical(of.account), async (trx) => {
    await insertAnalysis(trx, { title: of.title, result: result.id, demo: true, account: of.account });
    await releaseResult(trx, result.id, of.account);
    return { ...result, released: true };
  });
}

import { Readable } from 'node:stream';
import {
  accept,
  ask,
  askRelease,
  freezeImport,
  insertAnalysis,
  insertImport,
  readImport,
  release,
  type Codebook,
  type AnalysisRequest,
  type ResultView,
} from '../evidence/index.ts';
import type { Codebook as DemoCodebook } from '../../content/index.ts';
import type { AnalysisId } from '../../demo/index.ts';
import { phases, transact, type RunAs } from '../platform/database/transaction.ts';
import type { Localized } from '../platform/language/locale.ts';
import type { Services } from '../platform/http/services.ts';

export type DemoResults = Partial<Record<AnalysisId, ResultView>>;

const never = new AbortController().signal;
const statistical = (account: string): RunAs => ({ compartment: 'statistical', account });

/** Freezes a synthetic file through the same steps as a file that a person sends; gives the version's id. */
export async function freezeDemoData(
  services: Services,
  of: { slug: string; csv: string; codebook: DemoCodebook; account: string; second: string },
): Promise<string> {
  const { sha256 } = await services.files.put(Readable.from([Buffer.from(of.csv)]));
  const id = await transact(services.db, statistical(of.account), (trx) =>
    insertImport(trx, {
      file: sha256,
      fileName: `${of.slug}.csv`,
      dataSet: null,
      options: {},
      codebook: of.codebook as Codebook,
      account: of.account,
    }),
  );
  await readImport(services, id, never);
  await transact(services.db, statistical(of.account), (trx) =>
    accept(trx, id, { slug: of.slug, title: of.codebook.title }),
  );
  const version = await freezeImport(services, id, never);
  if (!version) throw new Error(`${of.slug} could not be frozen`);
  await services.files.remove(sha256);
  await transact(services.db, statistical(of.account), (trx) => askRelease(trx, 'data_version', version, of.account));
  await transact(services.db, statistical(of.second), (trx) => release(trx, 'data_version', version, of.second));
  return version;
}

/** Asks, saves and publishes one analysis of the demonstration. */
export async function saveDemoAnalysis(
  services: Services,
  of: { data: string; analysis: object; title: Localized; account: string; second: string },
): Promise<ResultView> {
  const asking = phases(services.db, statistical(of.account));
  const made = await ask(asking, services, of.data, of.analysis as AnalysisRequest);
  await asking(async (trx) => {
    await insertAnalysis(trx, { title: of.title, result: made.id, account: of.account });
    await askRelease(trx, 'result', made.id, of.account);
  });
  await transact(services.db, statistical(of.second), (trx) => release(trx, 'result', made.id, of.second));
  return { ...made, released: true };
}

import { z } from 'zod';
import {
  ANALYSES,
  ANALYSIS_IDS,
  ANALYSIS_TITLES,
  PROBABILITY_ANALYSES,
  PROBABILITY_CODEBOOK,
  PROBABILITY_FILE,
  probabilityCsv,
  RETURNEES_CODEBOOK,
  RETURNEES_FILE,
  returneesCsv,
  type AnalysisId,
} from '../../demo/index.ts';
import { addDemoPeople } from '../platform/accounts/demo-accounts.ts';
import { databaseProblem } from '../platform/database/problems.ts';
import { row, run, sql, transact, type RunAs, type Trx } from '../platform/database/transaction.ts';
import { loadDemoComparison } from './demo-compare.ts';
import { loadDemoDialogue } from './demo-dialogue.ts';
import { loadDemoConsultation } from './demo-consultation.ts';
import { loadDemoSpaces } from './demo-spaces.ts';
import { freezeDemoData, saveDemoAnalysis, type DemoResults } from './demo-evidence.ts';
import type { Services } from '../platform/http/services.ts';

const administration: RunAs = { compartment: 'administration', account: null };
type Say = (line: string) => void;

const states = z.enum(['absent', 'loading', 'loaded']);
type State = z.infer<typeof states>;

/** Whether the demonstration was never loaded, is there, or was cut short while it was loaded. */
export async function demoState(services: Pick<Services, 'db'>): Promise<State> {
  const found = await transact(services.db, administration, (trx) =>
    row(trx, z.object({ value: states }), sql`select value from platform.setting where name = 'demonstration'`),
  );
  return found?.value ?? 'absent';
}

const setState = (services: Services, state: State): Promise<number> =>
  transact(services.db, administration, (trx) =>
    run(
      trx,
      sql`insert into platform.setting (name, value) values ('demonstration', ${JSON.stringify(state)}::jsonb)
        on conflict (name) do update set value = excluded.value`,
    ),
  );

async function requireDemonstration(trx: Trx): Promise<void> {
  const found = await row(trx, z.object({ kind: z.string() }), sql`select platform.installation_kind() as kind`);
  if (found?.kind !== 'demonstration') throw databaseProblem('is-real');
}

/**
 * Loads the demonstration into a database of its own: people, two synthetic surveys frozen through the same import as any file, the analyses behind the
 * first answers, invented meetings, questions, answers and recommendations, reproduced figures.
 * @throws Problem database.is-real when the database is a real installation's
 */
export async function loadDemo(services: Services, say: Say): Promise<void> {
  await transact(services.db, administration, (trx) => requireDemonstration(trx));
  await setState(services, 'loading');
  const people = await transact(services.db, administration, (trx) => addDemoPeople(trx));
  say('people of ten roles');
  const returnees = await freezeDemoData(services, {
    slug: RETURNEES_FILE,
    csv: returneesCsv(),
    codebook: RETURNEES_CODEBOOK,
    account: people.nadia,
    second: people.salma,
  });
  const probability = await freezeDemoData(services, {
    slug: PROBABILITY_FILE,
    csv: probabilityCsv(),
    codebook: PROBABILITY_CODEBOOK,
    account: people.nadia,
    second: people.salma,
  });
  say('two synthetic surveys');
  const results: DemoResults = {};
  for (const id of ANALYSIS_IDS)
    results[id] = await saveDemoAnalysis(services, {
      data: returnees,
      analysis: ANALYSES[id as AnalysisId],
      title: ANALYSIS_TITLES[id],
      account: people.nadia,
      second: people.salma,
    });
  for (const { title, analysis } of PROBABILITY_ANALYSES)
    await saveDemoAnalysis(services, {
      data: probability,
      analysis,
      title,
      account: people.nadia,
      second: people.salma,
    });
  say(`${ANALYSIS_IDS.length + PROBABILITY_ANALYSES.length} analyses`);
  await loadDemoDialogue(services, people, results, say);
  await loadDemoSpaces(services, people);
  await loadDemoConsultation(services, people);
  await loadDemoComparison(services, returnees, say);
  await setState(services, 'loaded');
}

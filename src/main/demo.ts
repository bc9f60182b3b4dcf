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
import { removeDemoEvidence } from '../evidence/index.ts';
import { addDemoPeople, removeDemoAccounts } from '../platform/accounts/demo.ts';
import { row, run, sql, transact, type Standing } from '../platform/database/transaction.ts';
import { freezeDemoData, saveDemoAnalysis, type DemoResults } from './demo-evidence.ts';
import { loadDemoDialogue, removeDemoTalk } from './demo-dialogue.ts';
import { loadDemoPortal, removeDemoPortal } from './demo-portal.ts';
import type { OpenHouse } from './house.ts';

const administration: Standing = { compartment: 'administration', account: null };
type Say = (line: string) => void;

async function demoState(house: OpenHouse): Promise<'absent' | 'loading' | 'loaded'> {
  const found = await transact(house.db, administration, (trx) =>
    row(
      trx,
      z.object({ value: z.enum(['absent', 'loading', 'loaded']) }),
      sql`select value from platform.setting where name = 'demo'`,
    ),
  );
  return found?.value ?? 'absent';
}

const setState = (house: OpenHouse, state: 'absent' | 'loading' | 'loaded'): Promise<number> =>
  transact(house.db, administration, (trx) =>
    run(
      trx,
      sql`insert into platform.setting (name, value) values ('demo', ${JSON.stringify(state)}::jsonb) on conflict (name) do update set value = excluded.value`,
    ),
  );

/** Whether the first start should load the demonstration: nobody has an account yet, or an earlier loading was cut short. */
export async function isEmptyHouse(house: OpenHouse): Promise<boolean> {
  if ((await demoState(house)) === 'loading') return true;
  const found = await transact(house.db, administration, (trx) =>
    row(trx, z.object({ n: z.number() }), sql`select count(*)::float8 as n from platform.account`),
  );
  return found?.n === 0;
}

/**
 * Loads the demonstration content: people, two synthetic surveys frozen through the same import as any file, the analyses behind the first
 * answers, meetings, questions, answers, recommendations, public pages' tables. All of it is marked and removable; what an interrupted
 * loading left is removed first.
 */
export async function loadDemo(house: OpenHouse, say: Say): Promise<void> {
  if ((await demoState(house)) !== 'absent') await removeDemo(house);
  await setState(house, 'loading');
  const people = await transact(house.db, administration, (trx) => addDemoPeople(trx));
  say('people of ten roles');
  const returnees = await freezeDemoData(house, {
    slug: RETURNEES_FILE,
    csv: returneesCsv(),
    codebook: RETURNEES_CODEBOOK,
    account: people.nadia,
    second: people.salma,
  });
  const probability = await freezeDemoData(house, {
    slug: PROBABILITY_FILE,
    csv: probabilityCsv(),
    codebook: PROBABILITY_CODEBOOK,
    account: people.nadia,
    second: people.salma,
  });
  say('two synthetic surveys');
  const results: DemoResults = {};
  for (const id of ANALYSIS_IDS)
    results[id] = await saveDemoAnalysis(house, {
      data: returnees,
      question: ANALYSES[id as AnalysisId],
      title: ANALYSIS_TITLES[id],
      account: people.nadia,
      second: people.salma,
    });
  for (const { title, question } of PROBABILITY_ANALYSES)
    await saveDemoAnalysis(house, { data: probability, question, title, account: people.nadia, second: people.salma });
  say(`${ANALYSIS_IDS.length + PROBABILITY_ANALYSES.length} analyses`);
  await loadDemoDialogue(house, people, results, say);
  await loadDemoPortal(house, returnees, say);
  await setState(house, 'loaded');
}

/** Removes everything that `loadDemo` made; what people added since stays. Gives a line that says what was removed. */
export async function removeDemo(house: OpenHouse): Promise<string> {
  await removeDemoTalk(house);
  await removeDemoPortal(house);
  const files = await transact(house.db, { compartment: 'statistical', account: null }, (trx) =>
    removeDemoEvidence(trx),
  );
  for (const file of files) await house.files.remove(file);
  const accounts = await transact(house.db, administration, (trx) => removeDemoAccounts(trx));
  await setState(house, 'absent');
  return `Removed the demonstration: ${accounts} people, ${files.length} data files and everything said about them. The record of the meetings of 2007 and 2008 stays.`;
}

import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { ask, newestVersion, recompute, type AnalysisRequest } from '../../evidence/index.ts';
import { phases, type RunAs } from '../../platform/database/transaction.ts';
import { exits } from './exits.ts';
import { withServices } from './open.ts';

const runAs: RunAs = { compartment: 'statistical', account: null };

export function addDataCommands(program: Command): void {
  program
    .command('analyse <data> <question>')
    .description(
      'Run an analysis (a JSON file with estimates and domain) of a data set (slug or version id); prints the result',
    )
    .action((data: string, question: string) =>
      withServices(async (services) => {
        const asked = JSON.parse(await readFile(question, 'utf8')) as AnalysisRequest;
        const phase = phases(services.db, runAs);
        const version = (await phase((trx) => newestVersion(trx, data)))?.id ?? data;
        const result = await ask(phase, services, version, asked);
        console.log(JSON.stringify({ id: result.id, ...result.body }, null, 2));
      }),
    );

  program
    .command('recompute <result>')
    .description(
      'Compute a filed result again (its id, or the first 12 digits or more): same hash, or where the difference is',
    )
    .action((id: string) =>
      withServices(async (services) => {
        const found = await recompute(phases(services.db, runAs), services, id);
        console.log(
          found.same
            ? `same  ${found.was}`
            : `DIFFERENT\nwas   ${found.was} (${found.engineWas})\nnow   ${found.now} (${found.engineNow})`,
        );
        for (const { path, was, now } of found.differences) console.log(`${path}: ${was} → ${now}`);
        if (!found.same) process.exitCode = exits.otherFigure;
      }),
    );
}

import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { ask, newestVersion, recompute, type AnalysisRequest } from '../../evidence/index.ts';
import { phases, type RunAs } from '../../platform/database/transaction.ts';
import { speak } from '../../platform/language/words.ts';
import { exits } from './exits.ts';
import { helpWords } from './help.words.ts';
import { readerLocale } from './locale.ts';
import { withServices } from './open.ts';
import { requireFile } from './readable.ts';

const runAs: RunAs = { compartment: 'statistical', account: null };

export function addDataCommands(program: Command): void {
  const t = speak(helpWords, readerLocale());
  program
    .command('analyse <data> <question>')
    .description(t('analyse'))
    .action(async (data: string, question: string) => {
      await requireFile(question);
      await withServices(async (services) => {
        const asked = JSON.parse(await readFile(question, 'utf8')) as AnalysisRequest;
        const phase = phases(services.db, runAs);
        const version = (await phase((trx) => newestVersion(trx, data)))?.id ?? data;
        const result = await ask(phase, services, version, asked);
        console.log(JSON.stringify({ id: result.id, ...result.body }, null, 2));
      });
    });

  program
    .command('recompute <result>')
    .description(t('recompute'))
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

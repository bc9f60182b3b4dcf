/**
 * Random designs against R's survey: `npm run against-r -w packages/survey-estimation -- [designs] [seed] [directory]`.
 * Needs Rscript with the packages survey and jsonlite. Design i of seed s has the seed s * 100003 + i. Prints every
 * disagreement; exit status 1 if there is one. With a directory, the data, the specs and R's answers are kept there:
 * `cd tools/against-r && Rscript answers.R ../../fixtures/reference.R further.R DIRECTORY/asked.json OUT.json` replays R's side.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disagreements } from '../../src/testing/compare.ts';
import { estimateJson, fromCsv } from '../../src/index.ts';
import { randomQuestion, type Asked } from './question.ts';
import { Tally } from './tally.ts';

const designs = Number(process.argv[2] ?? 40);
const seed = Number(process.argv[3] ?? 1);
const kept = process.argv[4];
const directory = kept ?? mkdtempSync(join(tmpdir(), 'against-r-'));
mkdirSync(directory, { recursive: true });
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const asked = Array.from({ length: designs }, (_, i) => randomQuestion(seed * 100_003 + i));
const answered = askR(asked);
const tally = new Tally();
for (const [i, question] of asked.entries()) {
  const { results } = await estimateJson(question.spec, fromCsv(question.csv));
  answered[i]!.results.forEach((expected, k) => {
    const actual = asWritten(results[k]);
    tally.add(question, k, expected, actual, disagreements);
  });
}
if (!kept) rmSync(directory, { recursive: true });
tally.print(designs);
process.exitCode = tally.disagreed > 0 ? 1 : 0;

function askR(questions: readonly Asked[]): { results: object[] }[] {
  const items = questions.map(({ seed: name, csv, spec }) => {
    const data = join(directory, `${name}.csv`);
    writeFileSync(data, csv);
    return { data, spec };
  });
  writeFileSync(join(directory, 'asked.json'), JSON.stringify(items));
  const code = [here('answers.R'), here('../../fixtures/reference.R'), here('further.R')];
  const files = [join(directory, 'asked.json'), join(directory, 'answered.json')];
  execFileSync('Rscript', [...code, ...files], { stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(join(directory, 'answered.json'), 'utf8')) as { results: object[] }[];
}

/** As JSON; the models of a comparison as rows. */
function asWritten(result: unknown): unknown {
  const { models, ...rest } = JSON.parse(JSON.stringify(result)) as { models?: unknown };
  return models ? { ...rest, rows: models } : rest;
}

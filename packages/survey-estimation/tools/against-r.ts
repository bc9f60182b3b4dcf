/**
 * Random designs against R's survey: `npm run against-r -w packages/survey-estimation -- [designs] [seed]`.
 * Needs Rscript with the packages survey and jsonlite. Prints every disagreement; exit status 1 if there is one.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disagreements } from '../src/fixtures-compare.ts';
import { estimateJson, fromCsv } from '../src/index.ts';
import { randomQuestion } from './random-design.ts';

const designs = Number(process.argv[2] ?? 40);
const seed = Number(process.argv[3] ?? 1);
const directory = mkdtempSync(join(tmpdir(), 'against-r-'));
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const asked = Array.from({ length: designs }, (_, i) => {
  const { csv, spec } = randomQuestion(seed * 100_003 + i);
  const data = join(directory, `${i}.csv`);
  writeFileSync(data, csv);
  return { data, csv, spec };
});
writeFileSync(join(directory, 'asked.json'), JSON.stringify(asked.map(({ data, spec }) => ({ data, spec }))));
const files = [here('../fixtures/reference.R'), join(directory, 'asked.json'), join(directory, 'answered.json')];
execFileSync('Rscript', [here('against-r.R'), ...files], { stdio: ['ignore', 'inherit', 'inherit'] });
const answered = JSON.parse(readFileSync(join(directory, 'answered.json'), 'utf8')) as { results: object[] }[];

let compared = 0;
let bad = 0;
for (const [i, { csv, spec }] of asked.entries()) {
  const { results } = await estimateJson(spec, fromCsv(csv));
  answered[i]!.results.forEach((expected, k) => {
    if ('crash' in expected) {
      console.log(`design ${i}: the reference failed: ${String(expected.crash)}`);
      return;
    }
    compared++;
    const found = disagreements(JSON.parse(JSON.stringify(results[k])), expected, 1e-9);
    if (found.length === 0) return;
    bad++;
    console.log(
      `design ${i} ${JSON.stringify(spec.design)} ${JSON.stringify(spec.calibration ?? [])} ${JSON.stringify(spec.domain ?? {})}`,
    );
    console.log(`  ${JSON.stringify(spec.estimates[k])}\n  ${found.slice(0, 3).join('\n  ')}`);
  });
}
rmSync(directory, { recursive: true });
console.log(`${compared - bad} of ${compared} answers to ${designs} random designs agree with R`);
process.exitCode = bad > 0 ? 1 : 0;

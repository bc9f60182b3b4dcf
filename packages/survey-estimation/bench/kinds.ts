/**
 * What every kind of estimate costs on every kind of design: `npm run bench:kinds -w packages/survey-estimation [-- rows, engines,... kinds,...]`.
 * CPU seconds of the second time that a question is asked, a table for each engine; a question that takes longer than the limit is marked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { estimate, validateSpec, type Source } from '@dawra/survey-estimation';
import { makeParquet } from './data.ts';
import { sourceOf, type Engine } from './engines.ts';
import { design, elements, variables } from './questions.ts';

const logistic = (terms: readonly unknown[]) => ({ kind: 'glm', family: 'binomial', response: 'employed', terms });
const byCategories = logistic(['school', 'sex', 'country', 'age']);
const byNumbers = logistic(['income', 'years']);
const mean = { kind: 'mean', of: 'income', by: 'sex' };
const groups = [{ sex: 'woman' }, { sex: 'man' }];

const kinds: { readonly [name: string]: object } = {
  degf: { kind: 'degf' },
  mean: { kind: 'mean', of: 'income' },
  total: { kind: 'total', of: 'income' },
  proportion: { kind: 'proportion', of: 'school', vcov: true },
  ratio: { kind: 'ratio', numerator: 'income', denominator: 'years' },
  'mean in 200 groups': { kind: 'mean', of: 'income', by: 'area' },
  quantile: { kind: 'quantile', of: 'income', probs: [0.25, 0.5, 0.75] },
  table: { kind: 'table', rows: 'school', columns: 'sex' },
  crosstabTest: { kind: 'crosstabTest', rows: 'school', columns: 'sex' },
  difference: { kind: 'difference', of: mean, between: groups },
  contrast: {
    kind: 'contrast',
    of: mean,
    contrasts: [{ label: 'gap', terms: groups.map((by, k) => ({ row: { by }, weight: 1 - 2 * k })) }],
  },
  standardised: {
    kind: 'standardised',
    of: 'income',
    over: 'sex',
    shares: [
      { levels: { sex: 'woman' }, share: 0.5 },
      { levels: { sex: 'man' }, share: 0.5 },
    ],
  },
  variance: { kind: 'variance', of: 'income' },
  correlation: { kind: 'correlation', of: ['income', 'years'] },
  gini: { kind: 'gini', of: 'income' },
  shareRatio: { kind: 'shareRatio', of: 'income' },
  poverty: { kind: 'poverty', of: 'income', line: 2000, alpha: 1 },
  relativePoverty: { kind: 'relativePoverty', of: 'income' },
  tTest: { kind: 'tTest', of: 'income', by: 'sex' },
  rankTest: { kind: 'rankTest', of: 'income', by: 'sex' },
  logrankTest: { kind: 'logrankTest', time: 'years', event: 'employed', by: 'sex' },
  km: { kind: 'km', time: 'years', event: 'employed', at: [10, 20] },
  'logistic of categories': byCategories,
  'logistic of numbers': byNumbers,
  'linear of numbers': { kind: 'glm', family: 'gaussian', response: 'income', terms: ['years', 'school'] },
  ordinal: { kind: 'ordinal', response: 'age', terms: ['sex', 'country'] },
  multinomial: { kind: 'multinomial', response: 'country', terms: ['sex', 'age'] },
  cox: { kind: 'cox', time: 'years', event: 'employed', terms: ['sex'] },
  waldTest: { kind: 'waldTest', model: byCategories, terms: ['school'] },
  termTest: { kind: 'termTest', model: byCategories, terms: ['school'] },
  compareModels: {
    kind: 'compareModels',
    models: [
      { label: 'one', model: logistic(['sex']) },
      { label: 'two', model: logistic(['sex', 'age']) },
    ],
  },
  margins: { kind: 'margins', model: byCategories, of: 'sex' },
  'waldTest of numbers': { kind: 'waldTest', model: byNumbers, terms: ['income'] },
  weights: { kind: 'weights' },
};
const designs: { readonly [name: string]: object } = {
  clusters: design,
  'elements in strata': elements,
  elements: { weights: 'w' },
  replicates: { ...design, replicates: { type: 'bootstrap', count: 50, seed: 1 } },
};

const [rows = '1000000', engines = 'typed,threads,duckdb', only] = process.argv.slice(2);
const wanted = only?.split(',') ?? Object.keys(kinds);

/** Seconds of CPU of a question, or why it was not answered. */
async function cpuOf(source: Source, of: object, spec: object): Promise<string> {
  let cpu = 0;
  for (let k = 0; k < 2; k++) {
    const before = process.cpuUsage();
    const { results } = await estimate(validateSpec({ variables, design: spec, estimates: [of] }), source);
    const { user, system } = process.cpuUsage(before);
    cpu = (user + system) / 1e6;
    if ('error' in results[0]!) return results[0].error.code;
    if (cpu > 10) break;
  }
  return cpu.toFixed(3);
}

const directory = mkdtempSync(join(tmpdir(), 'survey-kinds-'));
const path = join(directory, 'rows.parquet');
await makeParquet(path, Number(rows));
for (const engine of engines.split(',')) {
  console.log(`\n${engine}, ${rows} rows: CPU seconds\n\n| kind | ${Object.keys(designs).join(' | ')} |`);
  console.log(
    `|---|${Object.keys(designs)
      .map(() => '---|')
      .join('')}`,
  );
  const { source, close } = await sourceOf(engine as Engine, path, variables);
  for (const name of wanted) {
    const cells: string[] = [];
    for (const spec of Object.values(designs)) cells.push(await cpuOf(source, kinds[name]!, spec));
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  await close();
}
rmSync(directory, { recursive: true });

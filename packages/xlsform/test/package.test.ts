import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xlsform-'));
const app = join(folder, 'app');
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const tables = '| survey | | | |\n| | type | name | label |\n| | integer | age | Age |\n';

beforeAll(() => {
  const built = join(folder, 'built');
  mkdirSync(built);
  run('npx', ['tsc', '-p', join(root, 'tsconfig.json'), '--outDir', join(built, 'dist')], root);
  for (const file of ['package.json', 'README.md']) cpSync(join(root, file), join(built, file));
  run('npm', ['pack', '--pack-destination', folder], built);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, archive)], app);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed in an empty project', () => {
  it('brings two dependencies', () => {
    const installed = readdirSync(join(app, 'node_modules'), { recursive: true, encoding: 'utf8' });
    const packages = installed.filter((path) => /^(@[^/]+\/)?[^/@.]+\/package\.json$/.test(path)).sort();
    expect(packages).toEqual(['@dawra/xlsform/package.json', '@e965/xlsx/package.json', 'fflate/package.json']);
  });

  it('converts', () => {
    const script = `import { xlsform } from '@dawra/xlsform';
      const result = xlsform({ markdown: ${JSON.stringify(tables)} });
      process.stdout.write(result.ok ? result.xform : 'refused');`;
    writeFileSync(join(app, 'convert.js'), script);
    expect(run('node', ['convert.js'], app)).toContain('<input ref="/data/age">');
  });

  it('has a command that converts, and one exit code for a faulty questionnaire', () => {
    writeFileSync(join(app, 'form.md'), tables);
    writeFileSync(join(app, 'faulty.md'), tables.replace('integer', 'integr'));
    const command = join(app, 'node_modules/.bin/dawra-xls2xform');
    expect(run(command, ['form.md', '-'], app)).toContain('<input ref="/data/age">');
    expect(spawnSync(command, ['faulty.md', '-'], { cwd: app }).status).toBe(1);
  });

  it('has types that a strict program can use', () => {
    const program = `import { xlsform, type Problem } from '@dawra/xlsform';
      const result = xlsform({ markdown: '' }, { rootName: 'data' });
      const problems: readonly Problem[] = result.ok ? result.warnings : result.problems;
      export const words: string[] = problems.map(({ words }) => words.ar.remedy);`;
    writeFileSync(join(app, 'program.ts'), program);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', 'program.ts'];
    expect(run(join(root, '../../node_modules/.bin/tsc'), options, app)).toBe('');
  });

  it('converts a workbook of 50,000 choices within 256 MB', () => {
    const make = `import { utils, write } from '@e965/xlsx';
      import { writeFileSync } from 'node:fs';
      const book = utils.book_new();
      const add = (name, rows) => utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
      add('survey', [['type', 'name', 'label::English (en)', 'label::العربية (ar)'], ['select_one c', 'q', 'Commune', 'الجماعة']]);
      const choice = (_, i) => ['c', 'n' + i, 'Commune ' + i, 'جماعة ' + i, 'r' + (i % 100)];
      add('choices', [['list_name', 'name', 'label::English (en)', 'label::العربية (ar)', 'region'], ...Array.from({ length: 50_000 }, choice)]);
      writeFileSync('large.xlsx', write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));`;
    const convert = `import { xlsform } from '@dawra/xlsform';
      import { readFileSync } from 'node:fs';
      const started = performance.now();
      const result = xlsform({ workbook: new Uint8Array(readFileSync('large.xlsx')) });
      const items = result.ok ? result.xform.split('<item>').length - 1 : 0;
      console.log(JSON.stringify({ items, seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
    writeFileSync(join(app, 'make.js'), make);
    writeFileSync(join(app, 'large.js'), convert);
    run('node', ['make.js'], app);
    const measured = JSON.parse(run('node', ['--max-old-space-size=160', 'large.js'], app)) as Record<string, number>;
    console.log(`50,000 choices: ${measured.seconds?.toFixed(1)} s, ${measured.megabytes?.toFixed(0)} MB`);
    expect(measured.items).toBe(50_000);
    expect(measured.megabytes).toBeLessThan(256);
  });
});

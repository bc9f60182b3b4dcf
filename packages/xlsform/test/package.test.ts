import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xlsform-'));
const app = join(folder, 'app');
const run = (command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
const tsc = join(packages, '../node_modules/.bin/tsc');

/** Programs that run what was packed: this one, and others that OTHER_NODES names, with a comma between. */
const nodes = [process.execPath, ...(process.env.OTHER_NODES?.split(',') ?? [])];

const tables = '| survey | | | |\n| | type | name | label |\n| | integer | age | Age |\n';

/** Packs a package as it would be published; gives the archive. `built` has the compiled packages it uses. */
function pack(name: string): string {
  const root = join(packages, name);
  const built = join(folder, 'node_modules/@dawra', name);
  mkdirSync(built, { recursive: true });
  const compiled = join(folder, 'node_modules/@dawra/spreadsheet/dist/index.d.ts');
  const config = join(folder, `${name}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        outDir: join(built, 'dist'),
        emitDeclarationOnly: true,
        rootDir: join(root, 'src'),
        typeRoots: [join(packages, '../node_modules/@types')],
        paths: { '@dawra/spreadsheet': [compiled] },
      },
      include: [join(root, 'src')],
      exclude: [join(root, 'src/**/*.test.ts')],
    }),
  );
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { build: string } };
  const [, ...steps] = scripts.build.split(' ');
  run(process.execPath, steps, root, { DIST: join(built, 'dist'), DECLARATIONS: config });
  for (const file of ['package.json', 'README.md', 'LICENSE']) cpSync(join(root, file), join(built, file));
  return join(folder, run('npm', ['pack', '--silent', '--pack-destination', folder], built).trim());
}

/** The examples of a README, by language. */
const examples = (name: string, language: string): string[] =>
  [...readFileSync(join(packages, name, 'README.md'), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(
    ([, given, code = '']) => (given === language ? [code] : []),
  );

beforeAll(() => {
  const archives = ['spreadsheet', 'xlsform'].map(pack);
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...archives], app);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packages, installed in an empty project', () => {
  it('bring few dependencies and their licence', () => {
    const installed = readdirSync(join(app, 'node_modules'), { recursive: true, encoding: 'utf8' });
    const found = installed.filter((path) => /^(@[^/]+\/)?[^/@.]+\/package\.json$/.test(path)).sort();
    expect(found.map((path) => path.replace('/package.json', ''))).toEqual([
      '@dawra/spreadsheet',
      '@dawra/xlsform',
      '@e965/xlsx',
    ]);
    expect(readFileSync(join(app, 'node_modules/@dawra/spreadsheet/dist/LICENSES'), 'utf8')).toMatch(/^fflate .*MIT/s);
    for (const name of ['spreadsheet', 'xlsform'])
      expect(existsSync(join(app, 'node_modules/@dawra', name, 'LICENSE'))).toBe(true);
  });

  it('convert', () => {
    const script = `import { xlsform } from '@dawra/xlsform';
      const result = xlsform({ markdown: ${JSON.stringify(tables)} });
      process.stdout.write(result.ok ? result.xform : 'refused');`;
    writeFileSync(join(app, 'convert.js'), script);
    for (const node of nodes) expect(run(node, ['convert.js'], app)).toContain('<input ref="/data/age">');
  });

  it('have a command that converts, and one exit code for a faulty questionnaire', () => {
    writeFileSync(join(app, 'form.md'), tables);
    writeFileSync(join(app, 'form.csv'), 'type,name,label\ninteger,age,Age\n');
    writeFileSync(join(app, 'form.json'), JSON.stringify({ survey: [{ type: 'integer', name: 'age', label: 'Age' }] }));
    writeFileSync(join(app, 'faulty.md'), tables.replace('integer', 'integr'));
    for (const file of ['form.md', 'form.csv', 'form.json']) {
      expect(run('npx', ['--offline', '@dawra/xlsform', file, '-'], app)).toContain('<input ref="/data/age">');
    }
    const faulty = spawnSync(join(app, 'node_modules/.bin/xlsform'), ['faulty.md', '-'], {
      cwd: app,
      encoding: 'utf8',
    });
    for (const node of nodes) {
      const said = spawnSync(node, ['node_modules/@dawra/xlsform/dist/cli.js', 'form.md', 'out.xml'], {
        cwd: app,
        encoding: 'utf8',
      });
      expect([said.status, said.stdout, said.stderr]).toEqual([0, '', '']);
    }
    expect(faulty.status).toBe(1);
    expect(faulty.stderr).toContain('integer');
  });

  it('have types that a strict program can use, as in the examples of their READMEs', () => {
    const own = `import { xlsform, type Problem } from '@dawra/xlsform';
      const result = xlsform({ markdown: '' }, { rootName: 'data' });
      const problems: readonly Problem[] = result.ok ? result.warnings : result.problems;
      export const words: string[] = problems.map(({ words }) => words.ar.remedy);`;
    const programs = [own, ...['spreadsheet', 'xlsform'].flatMap((name) => examples(name, 'ts'))];
    expect(programs.length).toBeGreaterThan(4);
    const files = programs.map((program, at) => {
      writeFileSync(
        join(app, `program${at}.ts`),
        `declare const bytes: Uint8Array;\ndeclare const file: File;\n${program}`,
      );
      return `program${at}.ts`;
    });
    const options = [
      '--strict',
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--skipLibCheck',
    ];
    expect(run(tsc, [...options, ...files], app)).toBe('');
  });

  it('do what the first examples say', () => {
    const [first = ''] = examples('spreadsheet', 'ts');
    const [convert = ''] = examples('xlsform', 'ts');
    const compiled = (code: string): string => run(tsc, ['--version'], app) && code;
    writeFileSync(
      join(app, 'first.ts'),
      `${compiled(first)}\nimport { writeXlsx } from '@dawra/spreadsheet';
      console.log(JSON.stringify([firstColumn(writeXlsx([{ name: 's', rows: [['a'], [], ['b']] }])), firstColumn(new Uint8Array(3))]));`,
    );
    writeFileSync(
      join(app, 'second.ts'),
      `${convert}\nconsole.log(convert(${JSON.stringify(tables)}).length > 100, convert('| survey |')[0]);`,
    );
    const emit = [
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--skipLibCheck',
      'first.ts',
      'second.ts',
    ];
    run(tsc, emit, app);
    for (const node of nodes) {
      expect(JSON.parse(run(node, ['first.js'], app))).toEqual([['1: a', '3: b'], ['refused: not-a-spreadsheet']]);
      expect(run(node, ['second.js'], app)).toMatch(/^true/);
    }
  });

  it('read on a thread of their own, and end it', () => {
    const script = `import { xlsformOnThread } from '@dawra/xlsform/worker';
      import { readOnThread } from '@dawra/spreadsheet/worker';
      import { writeXlsx } from '@dawra/spreadsheet';
      const form = await xlsformOnThread({ markdown: ${JSON.stringify(tables)} });
      const rows = Array.from({ length: 200_000 }, (_, i) => ['a' + i, i]);
      const bytes = writeXlsx([{ name: 'a', rows: rows.slice(0, 5) }]);
      const file = await readOnThread(bytes);
      const slow = await xlsformOnThread({ workbook: writeXlsx([{ name: 'a', rows }]) }, {}, { seconds: 0.05 });
      const large = await readOnThread(writeXlsx([{ name: 'a', rows }]), { megabytes: 8 }).catch((error) => error.details.what);
      console.log(JSON.stringify([form.ok, file.rows.get('a').length, slow.ok, slow.problems[0].details.what, large]));`;
    writeFileSync(join(app, 'thread.js'), script);
    for (const node of nodes)
      expect(JSON.parse(run(node, ['thread.js'], app))).toEqual([true, 5, false, 'time', 'memory']);
  });

  it('convert a workbook of 50,000 choices in a heap of 160 MB', () => {
    const make = `import { writeXlsx } from '@dawra/spreadsheet';
      import { writeFileSync } from 'node:fs';
      const choices = Array.from({ length: 50_000 }, (_, i) => ['c', 'n' + i, 'Commune ' + i, 'جماعة ' + i, 'r' + (i % 100)]);
      writeFileSync('large.xlsx', writeXlsx([
        { name: 'survey', rows: [['type', 'name', 'label::English (en)', 'label::العربية (ar)'], ['select_one c', 'q', 'Commune', 'الجماعة']] },
        { name: 'choices', rows: [['list_name', 'name', 'label::English (en)', 'label::العربية (ar)', 'region'], ...choices] },
      ]));`;
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
    expect(measured.megabytes).toBeLessThan(400);
  });
});

const executable = '/usr/bin/chromium';

/** Builds a page of the project as a new user would; gives the files by name. */
async function pageOf(script: string): Promise<{ entry: string; files: Map<string, string> }> {
  writeFileSync(join(app, 'page.js'), script);
  const built = await build({
    configFile: false,
    root: app,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rollupOptions: { input: join(app, 'page.js') },
      modulePreload: { polyfill: false },
    },
  });
  const { output } = built as unknown as { output: { fileName: string; code?: string; isEntry?: boolean }[] };
  const entry = output.find(({ isEntry }) => isEntry)?.fileName ?? '';
  return { entry, files: new Map(output.map(({ fileName, code = '' }) => [fileName, code])) };
}

describe('a page that uses them', () => {
  it('loads at most 70 kB for tables and JSON', async () => {
    const { entry, files } = await pageOf(
      `import { xlsform } from '@dawra/xlsform'; globalThis.form = xlsform({ markdown: '' });`,
    );
    const size = gzipSync(files.get(entry) ?? '').length;
    console.log(`bundle for tables: ${(size / 1000).toFixed(1)} kB`);
    expect(files.size).toBe(1);
    expect(size).toBeLessThanOrEqual(70_000);
  });

  it.skipIf(!existsSync(executable))(
    'converts tables, files, streams and base64 in Chromium as in Node, the readers loaded when needed',
    async () => {
      const script = `import { xlsformFrom, xlsform, workbookOf } from '@dawra/xlsform';
      globalThis.library = { xlsformFrom, xlsform, workbookOf };`;
      const { entry, files } = await pageOf(script);
      const server = createServer((request, response) => {
        const name = (request.url ?? '/').slice(1);
        if (name === '')
          return response.setHeader('content-type', 'text/html').end(`<script type="module" src="/${entry}"></script>`);
        const code = files.get(name);
        response.setHeader('content-type', extname(name) === '.js' ? 'text/javascript' : 'text/plain').end(code ?? '');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as { port: number };
      const quiet = [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ];
      const browser = await chromium.launch({
        executablePath: executable,
        args: ['--no-sandbox', '--disable-gpu', ...quiet],
      });
      try {
        const page = await browser.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        await page.goto(`http://127.0.0.1:${port}/`);
        await page.waitForFunction('globalThis.library');
        const xls = [...new Uint8Array(readFileSync(new URL('small/sound.xls', import.meta.url)))];
        const found = await page.evaluate(
          async ([markdown, old]) => {
            type Result = { ok: boolean; xform?: string; problems?: { code: string }[] };
            const { library } = globalThis as unknown as {
              library: {
                xlsformFrom(source: unknown): Promise<Result>;
                xlsform(source: unknown): Result;
                workbookOf(sheets: unknown): Uint8Array;
              };
            };
            const sheets = {
              sheets: [
                {
                  name: 'survey',
                  columns: ['type', 'name', 'label'].map((header) => ({ header })),
                  rows: [{ number: 2, cells: ['integer', 'age', 'Age'] }],
                },
              ],
            };
            const bytes = library.workbookOf(sheets);
            const sources = [
              { markdown },
              bytes,
              bytes.buffer,
              new Blob([bytes as BlobPart]),
              new File([bytes as BlobPart], 'form.xlsx'),
              new Blob([bytes as BlobPart]).stream(),
              new Response(bytes as BodyInit),
              { workbook: btoa(String.fromCharCode(...bytes)) },
              new Blob(['type,name,label\ninteger,age,Age\n']),
              { json: { survey: [{ type: 'integer', name: 'age', label: 'Age' }] } },
              Uint8Array.from(old),
            ];
            const results = [];
            for (const source of sources) {
              const result = await library.xlsformFrom(source);
              results.push(
                result.ok ? /<input ref="\/data\/age">/.test(result.xform ?? '') : JSON.stringify(result.problems),
              );
            }
            return results;
          },
          [tables, xls] as const,
        );
        expect(found).toEqual(found.map(() => true));
        expect(said).toEqual([]);
      } finally {
        await browser.close();
        server.close();
      }
    },
  );
});

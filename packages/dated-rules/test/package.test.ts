/** What is published: it installs into an empty project, its examples give what the README says, its types are found, it runs in Chromium. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { type Rollup, build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'dated-rules-'));
const tsc = join(root, '../../node_modules/.bin/tsc');
const run = (command: string, args: readonly string[], cwd = project): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The examples of the README with the output that follows each. */
const examples = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```(ts|js)\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/g),
].map(([, language, code, output]) => ({ language: language!, code: code!, output: output! }));
const strict = [
  '--strict',
  '--target',
  'es2022',
  '--module',
  'nodenext',
  '--moduleResolution',
  'nodenext',
  '--skipLibCheck',
];

beforeAll(() => {
  const packed = join(project, 'packed');
  mkdirSync(packed);
  run(tsc, ['-p', join(root, 'tsconfig.json'), '--outDir', join(packed, 'dist')], root);
  for (const part of ['package.json', 'README.md', 'LICENSE', 'schema'])
    cpSync(join(root, part), join(packed, part), { recursive: true });
  const archive = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], packed).trim();
  writeFileSync(join(project, 'package.json'), '{"name": "empty", "private": true, "type": "module"}');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${archive}`]);
  rmSync(packed, { recursive: true });
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the published package', () => {
  it('holds what it needs, no tests and no dependency', () => {
    const installed = join(project, 'node_modules/@dawra/dated-rules');
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'schema']);
    expect(
      readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
        (name) => /test/.test(name) && !/tests\./.test(name),
      ),
    ).toEqual([]);
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@dawra']);
  });

  it('does what its README says, in Node', () => {
    expect(examples.map(({ language }) => language)).toEqual(['ts', 'js']);
    for (const [i, { language, code, output }] of examples.entries()) {
      writeFileSync(join(project, `example${i}.${language}`), code);
      if (language === 'ts') expect(run(tsc, [...strict, '--lib', 'es2023,dom', `example${i}.ts`])).toBe('');
      expect(run(process.execPath, [`example${i}.js`])).toBe(output);
    }
  });

  it('brings types that refuse a wrong rule', () => {
    writeFileSync(
      join(project, 'types.ts'),
      `import type { Condition } from '@dawra/dated-rules';
      export const right: Condition = { all: [{ fact: 'a' }, { atLeast: [{ fact: 'n' }, '0.5'] }] };
      // @ts-expect-error no such word
      export const wrong: Condition = { every: [{ fact: 'a' }] };\n`,
    );
    expect(run(tsc, [...strict, '--noEmit', '--lib', 'es2023,dom', 'types.ts'])).toBe('');
  });
});

/** A page's script, bundled as a new user would. */
async function bundled(code: string): Promise<string> {
  writeFileSync(join(project, 'page.js'), code);
  const { output } = (await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(project, 'page.js') },
    },
  })) as Rollup.RollupOutput;
  expect(output).toHaveLength(1);
  return output[0].code;
}

describe('in a browser', () => {
  it('weighs at most 20 kB to compile, evaluate and ask; what is not used is left out', async () => {
    const size = async (names: string, from = '@dawra/dated-rules'): Promise<number> =>
      gzipSync(await bundled(`import { ${names} } from '${from}'; globalThis.used = [${names}];`)).length;
    const core = await size('compile, evaluate, nextQuestion, at');
    const whole = await size('compile, evaluate, nextQuestion, at, calculate, explain, check');
    const money = await size('money, addMoney, allocate, convert, rateOn, formatMoney', '@dawra/dated-rules/money');
    console.log(`gzip: compile, evaluate, ask ${core}; all of the rules ${whole}; money ${money} bytes`);
    expect(core).toBeLessThanOrEqual(20_000);
    expect(whole).toBeLessThanOrEqual(26_000);
    expect(money).toBeLessThanOrEqual(5_000);
  });

  const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
  it.skipIf(!existsSync(executable))('does the same in Chromium', async () => {
    const printing = (code: string): string => code.replaceAll('console.log(', 'print(');
    const shown = `const lines = []; globalThis.lines = lines; const text = (x) => typeof x === 'string' ? x : JSON.stringify(x);
      const print = (...parts) => lines.push(parts.map(text).join(' '));`;
    const scripts = ['example0.js', 'example1.js'].map((file) =>
      printing(readFileSync(join(project, file), 'utf8')).replace('import {', `${shown}\nimport {`),
    );
    const here = scripts.map((script, i) => {
      writeFileSync(join(project, `printing${i}.js`), `${script}\nconsole.log(JSON.stringify(lines));`);
      return JSON.parse(run(process.execPath, [`printing${i}.js`])) as string[];
    });
    const quiet = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    const browser = await chromium.launch({ executablePath: executable, args: quiet });
    try {
      for (const [i, script] of scripts.entries()) {
        const page = await browser.newPage();
        await page.addScriptTag({ type: 'module', content: await bundled(script) });
        expect(await page.evaluate('globalThis.lines')).toEqual(here[i]);
      }
    } finally {
      await browser.close();
    }
  });
});

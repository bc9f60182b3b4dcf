/** What is published: it installs into an empty project, its examples give what the README says, its types are found, it runs in Chromium. */
import { execFile, spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'survey-estimation-project-'));
const installed = join(project, 'node_modules/@dawra/survey-estimation');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

function run(file: string, args: readonly string[], cwd = project): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd, maxBuffer: 1 << 26, timeout: 110_000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

beforeAll(async () => {
  await run('npm', ['pack', '--pack-destination', project], root);
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(project, 'package.json'), '{"name": "empty", "private": true, "type": "module"}');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`]);
  // What the README says to install for files; nothing is fetched here.
  symlinkSync(join(root, '../../node_modules/@duckdb'), join(project, 'node_modules/@duckdb'));
});
afterAll(() => rmSync(project, { recursive: true }));

/** Each example of the README with the output that follows it. */
function examples(): { code: string; output: string }[] {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  return [...text.matchAll(/```js\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/g)].map(([, code, output]) => ({
    code: code!,
    output: output!,
  }));
}

describe('the published package', () => {
  it('holds what it needs and no tests', () => {
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'README.md',
      'SPEC.md',
      'dist',
      'package.json',
      'schema',
    ]);
    expect(readdirSync(join(installed, 'dist')).filter((name) => /test|fixtures/.test(name))).toEqual([]);
  });

  it('has the examples that its README shows', () => expect(examples().length).toBeGreaterThanOrEqual(3));

  it.each(examples().map((example, i) => [i + 1, example] as const))(
    'prints what its README says: example %i',
    async (i, { code, output }) => {
      writeFileSync(join(project, `example-${i}.js`), code);
      expect(await run(process.execPath, [`example-${i}.js`])).toBe(output);
    },
  );

  it('sums by threads', async () => {
    const name = '@dawra/survey-estimation';
    writeFileSync(join(project, 'threads.js'), threads(`'${name}'`, `'${name}/workers'`));
    expect(await run(process.execPath, ['threads.js'])).toBe('alike: true 50000\n');
  });

  it('is bundled in part where a part is used, and with its worker', async () => {
    const bundled = async (code: string) => {
      writeFileSync(join(project, 'entry.js'), code);
      const { output } = (await build({
        root: project,
        configFile: false,
        logLevel: 'silent',
        build: { write: false, target: 'es2022', rollupOptions: { input: join(project, 'entry.js') } },
      })) as Rollup.RollupOutput;
      return output.map((file) => ({
        name: file.fileName,
        text: file.type === 'chunk' ? file.code : String(file.source),
      }));
    };
    const whole = await bundled("import { estimate } from '@dawra/survey-estimation'; globalThis.use = estimate;");
    const part = await bundled(
      "import { distributions } from '@dawra/survey-estimation'; globalThis.use = distributions.pt;",
    );
    expect(part[0]!.text.length).toBeLessThan(whole[0]!.text.length / 5);
    const threads = await bundled(
      "import { fromSharedColumns } from '@dawra/survey-estimation/workers'; globalThis.use = fromSharedColumns;",
    );
    expect(threads.find(({ name }) => /\/worker-[^/]+\.js$/.test(name))?.text).toContain('postMessage');
  });

  it('runs as a command', async () => {
    writeFileSync(
      join(project, 'spec.json'),
      JSON.stringify({
        variables: { y: { type: 'number' } },
        design: { weights: 'y' },
        estimate: { kind: 'mean', of: 'y' },
      }),
    );
    writeFileSync(join(project, 'data.csv'), 'y\n1\n3\n');
    const answer = JSON.parse(
      await run(join(project, 'node_modules/.bin/dawra-estimate'), ['spec.json', 'data.csv']),
    ) as { results: { rows: { estimate: number }[] }[] };
    expect(answer.results[0]!.rows[0]!.estimate).toBe(2.5);
  });

  it('has a typed example that compiles', async () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    const [, code] = /```ts\n([\s\S]*?)```/.exec(text)!;
    writeFileSync(join(project, 'example.ts'), code!);
    const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
    const options = '--strict --target es2022 --module nodenext --moduleResolution nodenext --outDir typed example.ts';
    expect(await run(process.execPath, [tsc, ...options.split(' ')])).toBe('');
    const [, output] = /```ts\n[\s\S]*?```\s+```text\n([\s\S]*?)```/.exec(text)!;
    expect(await run(process.execPath, ['typed/example.js'])).toBe(output!);
  });

  it('brings its types', async () => {
    writeFileSync(
      join(project, 'types.ts'),
      "import { survey, fromRows, type Row } from '@dawra/survey-estimation';\nconst s = survey({ data: fromRows([]), variables: { y: { type: 'number' }, c: { type: 'category' } } });\nexport const rows: Promise<Row[]> = s.mean('y').by('c').then((r) => r.rows);\n// @ts-expect-error c is a category\nvoid s.mean('c');\n",
    );
    const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--moduleResolution',
      'nodenext',
      'types.ts',
    ];
    expect(await run(process.execPath, [tsc, ...options])).toBe('');
  });
});

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a module script prints by `print` in a cross-origin isolated page; it may import `/dist/...`. */
async function printed(script: string): Promise<string> {
  const page = `<script type="module">
const lines = [];
const print = (...words) => void lines.push(words.join(' ') + '\\n');
const send = () => fetch('/printed', { method: 'POST', body: lines.join('') });
addEventListener('error', ({ message }) => (print(message), send()));
addEventListener('unhandledrejection', ({ reason }) => (print(reason), send()));
${script}
await send();
</script>`;
  let heard = (_text: string) => {};
  const text = new Promise<string>((resolve) => (heard = resolve));
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (url === '/printed') {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => (response.end(), heard(body)));
    } else if (url.startsWith('/dist/')) {
      createReadStream(join(installed, url))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    } else response.end(page);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const options = [`--user-data-dir=${mkdtempSync(join(project, 'profile-'))}`, '--remote-debugging-port=0'];
  const browser = spawn(chromium, [...FLAGS, ...options, `http://127.0.0.1:${port}/`], { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    return await Promise.race([text, ended.then(() => 'Chromium ended')]);
  } finally {
    browser.kill();
    await ended;
    server.close();
  }
}

describe.skipIf(!existsSync(chromium))('in Chromium', () => {
  it('answers the first example', async () => {
    const code = examples()[0]!
      .code.replaceAll('console.log(', 'print(')
      .replace("'@dawra/survey-estimation'", "'/dist/index.js'");
    expect(await printed(code)).toBe(examples()[0]!.output);
  });

  it('sums by threads over shared memory', async () => {
    const script = threads("'/dist/index.js'", "'/dist/engine/workers.js'").replaceAll('console.log(', 'print(');
    expect(await printed(script)).toBe('alike: true 50000\n');
  });
});

/** A program that asks one question of the same columns without and with threads. */
function threads(main: string, workers: string): string {
  return `import { estimate, fromColumns, validateSpec } from ${main};
import { fromSharedColumns } from ${workers};
const column = (f) => Float64Array.from({ length: 50000 }, (_, i) => f(i));
const data = { psu: column((i) => i % 50), w: column((i) => 1 + 1 / (1 + (i % 977))), y: column((i) => Math.sqrt(i)) };
const number = { type: 'number' };
const spec = validateSpec({ variables: { psu: number, w: number, y: number }, design: { clusters: ['psu'], weights: 'w' }, estimate: { kind: 'mean', of: 'y' } });
const source = await fromSharedColumns(data, { threads: 2 });
const [alone, shared] = [await estimate(spec, fromColumns(data)), await estimate(spec, source)];
await source.close();
console.log('alike:', JSON.stringify(alone) === JSON.stringify(shared), shared.results[0].rows[0].n);
`;
}

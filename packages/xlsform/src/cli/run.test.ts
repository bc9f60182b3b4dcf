import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'xls2xform-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const good = '| survey |\n| | type | name | label |\n| | text | q | Q |\n';
const bad = '| survey |\n| | type | name | label |\n| | txet | q | Q |\n| | text | 1 | Q |\n';
const doubtful = '| survey |\n| | type | name | label | relevant |\n| | text | with | Q | false() |\n';

function command(text: string, ...list: string[]) {
  const path = join(folder, 'form.md');
  writeFileSync(path, text);
  rmSync(join(folder, 'form.xml'), { force: true });
  const streams = { out: '', err: '' };
  const code = run(
    [path, ...list].map((argument) => argument.replace('@', folder)),
    '1.2.3',
    { out: (text) => (streams.out += text), err: (text) => (streams.err += text) },
    'fr_FR.UTF-8',
  );
  return { code, ...streams, written: existsSync(join(folder, 'form.xml')) };
}

describe('xlsform', () => {
  it('writes beside the form, to a named file, or to standard output', () => {
    expect(command(good)).toEqual({ code: 0, out: '', err: '', written: true });
    expect(command(good, '@/other.xml').written).toBe(false);
    expect(readFileSync(join(folder, 'other.xml'), 'utf8')).toContain('<h:html');
    expect(command(good, '-', '--compact').out).toMatch(/^<\?xml.*<h:title>form<\/h:title>/s);
  });

  it('reports every error in the language of the shell, or the one asked for, and writes nothing', () => {
    const { code, err, written } = command(bad);
    expect([code, written]).toEqual([1, false]);
    expect(err).toMatch(/form\.md:survey:2:type: erreur \[type-unknown\]/);
    expect(err).toMatch(/form\.md:survey:3:name: erreur/);
    expect(err).toMatch(/Pour corriger: /);
    expect(command(bad, '--lang', 'ar').err).toMatch(/خطأ \[type-unknown\]/);
  });

  it('checks without writing, except where told; checks can be skipped; warnings can be made to count', () => {
    const checked = command(doubtful, '--check', '-l', 'en');
    expect([checked.code, checked.written]).toEqual([0, false]);
    expect(checked.err.match(/warning \[[\w-]+\]/g)).toEqual(['warning [never-shown]', 'warning [refused-name]']);
    expect(command(doubtful, '--check', '@/form.xml').written).toBe(true);
    expect(command(doubtful, '--check', '--skip', 'never-shown,refused-name').err).toBe('');
    expect(command(doubtful, '--check', '--strict').code).toBe(4);
    expect(command(doubtful, '--strict').code).toBe(0);
  });

  it('gives one JSON object', () => {
    const report: unknown = JSON.parse(command(bad, '--format', 'json', '--lang', 'en').out);
    expect(report).toMatchObject({
      ok: false,
      media: [],
      problems: [{ code: 'type-unknown', severity: 'error', sheet: 'survey', row: 2, found: 'txet' }, { row: 3 }],
    });
    const fine: unknown = JSON.parse(command(good, '--format', 'json').out);
    expect(fine).toEqual({
      ok: true,
      input: join(folder, 'form.md'),
      output: join(folder, 'form.xml'),
      problems: [],
      media: [],
    });
  });

  it('explains itself, and refuses what it does not understand', () => {
    expect(command(good, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') as string });
    expect(command(good, '--version').out).toBe('1.2.3\n');
    for (const wrong of [['a', 'b'], ['--lang', 'de'], ['--format', 'xml'], ['--skip', 'x'], ['--nonsense']]) {
      expect(command(good, ...wrong)).toMatchObject({ code: 2, out: '', written: false });
    }
    expect(run([], '', { out: () => undefined, err: () => undefined })).toBe(2);
  });

  it('writes an XForm back as a workbook that converts to the same form', () => {
    command(good, '@/first.xml');
    const quiet = { out: () => undefined, err: () => undefined };
    expect(run([join(folder, 'first.xml'), '--reverse'], '', quiet)).toBe(0);
    expect(run([join(folder, 'first.xlsx'), join(folder, 'second.xml')], '', quiet)).toBe(0);
    expect(readFileSync(join(folder, 'second.xml'), 'utf8')).toBe(readFileSync(join(folder, 'first.xml'), 'utf8'));
    expect(run([join(folder, 'form.md'), '--reverse'], '', quiet)).toBe(1);
    expect(run([join(folder, 'first.xml'), '-', '--reverse'], '', quiet)).toBe(2);
  });

  it('says when a file cannot be read or written', () => {
    expect(command(good, '@/nowhere/out.xml')).toMatchObject({ code: 3 });
    expect(run([join(folder, 'absent.xlsx')], '', { out: () => undefined, err: () => undefined })).toBe(3);
  });
});

describe('as a process', () => {
  const bundle = () => join(folder, 'dist', 'cli.js');
  beforeAll(async () => {
    const entry = fileURLToPath(new URL('../cli.ts', import.meta.url));
    const output = { entryFileNames: 'cli.js', format: 'es' as const };
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, resolve: { conditions: ['dawra-source', 'module', 'node', 'production'] } },
      build: { ssr: entry, outDir: join(folder, 'dist'), rollupOptions: { output } },
    });
    writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"1.2.3"}');
  });

  it('exits with the code of its run', () => {
    writeFileSync(join(folder, 'bad.md'), bad);
    expect(spawnSync(process.execPath, [bundle(), join(folder, 'bad.md')]).status).toBe(1);
    expect(execFileSync(process.execPath, [bundle(), '--version']).toString()).toBe('1.2.3\n');
  });

  it('converts 50,000 choices in three languages in a heap of 160 MB', () => {
    const labels = ['label::العربية (ar)', 'label::Français (fr)', 'label::English (en)'];
    const survey = [
      ['type', 'name', ...labels],
      ['select_one commune', 'q', 'أي بلدية؟', 'Quelle commune ?', 'Which commune?'],
    ];
    const rows = Array.from({ length: 50_000 }, (_, i) => [
      ...['commune', `c${i}`],
      ...[`البلدية رقم ${i} من الجهة`, `Commune numéro ${i}`, `Commune number ${i}`],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(survey), 'survey');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['list_name', 'name', ...labels], ...rows]), 'choices');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer;
    writeFileSync(join(folder, 'large.xlsx'), bytes);
    writeFileSync(
      join(folder, 'measure.mjs'),
      "process.on('exit', () => console.log('MB', Math.round(process.resourceUsage().maxRSS / 1024)));",
    );
    const list = [
      '--max-old-space-size=160',
      '--import',
      join(folder, 'measure.mjs'),
      bundle(),
      join(folder, 'large.xlsx'),
    ];
    const { status, stdout } = spawnSync(process.execPath, list);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'large.xml'), 'utf8').match(/<item>/g)).toHaveLength(50_000);
    const megabytes = Number(/MB (\d+)/.exec(stdout.toString())?.[1]);
    console.log(`50,000 choices in three languages: ${megabytes} MB`);
    // The heap is what the process may not exceed; what the system counts besides varies from run to run.
    expect(megabytes).toBeLessThan(400);
  });
});

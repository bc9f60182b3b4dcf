/** The command as it is installed: every case through it, one run for all estimates of the same circumstances. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allDisagreements } from './testing/compare.ts';
import { batches, pathOf } from './testing/read.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'dawra-estimate-'));
const command = join(directory, 'dist', 'cli.js');

function run(
  file: string,
  args: readonly string[],
  cwd = root,
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

beforeAll(async () => {
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const built = await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(directory, 'dist')]);
  expect(built.stdout).toBe('');
  writeFileSync(join(directory, 'package.json'), '{"type": "module"}');
});
afterAll(() => rmSync(directory, { recursive: true }));

it.each(batches().map((batch) => [batch.name, batch] as const))('%s', async (_name, { cases, data, spec }) => {
  const path = join(directory, `${cases[0]!.id}.json`);
  writeFileSync(path, JSON.stringify(spec));
  const { status, stdout, stderr } = await run(process.execPath, [command, path, pathOf(data)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(allDisagreements((JSON.parse(stdout) as { results: unknown[] }).results, cases)).toEqual([]);
});

it('tells by its exit status what went wrong', async () => {
  const data = pathOf('srs.csv');
  const bad = join(directory, 'bad.json');
  const withSpec = async (text: string) => {
    writeFileSync(bad, text);
    return run(process.execPath, [command, bad, data]);
  };
  expect((await run(process.execPath, [command])).status).toBe(2);
  expect((await withSpec('{')).status).toBe(2);
  expect((await withSpec('{"variables": {}}')).status).toBe(2);
  expect((await run(process.execPath, [command, join(directory, 'absent.json'), data])).status).toBe(1);
  const mixed = await withSpec(
    JSON.stringify({ variables: {}, design: { weights: 'w' }, estimates: [{ kind: 'degf' }, { kind: 'mode' }] }),
  );
  expect(mixed.status).toBe(0);
  const codes = (JSON.parse(mixed.stdout) as { results: { error: { code: string } }[] }).results.map(
    (r) => r.error.code,
  );
  expect(codes).toEqual(['unknown-column', 'bad-spec']);
});

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const runFolder = pathToFileURL(fileURLToPath(new URL('./run-folder.mjs', import.meta.url))).href;

/** A run that starts a process of its own and tells its folder and that process. */
const run = `
  import { spawn } from 'node:child_process';
  const { keepRunTogether } = await import(${JSON.stringify(runFolder)});
  keepRunTogether();
  const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
  console.log(JSON.stringify({ folder: process.env.TMPDIR, pid: child.pid }));
  setInterval(() => undefined, 1000);
`;

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test.skipIf(process.platform !== 'linux').each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'a run that ends by %s leaves no process and no file behind',
  async (signal) => {
    const TMPDIR = dirname(process.env['TMPDIR'] ?? '/tmp/x');
    const host = spawn(process.execPath, ['--input-type=module', '-e', run], {
      env: { PATH: process.env['PATH'], TMPDIR },
    });
    const line = await new Promise<string>((resolve) => host.stdout.once('data', (bytes) => resolve(String(bytes))));
    const { folder, pid } = JSON.parse(line) as { folder: string; pid: number };
    expect(alive(pid) && existsSync(folder)).toBe(true);
    host.kill(signal);
    await expect.poll(() => alive(pid) || existsSync(folder), { timeout: 20_000 }).toBe(false);
  },
);

// A test run keeps its temporary files in one folder and leaves nothing behind, however it ends: when the process that made the folder is gone (done,
// interrupted, killed), a watcher ends every process that still works in the folder or was started with it, and removes it.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const prefix = 'dawra-run-';

/** Makes the run's folder the place of temporary files (TMPDIR) for this process and all that it starts; a run inside a run shares its folder. */
export function keepRunTogether() {
  if (tmpdir().includes(prefix)) return;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  // Its standard input is a pipe from us: it closes when we are gone.
  const watcher = spawn(process.execPath, [here, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH },
  });
  watcher.unref();
  watcher.stdin.unref();
}

async function sweep(folder) {
  for (const signal of ['SIGTERM', 'SIGTERM', 'SIGKILL', 'SIGKILL']) {
    const left = processesOf(folder);
    if (!left.length) break;
    for (const pid of left) end(pid, signal);
    await sleep(1500);
  }
  for (const disk of disksIn(folder)) spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Numbers of the processes whose command or environment names the folder. */
function processesOf(folder) {
  if (!existsSync('/proc/self/cmdline')) return [];
  const names = (pid) => {
    // Not ours to read, or gone: not of this run.
    try {
      return ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder));
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && names(pid));
}

/** Small disks that a test mounted in the folder. */
const disksIn = (folder) =>
  existsSync('/proc/mounts')
    ? readFileSync('/proc/mounts', 'utf8')
        .split('\n')
        .map((line) => line.split(' ')[1] ?? '')
        .filter((path) => path.startsWith(`${folder}/`))
    : [];

function end(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

if (process.argv[1] === here) {
  const [, , folder = ''] = process.argv;
  if (!folder.includes(prefix)) throw new Error('only the folder of a test run is swept');
  process.stdin.resume();
  process.stdin.once('close', () => void sweep(folder));
}

// Makes the libraries' commands known to npx inside this checkout: npm links them at install time only when they are built already.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './setup.mjs';

const commands = join(root, 'node_modules', '.bin');

/** Links every command of a package's `bin` into node_modules/.bin. Windows keeps to `npm exec -w`. */
export function linkCommands(name) {
  if (process.platform === 'win32') return;
  const folder = join(root, 'packages', name);
  const { bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  mkdirSync(commands, { recursive: true });
  for (const [command, path] of Object.entries(bin)) {
    const target = join(folder, path);
    if (!existsSync(target)) throw new Error(`${command}: ${path} was not built`);
    chmodSync(target, 0o755);
    rmSync(join(commands, command), { force: true });
    symlinkSync(relative(commands, target), join(commands, command));
  }
}

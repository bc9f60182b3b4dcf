import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The home of the project in or above a folder: a `.dawra` with an installation in it; undefined where there is none. */
export function homeAbove(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const home = join(at, '.dawra');
    if (existsSync(join(home, 'installation')) || existsSync(join(home, 'demo', 'installation'))) return home;
    if (dirname(at) === at) return undefined;
  }
}

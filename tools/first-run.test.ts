import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Commands that are called on a fresh clone: until they have installed the dependencies they may load nothing but Node's own modules and files beside them. */
const commands = ['dawra', 'dev', 'fresh-copy', 'newer-node', 'start', 'test', 'test-room', 'throwaway'];

function loadedAtOnce(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const names = [...readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(
    ([, name = '']) => name,
  );
  return names.flatMap((name) =>
    name.startsWith('./') ? loadedAtOnce(join(dirname(path), name), seen) : name.startsWith('node:') ? [] : [name],
  );
}

describe.each(commands)('tools/%s.mjs', (name) => {
  it('starts before anything is installed', () => expect(loadedAtOnce(join('tools', `${name}.mjs`))).toEqual([]));
});

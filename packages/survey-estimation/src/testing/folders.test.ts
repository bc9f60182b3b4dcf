/** Folders build on each other in one direction; two folders that need each other are one. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));

/** From the ground up: a folder imports from those before it. `engine` also holds entries of their own, and is used by `api` alone. */
const order = [
  'numeric',
  'core',
  'source',
  'engine',
  'calibrate',
  'design',
  'rds',
  'inference',
  'model',
  'estimators',
  'api',
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name.includes('/') && !name.startsWith('testing/'),
);

it('has no folder outside the order', () => {
  expect([...new Set(files.map((name) => name.split('/')[0]!))].sort()).toEqual([...order].sort());
});

it('has no import against the order of its folders', () => {
  const against = files.flatMap((name) => {
    const text = readFileSync(join(src, name), 'utf8');
    const own = order.indexOf(name.split('/')[0]!);
    return [...text.matchAll(/from '(\.[^']+)'/g)].flatMap(([, path]) => {
      const to = relative(src, join(src, dirname(name), path!));
      return order.indexOf(to.split('/')[0]!) > own || !to.includes('/') ? [`${name} -> ${to}`] : [];
    });
  });
  expect(against).toEqual([]);
});

import { DuckDBInstance } from '@duckdb/node-api';
import { createRequire } from 'node:module';
import { computation, handles } from './computation.ts';
import { fileProblem } from './../files/problems.ts';
import { native } from './native.ts';
import { serveErrands } from './thread.ts';

export const add = computation<[number, number], number>('test.add');
export const spin = computation<null, never>('test.spin', 1);
export const wait = computation<number, boolean>('test.wait');
export const fill = computation<null, never>('test.fill');
export const die = computation<null, never>('test.die');
export const refuse = computation<null, never>('test.refuse');
export const query = computation<null, never>('test.query');
export const write = computation<null, string>('test.write');

/** Errands that behave badly, for the tests of the room. */
export default serveErrands({
  ...handles(add, ([a, b]) => a + b),
  ...handles(spin, () => {
    for (;;);
  }),
  ...handles(
    wait,
    (ms, signal) =>
      new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), ms);
        signal.addEventListener('abort', () => (clearTimeout(timer), resolve(false)));
      }),
  ),
  ...handles(fill, () => {
    const kept: object[] = [];
    for (;;) kept.push({ values: [Math.random(), Math.random()] });
  }),
  ...handles(query, async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (;;) await native(() => connection.run('select sum(hash(range)) from range(100000)'));
  }),
  ...handles(die, () => process.exit(3)),
  ...handles(refuse, () => {
    throw fileProblem('too-large', { limit: 7 });
  }),
  ...handles(write, () => {
    const { mkdtempSync } = createRequire(import.meta.url)('node:fs') as typeof import('node:fs');
    const { tmpdir } = createRequire(import.meta.url)('node:os') as typeof import('node:os');
    return mkdtempSync(`${tmpdir()}/left-`);
  }),
});

import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeHold } from './hold.ts';

it('a holder on another machine is believed while it says that it lives, whatever runs here under its number', () => {
  const home = mkdtempSync(join(tmpdir(), 'dawra-hold-'));
  const path = join(home, 'host.lock');
  try {
    writeFileSync(path, JSON.stringify({ pid: 1, born: 'then', machine: 'another', token: 'x' }));
    expect(() => takeHold(home)).toThrow('database.in-use');
    const ago = new Date(Date.now() - 61_000);
    utimesSync(path, ago, ago);
    const letGo = takeHold(home);
    expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid}`);
    expect(() => takeHold(home)).toThrow('database.in-use');
    letGo();
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: 'another time', token: 'x' }));
    takeHold(home)();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

#!/usr/bin/env node
/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { run } from './cli/run.ts';

const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const version = typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '';
const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};
process.exitCode = run(process.argv.slice(2), version, streams, process.env['LC_ALL'] || process.env['LANG']);

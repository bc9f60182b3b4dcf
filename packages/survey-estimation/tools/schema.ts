/** Writes schema/*.json from the descriptions in src/spec (a test holds them current). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resultSchema, specSchema } from '../src/index.ts';

const directory = new URL('../schema/', import.meta.url);
mkdirSync(directory, { recursive: true });
writeFileSync(new URL('spec.schema.json', directory), `${JSON.stringify(specSchema, null, 2)}\n`);
writeFileSync(new URL('result.schema.json', directory), `${JSON.stringify(resultSchema, null, 2)}\n`);

/** Writes schema/rule-set.schema.json from the types (a test holds it current). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ruleSetSchema } from './schema.ts';

const directory = new URL('../schema/', import.meta.url);
mkdirSync(directory, { recursive: true });
writeFileSync(new URL('rule-set.schema.json', directory), `${JSON.stringify(ruleSetSchema(), null, 2)}\n`);

import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal, type RuleSet, compile } from '../src/index.ts';
import { ruleSetSchema } from '../tools/schema.ts';
import { ruleSet } from './generate.ts';

const schema = JSON.parse(readFileSync(new URL('../schema/rule-set.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false }).compile(schema);
const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RuleSet] as const,
);

const accepted = (json: unknown): boolean => {
  try {
    compile(json as RuleSet);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

describe('the published schema', () => {
  it('is the one that the types give (npm run schema)', () => expect(ruleSetSchema()).toEqual(schema));

  it.each(cases)('admits %s', (_file, json) => {
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(accepted(json)).toBe(true);
  });

  it('admits all that is compiled: what it refuses, compiling refuses too', () => {
    let refused = 0;
    const texts = cases.map(([, json]) => JSON.stringify(json));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...texts),
          ruleSet.map((set) => JSON.stringify(set)),
        ),
        fc.nat(),
        fc.nat(6),
        (text, where, how) => {
          const json = JSON.parse(text) as unknown;
          damage(json, where, how);
          const admitted = validate(json);
          if (!admitted) refused++;
          if (accepted(json)) expect(admitted, JSON.stringify([validate.errors, json])).toBe(true);
        },
      ),
      { numRuns: 800, seed: 20_261_128 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});

/** Does something to one part of JSON data: takes it out, renames it, puts something else there, adds a word. */
function damage(json: unknown, where: number, how: number): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      places.push([part as Record<string, unknown>, key]);
      visit(value);
    }
  };
  visit(json);
  const [object, key] = places[where % places.length]!;
  const value = object[key];
  if (how === 0 && !Array.isArray(object)) delete object[key];
  else if (how === 1) object[key] = null;
  else if (how === 2) object[key] = [value];
  else if (how === 3) object[key] = typeof value === 'string' ? 5 : 'word';
  else if (how === 4) object[key] = { [key]: value };
  else if (Array.isArray(object)) object.push(value);
  else {
    if (how === 5) delete object[key];
    object[`${key}x`] = value;
  }
}

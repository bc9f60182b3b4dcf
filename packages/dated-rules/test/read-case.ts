import { readFileSync } from 'node:fs';
import { type Compiled, type Facts, type Result, type RuleSet, compile, evaluate } from '../src/index.ts';

export const readCase = (name: string): RuleSet =>
  JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as RuleSet;

/** What a case says of facts. */
export function asking(name: string): {
  compiled: Compiled;
  ask(facts: Facts, asOf: string): Result;
  answer(facts: Facts, asOf: string): string;
} {
  const compiled = compile(readCase(name));
  const ask = (facts: Facts, asOf: string): Result => evaluate(compiled, facts, asOf);
  return { compiled, ask, answer: (facts, asOf) => ask(facts, asOf).answer };
}

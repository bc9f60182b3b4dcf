import { type JsonObject, within } from '../core/json.ts';
import type { Finding, FindingCode } from './finding.ts';
import { walk } from './walk.ts';

const parts = {
  facts: 'unused-fact',
  rules: 'unused-rule',
  parameters: 'unused-parameter',
  tables: 'unused-table',
  sources: 'unused-source',
} as const;

/** What is named and never used. Formulas are there to be calculated, used by rules or not. */
export function unusedFindings(ruleSet: JsonObject): Finding[] {
  const used = {
    facts: new Set<string>(),
    rules: new Set<string>(),
    parameters: new Set<string>(),
    tables: new Set<string>(),
    sources: new Set<string>(),
  };
  const words = [
    ['fact', 'facts'],
    ['in', 'facts'],
    ['over', 'facts'],
    ['rule', 'rules'],
    ['parameter', 'parameters'],
    ['table', 'tables'],
    ['source', 'sources'],
  ] as const;
  walk(ruleSet, '', (object) => {
    for (const [word, part] of words) if (typeof object[word] === 'string') used[part].add(object[word]);
    if (Array.isArray(object.citations)) for (const name of object.citations as string[]) used.sources.add(name);
  });
  return (Object.entries(parts) as [keyof typeof parts, FindingCode][]).flatMap(([part, code]) =>
    Object.keys((ruleSet[part] ?? {}) as JsonObject)
      .filter((name) => !used[part].has(name))
      .map((name) => ({ code, place: within(`/${part}`, name), message: 'nothing uses it' })),
  );
}

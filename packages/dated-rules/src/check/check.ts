import type { JsonObject } from '../core/json.ts';
import { prepared } from '../compile/compile.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { branchFindings } from './branches.ts';
import type { Finding } from './finding.ts';
import { periodFindings } from './periods.ts';
import { tableFindings } from './table.ts';
import { textFindings } from './texts.ts';
import { unusedFindings } from './unused.ts';

export type { Finding, FindingCode } from './finding.ts';

/**
 * Looks at a rule set without facts: branches and rows that are never reached, gaps and overlaps in time and in tables, what is never used,
 * texts and sources that lack something. Finding nothing proves nothing of the law behind it.
 * @throws Refusal as `compile`
 */
export function check(ruleSet: RuleSet): Finding[] {
  const made = prepared(ruleSet);
  const json = made.compiled.ruleSet as unknown as JsonObject;
  return [
    ...branchFindings(made, json),
    ...periodFindings(made.compiled),
    ...[...made.compiled.tables.values()].flatMap(tableFindings),
    ...unusedFindings(json),
    ...textFindings(json),
  ];
}

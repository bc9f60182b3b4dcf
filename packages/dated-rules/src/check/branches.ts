import { type Json, type JsonObject, within } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { NO, UNKNOWN } from '../core/truth.ts';
import type { prepared } from '../compile/compile.ts';
import { everyCase } from '../evaluate/cases.ts';
import { whatIsOpen } from '../evaluate/open.ts';
import { readFacts } from '../evaluate/read-facts.ts';
import type { Finding } from './finding.ts';
import { turningDays } from './periods.ts';

const mostDays = 24;

/** Branches that no facts lead to, and rules that have one answer whatever the facts, on every day on which something changes. */
export function branchFindings({ compiled, shop }: ReturnType<typeof prepared>, ruleSet: JsonObject): Finding[] {
  const days = turningDays(compiled).slice(0, mostDays);
  const found: Finding[] = [];
  const facts = Object.fromEntries(compiled.naming.lists.map(({ name }) => [name, [{}]]));
  /** The one answer that a condition has, or undefined. */
  let left: number = limits.branches;
  const only = (condition: Json, over: string | undefined, place: string): number | undefined => {
    if (left-- <= 0) return undefined;
    const list = over === undefined ? undefined : shop.list(over, place);
    const node = shop.within(list, () => shop.condition(condition, place));
    const truths = new Set(
      days.map((day) => {
        const run = readFacts(compiled, facts, day);
        if (list) run.item = run.lists[list.index]!.bases[0]!;
        const truth = node.truth(run);
        return truth === UNKNOWN
          ? everyCase(run, whatIsOpen(compiled, run, node).variables, node.truth, { left: compiled.splits }).truth
          : truth;
      }),
    );
    const [truth] = truths;
    return truths.size === 1 && truth !== UNKNOWN ? truth : undefined;
  };
  const look = (json: Json, place: string, over: string | undefined, assumed: readonly Json[]): void => {
    if (typeof json !== 'object' || json === null) return;
    if (Array.isArray(json)) return json.forEach((part: Json, i) => look(part, within(place, i), over, assumed));
    const object = json as JsonObject;
    const inside = typeof object.in === 'string' && typeof object.fact !== 'string' ? object.in : over;
    if (object.if === undefined) {
      for (const [key, part] of Object.entries(object))
        look(part, within(place, key), inside, inside === over ? assumed : []);
      return;
    }
    look(object.if, within(place, 'if'), over, assumed);
    for (const [word, condition] of [
      ['then', object.if],
      ['else', { not: object.if }],
    ] as const) {
      const path = [...assumed, condition];
      if (only({ all: path }, over, place) === NO)
        found.push({ code: 'unreachable-branch', place: within(place, word), message: 'no facts lead here' });
      else look(object[word]!, within(place, word), over, path);
    }
  };
  for (const [name, json] of Object.entries(ruleSet.rules as JsonObject)) {
    const { over, when } = json as { over?: string; when?: Json };
    const place = within('/rules', name);
    if (when !== undefined && typeof when !== 'boolean') {
      const truth = only(when, over, within(place, 'when'));
      if (truth !== undefined)
        found.push({ code: 'constant-rule', place, message: `${truth === NO ? 'no' : 'yes'} whatever the facts` });
    }
    look(json, place, over, []);
  }
  for (const part of ['formulas', 'tables']) look(ruleSet[part] ?? {}, `/${part}`, undefined, []);
  look(ruleSet.answer!, '/answer', undefined, []);
  if (left < 0)
    found.push({
      code: 'not-examined',
      place: '',
      message: `more than ${limits.branches} branches and rules: the others were not looked at`,
    });
  return found;
}

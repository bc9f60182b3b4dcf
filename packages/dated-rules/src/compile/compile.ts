import { type JsonObject, arrayAt, oneOf, snapshot, textAt, within, wordsOf } from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { validityAt } from './dated.ts';
import type { ConditionNode } from './nodes.ts';
import type { Compiled } from './program.ts';
import { textsAt } from './texts.ts';
import { Workshop } from './workshop.ts';

const required = ['format', 'id', 'version', 'title', 'citations', 'sources', 'facts', 'rules', 'answer'];
const optional = ['validFrom', 'validTo', 'suspended', 'endOfMonth', 'parameters', 'formulas', 'tables', 'note'];

/**
 * Checks a rule set and makes it ready; compile once, evaluate often. Everything that is named is compiled, used or not.
 * @throws Refusal with the place of what is wrong and, where one is near, the word that was probably meant
 */
export function compile(ruleSet: RuleSet): Compiled {
  return prepared(ruleSet).compiled;
}

/** The compiled rule set, and what can compile more conditions on its facts. */
export function prepared(ruleSet: RuleSet): { compiled: Compiled; shop: Workshop } {
  const json = wordsOf(snapshot(ruleSet), '', required, optional);
  oneOf(json.format, '/format', ['dawra-rules/1']);
  for (const word of ['id', 'version'])
    if (textAt(json[word], `/${word}`) === '') refuse('missing-word', `/${word}`, 'a name is missing');
  textsAt(json.title, '/title');
  if (json.note !== undefined) textsAt(json.note, '/note');
  if (json.endOfMonth !== undefined) oneOf(json.endOfMonth, '/endOfMonth', ['last-day', 'next-day']);
  arrayAt(json.citations, '/citations', 1);
  const shop = new Workshop(json);
  const citations = shop.citations(json.citations, '/citations');
  for (const name of shop.names('parameters')) shop.parameter(name, `/parameters/${name}`);
  const formulas = new Map(shop.names('formulas').map((name) => [name, shop.formula(name, `/formulas/${name}`)]));
  const tables = new Map(shop.names('tables').map((name) => [name, shop.compiledTable(name, `/tables/${name}`)]));
  const rules = new Map<string, ConditionNode>(
    shop.names('rules').map((name) => [name, shop.rule(name, `/rules/${name}`).node]),
  );
  const answer = shop.condition(json.answer!, '/answer');
  const compiled = {
    ruleSet: json as unknown as RuleSet,
    facts: shop.facts,
    naming: shop.naming,
    variables: shop.variables,
    dated: shop.dated,
    followed: answer.dated.filter(({ take, variable }) => take !== undefined && variable >= 0),
    formulas,
    rules,
    tables,
    answer,
    validity: validityAt(json, ''),
    suspended: suspensions(shop, json),
    citations,
    size: answer.size,
    splits: splitsOf(answer.size, shop.naming.lists.length > 0),
  };
  return { compiled, shop };
}

/** Depends on the rule set alone, so that who knows more is not cut off earlier. */
const splitsOf = (size: number, lists: boolean): number =>
  Math.max(1, Math.min(limits.splits, Math.floor(limits.cases / (size * (lists ? limits.items : 1)))));

function suspensions(shop: Workshop, json: JsonObject): Compiled['suspended'] {
  if (json.suspended === undefined) return [];
  return arrayAt(json.suspended, '/suspended').map((entry, i) => {
    const place = within('/suspended', i);
    const suspension = wordsOf(entry, place, ['label', 'citations'], ['validFrom', 'validTo']);
    return {
      ...validityAt(suspension, place),
      label: textsAt(suspension.label, within(place, 'label')),
      citations: shop.citations(suspension.citations, within(place, 'citations')),
    };
  });
}

import { type Json, type JsonObject, within } from '../core/json.ts';
import { languages } from '../model/text.ts';
import type { Finding } from './finding.ts';
import { walk } from './walk.ts';

/** Texts that lack a language, and sources that lack an address or the day they were seen. */
export function textFindings(ruleSet: JsonObject): Finding[] {
  const found: Finding[] = [];
  const look = (texts: Json | undefined, place: string): void => {
    if (typeof texts !== 'object' || texts === null) return;
    const lacking = languages.filter((language) => !(texts as JsonObject)[language]);
    if (lacking.length) found.push({ code: 'missing-language', place, message: `no text in ${lacking.join(', ')}` });
  };
  const fields = ['label', 'title', 'question', 'note', 'why', 'notEstablished'];
  walk(ruleSet, '', (object, place) => {
    for (const field of fields) look(object[field], within(place, field));
    if (object.type === 'choice')
      for (const [code, texts] of Object.entries(object.values as JsonObject))
        look(texts, within(within(place, 'values'), code));
  });
  for (const [name, source] of Object.entries(ruleSet.sources as JsonObject)) {
    const lacking = ['url', 'seen'].filter((word) => !(source as JsonObject)[word]);
    if (lacking.length)
      found.push({
        code: 'missing-citation',
        place: within('/sources', name),
        message: `without ${lacking.join(' and ')}`,
      });
  }
  for (const part of ['rules', 'formulas'])
    for (const [name, json] of Object.entries((ruleSet[part] ?? {}) as JsonObject)) {
      const own = json as { citations?: Json[]; versions?: { citations: Json[] }[] };
      const bare = own.versions ? own.versions.some(({ citations }) => citations.length === 0) : !own.citations?.length;
      if (bare)
        found.push({
          code: 'missing-citation',
          place: within(`/${part}`, name),
          message: 'no source of its own: it is cited by those of the rule set',
        });
    }
  return found;
}

import { type Json, type JsonObject, arrayAt, textAt, within, wordsOf } from '../core/json.ts';
import { refuse, refuseWord } from '../core/refusal.ts';
import type { Citation } from '../model/citation.ts';
import type { Compiler } from './compiler.ts';
import { type Alternative, type Dated, always, datedOf, validityAt } from './dated.ts';
import { textsAt } from './texts.ts';

interface Description {
  readonly kind: 'rule' | 'formula' | 'parameter';
  readonly name: string;
  readonly place: string;
  /** The word of what changes: `when`, `value`. */
  readonly word: 'when' | 'value';
  /** The word of the list of versions. */
  readonly versions: 'versions' | 'values';
  readonly sources: ReadonlyMap<string, Citation>;
  newVariable(): number;
}

/** A rule, formula or parameter: one for all time, or its versions with their periods and sources. */
export function buildDated<T>(
  c: Compiler,
  json: JsonObject,
  description: Description,
  compile: (value: Json, place: string) => T,
): Dated<T> {
  const { kind, name, place, word, versions } = description;
  const alternatives: Alternative<T>[] =
    json[versions] === undefined
      ? [
          {
            ...always,
            node: compile(needed(json, word, place), within(place, word)),
            citations: c.citations(json.citations, within(place, 'citations')),
            written: undefined,
          },
        ]
      : arrayAt(json[versions], within(place, versions), 1, 1000).map((version, i) => {
          const at = within(within(place, versions), i);
          const parts = wordsOf(version, at, [word, 'citations'], ['validFrom', 'validTo']);
          const written = kind === 'parameter' ? (parts[word] as number | string) : undefined;
          return {
            ...validityAt(parts, at),
            node: compile(parts[word]!, within(at, word)),
            citations: c.citations(parts.citations, within(at, 'citations')),
            written,
          };
        });
  if (json[versions] !== undefined && (json[word] !== undefined || json.citations !== undefined))
    refuse('unknown-word', place, `"${versions}" stands instead of "${word}" and "citations"`);
  const take = json.take === undefined ? undefined : wordsOf(json.take, within(place, 'take'), ['source', 'why']);
  const source = take && textAt(take.source, `${place}/take/source`);
  if (source !== undefined && !description.sources.has(source))
    refuseWord('unknown-name', `${place}/take/source`, 'the source', source, description.sources.keys());
  return datedOf({
    kind,
    name,
    label: textsAt(json.label, within(place, 'label')),
    alternatives,
    variable: alternatives.length > 1 ? description.newVariable() : -1,
    take: take && { source: description.sources.get(source!)!, why: textsAt(take.why, `${place}/take/why`) },
  });
}

const needed = (json: JsonObject, word: string, place: string): Json =>
  json[word] === undefined ? refuse('missing-word', place, `"${word}" or its versions are missing`) : json[word];

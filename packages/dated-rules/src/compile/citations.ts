import { spanOf } from '../calendar/precision.ts';
import { type Json, namedAt, oneOf, textAt, within, wordsOf } from '../core/json.ts';
import type { Citation } from '../model/citation.ts';
import { textsAt } from './texts.ts';

const kinds = ['law', 'official', 'study', 'press', 'background', 'proposal'] as const;
const states = ['verified', 'unverified', 'conflicting'] as const;

/** The sources of a rule set, by name. */
export function compileSources(sources: Json, place: string): Map<string, Citation> {
  return new Map(
    namedAt(sources, place).map(([name, json, at]) => {
      const citation = wordsOf(json, at, ['source', 'kind', 'status'], ['article', 'url', 'seen', 'note']);
      for (const word of ['source', 'article', 'url', 'seen'])
        if (citation[word] !== undefined) textAt(citation[word], within(at, word));
      oneOf(citation.kind, within(at, 'kind'), kinds);
      oneOf(citation.status, within(at, 'status'), states);
      if (citation.seen !== undefined) spanOf(citation.seen as string, within(at, 'seen'));
      if (citation.note !== undefined) textsAt(citation.note, within(at, 'note'));
      return [name, citation as unknown as Citation];
    }),
  );
}

import { readerOf } from '../erasable/erasable.sql.ts';
import { implementing } from '../http/implement.ts';
import type { Route } from '../http/route.ts';
import { labelled } from '../language/localized.ts';
import type { Locale } from '../language/locale.ts';
import { foldForSearch } from '../language/search.ts';
import { listProblem } from '../list/problems.ts';
import { inCompartments } from '../wing/in-compartments.ts';
import { searchApi, type Found, type SearchReply } from './search.contract.ts';
import { before, placeSchema, searchPlain, searchSealed, type Asked, type Match, type Place } from './search.sql.ts';
import { fewestLetters, looksAt, mostWords } from './source.ts';

const implement = implementing({ compartment: 'administration' });

const writePlace = ({ rank, at, id }: Match): string =>
  Buffer.from(JSON.stringify([rank, at, id])).toString('base64url');

/** @throws Problem list.bad-page when it is no place of ours, or no kind is named beside it */
function readPlace(after: string | undefined, kind: string | undefined): Place | undefined {
  if (after === undefined) return undefined;
  try {
    if (kind) return placeSchema.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    // Not a place of ours.
  }
  throw listProblem('bad-page');
}

const shown = ({ id, title, name, number, path }: Match, locale: Locale): Found => ({
  ...{ id, number, path },
  title: labelled(
    Object.fromEntries(Object.entries(title ?? {}).map(([of, text]) => [of, text ?? ''])),
    locale,
    name ?? '',
  ),
});

export const searchRoutes: Route[] = [
  implement(searchApi.search, {
    permission: 'work.own',
    self: true,
    transaction: 'phases',
    perMinute: 240,
    work: async ({ services, actor, locale, query }): Promise<SearchReply> => {
      const folded = foldForSearch(query.q);
      if (folded.replaceAll(' ', '').length < fewestLetters) return { kinds: [] };
      const { limit, kind } = query;
      const asked: Asked = {
        words: folded.split(' ').slice(0, mostWords),
        limit: limit + 1,
        after: readPlace(query.after, kind),
      };
      const { search } = services.contributions;
      const wanted = kind ? search.filter(({ key }) => key === kind) : search;
      const matches = await inCompartments(services, actor!, locale, wanted, async (trx, sources) => {
        const plain = await searchPlain(
          trx,
          sources.filter(({ sealed }) => !sealed),
          asked,
        );
        const opened: Match[] = [];
        for (const source of sources.filter(({ sealed }) => sealed))
          opened.push(...(await searchSealed(trx, readerOf(services, locale), source, asked)));
        return [...plain, ...opened];
      });
      const all = matches.flat();
      const labels = new Map(
        search.map(({ key, label, sealed }) => [key, { label, most: looksAt[sealed ? 'sealed' : 'plain'] }]),
      );
      return {
        kinds: [...labels].flatMap(([key, { label, most }]) => {
          const found = all.filter((match) => match.key === key).toSorted(before);
          const page = found.slice(0, limit);
          if (!page.length) return [];
          const next = found.length > limit ? writePlace(page.at(-1)!) : null;
          const partial = found.some(({ looked }) => looked >= most);
          return [{ key, label: { ...label }, items: page.map((match) => shown(match, locale)), next, partial }];
        }),
      };
    },
  }),
];

import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { present } from '../../evidence/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { formatNamed } from '../../platform/language/format.ts';
import { labelled } from '../../platform/language/localized.ts';
import { languages, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { ReleasedResults } from '../finding/read.ts';
import { pathOfResult } from '../finding/path.ts';
import { feedNames, feeds, type FeedName } from '../page/feeds.ts';
import { headWords } from '../page/head.words.ts';
import { inventedMark, oneLine, withMark } from '../page/head.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { sendText } from '../page/send.ts';
import { atomOf, hashName, jsonFeedOf, type FeedEntry } from './feed.ts';
import { newestOf, newestResults } from './share.sql.ts';

const entriesInFeed = 50;
/** Results are read one by one. */
const resultsInFeed = 20;
const summaryLetters = 600;

/** A name for ever of something of this installation, whatever the address of the installation is. */
function lastingId(secret: Uint8Array, ...of: readonly string[]): string {
  const hex = createHmac('sha256', secret)
    .update(['feed', ...of].join('\n'))
    .digest('hex');
  // A UUID of the form that RFC 9562 leaves to whoever makes it (version 8).
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const written = (texts: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text ?? '']));

async function entriesOf(trx: Trx, services: Services, name: FeedName, locale: Locale): Promise<FeedEntry[]> {
  const demonstration = services.settings.installation === 'demonstration';
  const marked = (synthetic: boolean, title: string): string =>
    oneLine(withMark(inventedMark(locale, { demonstration, synthetic }), title));
  const { kind } = feeds[name];
  if (kind)
    return (await newestOf(trx, kind, entriesInFeed)).map(({ id, title, body, path, at, synthetic }) => ({
      id: name === 'terms' ? lastingId(services.secret, kind, id) : `urn:uuid:${id}`,
      title: marked(synthetic, labelled(written(title), locale)),
      summary: oneLine(
        withMark(
          inventedMark(locale, { demonstration, synthetic }),
          labelled(written(name === 'recommendations' ? title : body), locale),
        ),
        summaryLetters,
      ),
      updated: at,
      path,
    }));
  const sets = (await newestOf(trx, 'data-set', entriesInFeed)).map(({ id, title, body, path, at, synthetic }) => ({
    id: lastingId(services.secret, 'data-set', id),
    title: marked(synthetic, labelled(written(title), locale, id)),
    summary: oneLine(labelled(written(body), locale), summaryLetters),
    updated: at,
    path,
  }));
  const released = new ReleasedResults(trx);
  const results: FeedEntry[] = [];
  for (const { id, at } of await newestResults(trx, resultsInFeed)) {
    const view = await released.read(id);
    if (!view) continue;
    const { title, facts } = present(view, locale);
    const told = facts.map(({ label, text }) => formatNamed(locale, label, text)).join(languages[locale].semicolon);
    results.push({
      ...{ id: hashName(view.id), updated: at, path: pathOfResult(view.id) },
      title: marked(view.data.synthetic, title),
      summary: oneLine(told, summaryLetters),
    });
  }
  return [...sets, ...results].sort((one, other) => (one.updated < other.updated ? 1 : -1)).slice(0, entriesInFeed);
}

/** What was published, for readers of feeds, in each language. */
export const feedRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/feeds/:file',
    summary:
      'What was published as a feed: answers, recommendations, data with results, propositions, promises, minutes, consultations, terms',
    params: z.object({ file: z.string().regex(new RegExp(`^(${feedNames.join('|')})\\.(atom|json)$`)) }),
    view: async ({ trx, params, locale, services, request }) => {
      const [name, format] = params.file.split('.') as [FeedName, 'atom' | 'json'];
      const { publicUrl, installation } = services.settings;
      const mark = inventedMark(locale, { demonstration: installation === 'demonstration', synthetic: false });
      const feed = {
        id: lastingId(services.secret, name, locale),
        author: speak(headWords, locale)('site'),
        title: withMark(mark, speak(headWords, locale)(name)),
        page: feeds[name].page,
        self: `/feeds/${name}`,
        entries: await entriesOf(trx, services, name, locale),
      };
      const { origin } = new URL(publicUrl);
      return format === 'atom'
        ? sendText(request, atomOf(feed, origin, locale), 'application/atom+xml; charset=utf-8', { freshFor: 300 })
        : sendText(request, jsonFeedOf(feed, origin, locale), 'application/feed+json; charset=utf-8', {
            freshFor: 300,
          });
    },
  }),
];

import { locales, type Locale } from '../../platform/language/locale.ts';
import { escaped } from '../page/head.ts';

/** What was published, as a feed reads it. */
export interface FeedEntry {
  /** Stays the same whatever the address of the installation and its version are: `urn:uuid:…` of what people wrote, `ni:///sha-256;…` of what is named by its hash. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601, when it was last published. */
  readonly updated: string;
  /** Address below the language. */
  readonly path: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  /** Who publishes. */
  readonly author: string;
  /** Address of the page that shows the same, below the language, and of the feed itself without its ending. */
  readonly page: string;
  readonly self: string;
  readonly entries: readonly FeedEntry[];
}

/** RFC 6920 name of what has a SHA-256. @param hash 64 hexadecimal digits */
export const hashName = (hash: string): string => `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`;

// XML 1.0 has no place for these signs, escaped or not.
const noXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** A text in XML. */
export const xmlText = (text: string): string => escaped(text.replace(noXml, ''));

/** When a feed changed last: with its newest entry. Without any, at the beginning of time. */
const updatedOf = ({ entries }: Feed): string =>
  entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), '1970-01-01T00:00:00Z');

/** Atom (RFC 4287). */
export function atomOf(feed: Feed, origin: string, locale: Locale): string {
  const at = (path: string, to: Locale = locale): string => xmlText(`${origin}/${to}${path}`);
  const entries = feed.entries.map(
    ({ id, title, summary, updated, path }) =>
      `<entry><id>${xmlText(id)}</id><title>${xmlText(title)}</title><updated>${updated}</updated>` +
      locales.map((to) => `<link rel="alternate" type="text/html" hreflang="${to}" href="${at(path, to)}"/>`).join('') +
      `<summary>${xmlText(summary)}</summary></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${xmlText(feed.id)}</id>` +
    `<title>${xmlText(feed.title)}</title><updated>${updatedOf(feed)}</updated><author><name>${xmlText(feed.author)}</name></author>` +
    `<link rel="self" type="application/atom+xml" href="${at(`${feed.self}.atom`)}"/><link rel="alternate" type="text/html" href="${at(feed.page)}"/>` +
    `<icon>${xmlText(origin)}/icon-192.png</icon>${entries.join('')}</feed>\n`
  );
}

/** JSON Feed 1.1. */
export const jsonFeedOf = (feed: Feed, origin: string, locale: Locale): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: `${origin}/${locale}${feed.page}`,
    feed_url: `${origin}/${locale}${feed.self}.json`,
    icon: `${origin}/icon-512.png`,
    language: locale,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, summary, updated, path }) => ({
      id,
      url: `${origin}/${locale}${path}`,
      title,
      content_text: summary,
      date_modified: updated,
    })),
  });

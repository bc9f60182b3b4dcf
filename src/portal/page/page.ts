import type { Locale } from '../../platform/language/locale.ts';
import type { Assets } from '../../platform/wing/wing.ts';
import type { PublicView } from '../../platform/wing/wing.public.ts';

/** What an endpoint of the portal gives to be shown. Everything in `props` is already in the reader's language where words are. */
export interface PageView extends PublicView {
  readonly status?: number;
  /** Address below the language, for the other languages and as canonical: `/answers`; absent where there is no such page. */
  readonly path?: string | undefined;
  /** Address below the language under which a program finds how to embed it. */
  readonly embed?: string | undefined;
  /** What is asked in the address, with its question mark, which the other languages keep. */
  readonly asked?: string;
  /** The day on which it was published (ISO 8601), for previews of what is one text: an answer, a recommendation. */
  readonly published?: string;
  /** What names the state of it on paper beside address and date: a version, hashes. */
  readonly printed?: readonly string[];
  /** Its stable short address, which leads to the reader's language. */
  readonly short?: string;
  /** Its picture for previews, 1200 by 630 pixels: an address of the installation and what it shows in words. */
  readonly picture?: { readonly path: string; readonly words: string };
  /** What the page is about in the terms of schema.org; context, language and the mark of invented data are added. */
  readonly structured?: (at: { readonly origin: string; readonly locale: Locale }) => readonly StructuredData[];
  /** False for pages that depend on what somebody typed or that are no lasting address. */
  readonly lasting?: boolean;
}

/** One thing in the terms of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** Where the built style sheets and scripts of the portal lie. */
export type PortalAssets = Assets;

/** Rooms of the portal in the order of the navigation; `home` stands apart. */
export const rooms = [
  'answers',
  'recommendations',
  'meetings',
  'data',
  'compare',
  'flows',
  'method',
  'glossary',
  'ask',
] as const;
export type Room = (typeof rooms)[number];

/** Of which room a path is that has none of its own. */
const within: Readonly<Record<string, Room>> = {
  results: 'answers',
  asked: 'ask',
  ...{
    propositions: 'recommendations',
    principles: 'recommendations',
    actions: 'recommendations',
    library: 'recommendations',
  },
  ...{
    policies: 'meetings',
    invitation: 'meetings',
    consultations: 'meetings',
    statements: 'meetings',
    countries: 'meetings',
    families: 'meetings',
  },
  codes: 'glossary',
};

/** The room of a path below the language (`/answers/…` → `answers`). */
export function roomOf(path: string | undefined): Room | undefined {
  const first = path?.split('/')[1] ?? '';
  return rooms.find((room) => room === (within[first] ?? first));
}

/** Address of a path in a language. */
export const addressOf = (locale: Locale, path: string): string => `/${locale}${path}`;

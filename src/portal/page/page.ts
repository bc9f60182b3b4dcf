import type { Component } from 'vue';
import type { Locale } from '../../platform/language/locale.ts';

/** What a door of the portal gives to be shown. Everything in `props` is released and already in the reader's language where words are. */
export interface PageView {
  readonly component: Component;
  readonly props: Readonly<Record<string, unknown>>;
  /** Words of `<title>`, without the name of the house. */
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** Whether anything on the page is synthetic or rests on synthetic data: then, and only then, it carries the banner. */
  readonly synthetic: boolean;
  /** Whether the page shows countries, regions or flows between them: then it says what their names do not mean. */
  readonly places: boolean;
  readonly status?: number;
  /** Address below the language, for the other languages and as canonical: `/answers`; absent where there is no such page. */
  readonly path?: string | undefined;
  /** False for pages that depend on what somebody typed or that are no lasting address. */
  readonly lasting?: boolean;
}

/** Where the built style sheets of the portal lie. */
export interface PortalAssets {
  readonly styles: readonly string[];
}

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

/** The room of a path below the language (`/answers/…` → `answers`). A result belongs to the answers, a followed question to `ask`. */
export function roomOf(path: string | undefined): Room | undefined {
  const first = path?.split('/')[1];
  if (first === 'results') return 'answers';
  if (first === 'asked') return 'ask';
  return rooms.find((room) => room === first);
}

/** Address of a path in a language. */
export const addressOf = (locale: Locale, path: string): string => `/${locale}${path}`;

import type { Locale } from '../../platform/language/locale.ts';
import type { Assets } from '../../platform/wing/wing.ts';
import type { PublicView } from '../../platform/wing/wing.public.ts';

/** What an endpoint of the portal gives to be shown. Everything in `props` is already in the reader's language where words are. */
export interface PageView extends PublicView {
  readonly status?: number;
  /** Address below the language, for the other languages and as canonical: `/answers`; absent where there is no such page. */
  readonly path?: string | undefined;
  /** Address below the language of the picture that other sites show beside a link, 1200 by 630 px. */
  readonly share?: string | undefined;
  /** Address below the language under which a program finds how to embed it. */
  readonly embed?: string | undefined;
  /** False for pages that depend on what somebody typed or that are no lasting address. */
  readonly lasting?: boolean;
}

/** Where the built style sheets of the portal lie, and the script that livens charts. */
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

/** The room of a path below the language (`/answers/…` → `answers`). A result belongs to the answers, a followed question to `ask`, a coded list to the glossary. */
export function roomOf(path: string | undefined): Room | undefined {
  const first = path?.split('/')[1];
  if (first === 'results') return 'answers';
  if (first === 'asked') return 'ask';
  if (first === 'codes') return 'glossary';
  return rooms.find((room) => room === first);
}

/** Address of a path in a language. */
export const addressOf = (locale: Locale, path: string): string => `/${locale}${path}`;

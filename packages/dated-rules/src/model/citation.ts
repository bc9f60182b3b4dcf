import type { Texts } from './text.ts';

/** Where a rule or a figure stands. */
export interface Citation {
  /** The text itself: a law, a page, a study. */
  source: string;
  /** Article, section or table in it. */
  article?: string;
  /** Its address. */
  url?: string;
  /** The day it was read, as precisely as that is known: 2026-11-28, 2026-11, 2026. */
  seen?: string;
  kind: 'law' | 'official' | 'study' | 'press' | 'background' | 'proposal';
  /** Whether somebody has held it against its source. What is not verified is warned of. */
  status: 'verified' | 'unverified' | 'conflicting';
  note?: Texts;
}

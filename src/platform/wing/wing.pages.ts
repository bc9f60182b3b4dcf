import type { Localized } from '../language/locale.ts';
import type { PageEntry } from '../ui/page.ts';

/** What a wing brings to the workbench, in `<wing>/wing.pages.ts`; found there by itself. */
export interface WingPages {
  /** Where it stands in the navigation: lower first. */
  readonly order: number;
  /** Headings of the navigation that it adds, by the group that its pages name. */
  readonly groups?: Readonly<Record<string, Localized>>;
  readonly pages: readonly PageEntry[];
}

/** Declares the pages of a wing. */
export const definePages = (pages: WingPages): WingPages => pages;

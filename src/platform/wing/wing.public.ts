import type { Component } from 'vue';
import type { Trx } from '../database/transaction.ts';
import type { Locale, Localized } from '../language/locale.ts';

/** What is shown on a public page. Everything in `props` is released. */
export interface PublicView {
  readonly component: Component;
  readonly props: Readonly<Record<string, unknown>>;
  /** Words of `<title>`, without the name of the installation. */
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** Whether anything on the page is synthetic or rests on synthetic data: then, and only then, it carries the banner. */
  readonly synthetic: boolean;
  /** Whether the page shows countries, regions or flows between them: then it says what their names do not mean. */
  readonly places: boolean;
}

/** A page that a wing brings to the public face of the installation, in the navigation there. */
export interface PublicPage {
  /** Address below the language, without parts that change: `/recommendations`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Its name in the navigation. */
  readonly label: Localized;
  /** `trx` sees what the compartment `public` sees: released views. Undefined where there is nothing. */
  readonly view: (context: { readonly trx: Trx; readonly locale: Locale }) => Promise<PublicView | undefined>;
}

/** Declares the public pages of a wing, in `<wing>/wing.public.ts`; the portal finds them there by itself and renders them in its frame. */
export const definePublicPages = (pages: readonly PublicPage[]): readonly PublicPage[] => pages;

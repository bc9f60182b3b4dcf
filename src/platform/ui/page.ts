import type { Component } from 'vue';
import type { Localized } from '../language/locale.ts';

/** Help beside a page, in plain words: what the page is for, an example, what to do next. */
export interface PageHelp {
  /** What is done here and why. */
  readonly purpose: Localized;
  /** One case from beginning to end, as whoever works here would tell it. */
  readonly example: Localized;
  /** What comes after, and where. */
  readonly next: Localized;
  /** Keys of this page, for whoever has a keyboard. */
  readonly keys?: readonly { readonly key: string; readonly does: Localized }[];
}

/** A page of the workbench, as the room that owns it declares it; `main` makes routes and navigation of them. */
export interface PageEntry {
  /** Path below `/app`, with vue-router's parameters: `/people`, `/meetings/:id`. */
  readonly path: string;
  readonly name: string;
  readonly component: () => Promise<{ default: Component }>;
  /** Line of the permission table without which the page is not shown. */
  readonly permission: string;
  /** Help beside the page: there is none without. */
  readonly help: () => Promise<PageHelp>;
  /** Label in the navigation; absent for pages that are reached from others. */
  readonly label?: Localized;
  readonly group?: 'account' | 'administration' | (string & {});
  /** What can be begun on it, as the home offers it. */
  readonly start?: Localized;
  /** A record that its reader finds again under "where you were", on their own device alone. */
  readonly recent?: {
    /** What it is one of: "A meeting". */
    readonly kind: Localized;
    /** Whether its heading is kept too. Only where no heading can hold words of people. */
    readonly heading?: true;
  };
}

import type { Component } from 'vue';
import type { Localized } from '../language/locale.ts';

/** A page of the workbench, as the room that owns it declares it; `main` makes routes and navigation of them. */
export interface PageEntry {
  /** Path below `/app`, with vue-router's parameters: `/people`, `/meetings/:id`. */
  readonly path: string;
  readonly name: string;
  readonly component: () => Promise<{ default: Component }>;
  /** Line of the permission table without which the page is not shown. */
  readonly permission: string;
  /** Label in the navigation; absent for pages that are reached from others. */
  readonly label?: Localized;
  readonly group?: 'account' | 'administration' | (string & {});
}

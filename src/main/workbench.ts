import type { PageEntry } from '../platform/ui/page.ts';
import type { Localized } from '../platform/language/locale.ts';
import type { WingPages } from '../platform/wing/wing.pages.ts';

const wings = Object.values(import.meta.glob<WingPages>('../*/wing.pages.ts', { import: 'default', eager: true })).sort(
  (one, other) => one.order - other.order,
);

/** Every page of the workbench, in the order of the navigation. */
export const workbenchPages: readonly PageEntry[] = wings.flatMap(({ pages }) => pages);

/** The page after signing in. */
export const homePage: Pick<PageEntry, 'name' | 'help'> = {
  name: 'home',
  help: async () => (await import('./home-help.words.ts')).homeHelp,
};

/** Headings of the navigation, by the group that a page declares. */
export const groups: readonly (readonly [name: string, label: Localized])[] = wings.flatMap((wing) =>
  Object.entries(wing.groups ?? {}),
);

/** Pages that need nobody signed in. */
export const publicPages: ReadonlySet<string> = new Set(['sign-in', 'sign-in-through', 'invitation', 'renewal', 'api']);

import type { PageEntry } from '../ui/page.ts';

/** The room's pages. Paths stand below `/app`. */
export const searchPages: PageEntry[] = [
  {
    path: '/search',
    name: 'search',
    help: async () => (await import('./help.words.ts')).searchHelp,
    component: () => import('./SearchPage.vue'),
    permission: 'work.own',
  },
];

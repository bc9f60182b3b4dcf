import type { PageEntry } from '../ui/page.ts';

/** The room's pages. Paths stand below `/app`. */
export const codePages: PageEntry[] = [
  {
    path: '/code-lists',
    name: 'code-lists',
    help: async () => (await import('./help.words.ts')).codeListsHelp,
    component: () => import('./CodeListsPage.vue'),
    permission: 'installation.see',
    label: { ar: 'قوائم الرموز', fr: 'Listes de codes', en: 'Coded lists' },
    group: 'reference',
  },
  {
    path: '/codes',
    name: 'codes',
    help: async () => (await import('./help.words.ts')).codesHelp,
    component: () => import('./CodesPage.vue'),
    permission: 'installation.see',
  },
];

import type { PageEntry } from '../ui/page.ts';

/** The room's pages. Paths stand below `/app`. */
export const codePages: PageEntry[] = [
  {
    path: '/code-lists',
    name: 'code-lists',
    component: () => import('./CodeListsPage.vue'),
    permission: 'installation.see',
    label: { ar: 'قوائم الرموز', fr: 'Listes de codes', en: 'Coded lists' },
    group: 'reference',
  },
  { path: '/codes', name: 'codes', component: () => import('./CodesPage.vue'), permission: 'installation.see' },
];

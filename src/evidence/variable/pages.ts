import type { PageEntry } from '../../platform/ui/page.ts';

/** Pages about the variables of a data set. */
export const variablePages: readonly PageEntry[] = [
  {
    path: '/data/:slug/variables',
    name: 'variables',
    help: async () => (await import('./help.words.ts')).variablesHelp,
    component: () => import('./VariablesPage.vue'),
    permission: 'dataset.read',
  },
  {
    path: '/data/:slug/variables/:name',
    name: 'variable',
    help: async () => (await import('./help.words.ts')).variableHelp,
    recent: { kind: { ar: 'متغير', fr: 'Variable', en: 'Variable' }, heading: true },
    component: () => import('./VariablePage.vue'),
    permission: 'dataset.read',
  },
];

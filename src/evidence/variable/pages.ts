import type { PageEntry } from '../../platform/ui/page.ts';

/** Pages about the variables of a data set. */
export const variablePages: readonly PageEntry[] = [
  {
    path: '/data/:slug/variables',
    name: 'variables',
    component: () => import('./VariablesPage.vue'),
    permission: 'dataset.read',
  },
  {
    path: '/data/:slug/variables/:name',
    name: 'variable',
    component: () => import('./VariablePage.vue'),
    permission: 'dataset.read',
  },
];

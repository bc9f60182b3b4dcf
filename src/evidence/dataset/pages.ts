import type { PageEntry } from '../../platform/ui/page.ts';

/** Pages on which files become data and data are described. */
export const dataSetPages: readonly PageEntry[] = [
  {
    path: '/data',
    name: 'data-sets',
    component: () => import('./DataSetsPage.vue'),
    permission: 'dataset.read',
    label: { ar: 'البيانات', fr: 'Données', en: 'Data' },
    group: 'evidence',
  },
  {
    path: '/data/import',
    name: 'import-start',
    component: () => import('./ImportStartPage.vue'),
    permission: 'dataset.import',
    label: { ar: 'استيراد البيانات', fr: 'Importer des données', en: 'Import data' },
    group: 'evidence',
  },
  {
    path: '/data/import/:id',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    permission: 'dataset.import',
  },
  { path: '/data/:slug', name: 'data-set', component: () => import('./DataSetPage.vue'), permission: 'dataset.read' },
];

import type { PageEntry } from '../../platform/ui/page.ts';

/** Pages on which files become data and data are described. */
export const dataSetPages: readonly PageEntry[] = [
  {
    path: '/data',
    name: 'data-sets',
    help: async () => (await import('./help.words.ts')).dataSetsHelp,
    component: () => import('./DataSetsPage.vue'),
    permission: 'dataset.read',
    label: { ar: 'البيانات', fr: 'Données', en: 'Data' },
    group: 'evidence',
  },
  {
    path: '/data/import',
    name: 'import-start',
    start: { ar: 'استيراد ملف', fr: 'Importer un fichier', en: 'Import a file' },
    help: async () => (await import('./help.words.ts')).importStartHelp,
    component: () => import('./ImportStartPage.vue'),
    permission: 'dataset.import',
    label: { ar: 'استيراد البيانات', fr: 'Importer des données', en: 'Import data' },
    group: 'evidence',
  },
  {
    path: '/data/import/:id',
    name: 'import',
    help: async () => (await import('./help.words.ts')).importHelp,
    recent: { kind: { ar: 'ملف قيد الاستيراد', fr: 'Fichier en cours d’import', en: 'File being imported' } },
    component: () => import('./ImportPage.vue'),
    permission: 'dataset.import',
  },
  {
    path: '/data/:slug',
    name: 'data-set',
    help: async () => (await import('./help.words.ts')).dataSetHelp,
    recent: { kind: { ar: 'مجموعة بيانات', fr: 'Jeu de données', en: 'Data set' }, heading: true },
    component: () => import('./DataSetPage.vue'),
    permission: 'dataset.read',
  },
];

import type { PageEntry } from '../platform/ui/page.ts';

const group = 'dialogue';

/** Pages of the library of recommendations of other bodies in the workbench. */
export const libraryPages: readonly PageEntry[] = [
  {
    path: '/library',
    name: 'library',
    help: async () => (await import('./advice/help.words.ts')).libraryHelp,
    component: () => import('./advice/LibraryPage.vue'),
    permission: 'library.read',
    label: { ar: 'توصيات جهات أخرى', fr: 'Recommandations d’autres organismes', en: 'Recommendations of other bodies' },
    group,
  },
  {
    path: '/library/new',
    name: 'library-new',
    help: async () => (await import('./advice/help.words.ts')).adviceEditorHelp,
    component: () => import('./advice/AdviceEditor.vue'),
    permission: 'library.write',
    group,
  },
  {
    path: '/library/:id',
    name: 'advice',
    help: async () => (await import('./advice/help.words.ts')).adviceHelp,
    recent: {
      kind: { ar: 'توصية لجهة أخرى', fr: 'Recommandation d’un autre organisme', en: 'Recommendation of another body' },
      heading: true,
    },
    component: () => import('./advice/AdvicePage.vue'),
    permission: 'library.read',
    group,
  },
];

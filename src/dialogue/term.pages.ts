import type { PageEntry } from '../platform/ui/page.ts';

const group = 'dialogue';

/** Pages of terms in the workbench. */
export const termPages: readonly PageEntry[] = [
  {
    path: '/terms',
    name: 'terms',
    start: { ar: 'الاطلاع على المصطلحات', fr: 'Voir les termes', en: 'See the terms' },
    help: async () => (await import('./term/help.words.ts')).termsHelp,
    component: () => import('./term/TermsPage.vue'),
    permission: 'term.read',
    label: { ar: 'مصطلحات الحوار', fr: 'Termes du dialogue', en: 'Terms of the dialogue' },
    group,
  },
  {
    path: '/terms/new',
    name: 'term-new',
    help: async () => (await import('./term/help.words.ts')).termEditorHelp,
    component: () => import('./term/TermEditor.vue'),
    permission: 'term.write',
    group,
  },
  {
    path: '/terms/:id',
    name: 'term',
    help: async () => (await import('./term/help.words.ts')).termHelp,
    recent: { kind: { ar: 'مصطلح', fr: 'Terme', en: 'Term' }, heading: true },
    component: () => import('./term/TermPage.vue'),
    permission: 'term.read',
    group,
  },
  {
    path: '/terms/:id/define',
    name: 'term-define',
    help: async () => (await import('./term/help.words.ts')).definitionHelp,
    component: () => import('./term/DefinitionEditor.vue'),
    permission: 'term.write',
    group,
  },
];

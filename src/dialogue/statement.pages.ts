import type { PageEntry } from '../platform/ui/page.ts';

const group = 'dialogue';

/** Pages of lists of statements in the workbench. */
export const statementPages: readonly PageEntry[] = [
  {
    path: '/statement-lists',
    name: 'statement-lists',
    start: { ar: 'التصويت على العبارات', fr: 'Voter sur des affirmations', en: 'Vote on statements' },
    help: async () => (await import('./statement-list/help.words.ts')).statementListsHelp,
    component: () => import('./statement-list/StatementListsPage.vue'),
    permission: 'statement.read',
    label: { ar: 'عبارات للتصويت', fr: 'Affirmations', en: 'Statements' },
    group,
  },
  {
    path: '/statement-lists/new',
    name: 'statement-list-new',
    help: async () => (await import('./statement-list/help.words.ts')).statementListEditorHelp,
    component: () => import('./statement-list/StatementListEditor.vue'),
    permission: 'statement.list',
    group,
  },
  {
    path: '/statement-lists/:id',
    name: 'statement-list',
    help: async () => (await import('./statement-list/help.words.ts')).statementListHelp,
    recent: { kind: { ar: 'قائمة عبارات', fr: 'Liste d’affirmations', en: 'List of statements' }, heading: true },
    component: () => import('./statement-list/StatementListPage.vue'),
    permission: 'statement.read',
    group,
  },
  {
    path: '/statement-lists/:id/edit',
    name: 'statement-list-edit',
    help: async () => (await import('./statement-list/help.words.ts')).statementListEditorHelp,
    component: () => import('./statement-list/StatementListEditor.vue'),
    permission: 'statement.list',
    group,
  },
  {
    path: '/statement-lists/:id/vote',
    name: 'statement-vote',
    help: async () => {
      const { statementVoteHelp, voteKeys } = await import('./statement-list/help.words.ts');
      return { ...statementVoteHelp, keys: voteKeys };
    },
    component: () => import('./statement-list/VotePage.vue'),
    permission: 'statement.vote',
    group,
  },
  {
    path: '/statement-lists/:id/codes',
    name: 'statement-codes',
    help: async () => (await import('./statement-list/help.words.ts')).statementCodesHelp,
    component: () => import('./statement-list/CodesPage.vue'),
    permission: 'statement.list',
    group,
  },
  {
    path: '/statement-lists/:id/results',
    name: 'statement-results',
    help: async () => (await import('./statement-list/help.words.ts')).statementResultsHelp,
    component: () => import('./statement-list/ResultsPage.vue'),
    permission: 'statement.read',
    group,
  },
];

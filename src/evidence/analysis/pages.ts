import type { PageEntry } from '../../platform/ui/page.ts';

/** Pages that ask questions of data and show their results. */
export const analysisPages: readonly PageEntry[] = [
  {
    path: '/analysis',
    name: 'analysis-start',
    start: { ar: 'إجراء تحليل', fr: 'Lancer une analyse', en: 'Run an analysis' },
    help: async () => (await import('./help.words.ts')).analysisHelp,
    recent: { kind: { ar: 'تحليل', fr: 'Analyse', en: 'Analysis' } },
    component: () => import('./AnalysisPage.vue'),
    permission: 'analysis.run',
    label: { ar: 'تحليل', fr: 'Analyser', en: 'Analyse' },
    group: 'evidence',
  },
  {
    path: '/analysis/:version',
    name: 'analysis',
    help: async () => (await import('./help.words.ts')).analysisHelp,
    component: () => import('./AnalysisPage.vue'),
    permission: 'analysis.run',
  },
  {
    path: '/analyses',
    name: 'analyses',
    help: async () => (await import('./help.words.ts')).analysesHelp,
    component: () => import('./AnalysesPage.vue'),
    permission: 'result.read',
    label: { ar: 'التحليلات المحفوظة', fr: 'Analyses enregistrées', en: 'Saved analyses' },
    group: 'evidence',
  },
  {
    path: '/results/:id',
    name: 'result',
    help: async () => (await import('./help.words.ts')).resultHelp,
    recent: { kind: { ar: 'نتيجة', fr: 'Résultat', en: 'Result' }, heading: true },
    component: () => import('./ResultPage.vue'),
    permission: 'result.read',
  },
];

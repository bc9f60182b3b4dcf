import type { PageEntry } from '../../platform/ui/page.ts';

/** Pages that ask questions of data and show their results. */
export const analysisPages: readonly PageEntry[] = [
  {
    path: '/analysis',
    name: 'analysis-start',
    component: () => import('./AnalysisPage.vue'),
    permission: 'analysis.run',
    label: { ar: 'تحليل', fr: 'Analyser', en: 'Analyse' },
    group: 'evidence',
  },
  {
    path: '/analysis/:version',
    name: 'analysis',
    component: () => import('./AnalysisPage.vue'),
    permission: 'analysis.run',
  },
  {
    path: '/analyses',
    name: 'analyses',
    component: () => import('./AnalysesPage.vue'),
    permission: 'result.read',
    label: { ar: 'التحليلات المحفوظة', fr: 'Analyses enregistrées', en: 'Saved analyses' },
    group: 'evidence',
  },
  { path: '/results/:id', name: 'result', component: () => import('./ResultPage.vue'), permission: 'result.read' },
];

import type { PageEntry } from '../platform/ui/page.ts';

const group = 'dialogue';

/** Pages of consultations in the workbench. */
export const consultationPages: readonly PageEntry[] = [
  {
    path: '/consultations',
    name: 'consultations',
    start: { ar: 'الاطلاع على الاستشارات', fr: 'Voir les consultations', en: 'See the consultations' },
    help: async () => (await import('./consultation/help.words.ts')).consultationsHelp,
    component: () => import('./consultation/ConsultationsPage.vue'),
    permission: 'consultation.read',
    label: { ar: 'الاستشارات', fr: 'Consultations', en: 'Consultations' },
    group,
  },
  {
    path: '/consultations/new',
    name: 'consultation-new',
    help: async () => (await import('./consultation/help.words.ts')).consultationEditorHelp,
    component: () => import('./consultation/ConsultationEditor.vue'),
    permission: 'consultation.write',
    group,
  },
  {
    path: '/consultations/:id',
    name: 'consultation',
    help: async () => (await import('./consultation/help.words.ts')).consultationHelp,
    recent: { kind: { ar: 'استشارة', fr: 'Consultation', en: 'Consultation' }, heading: true },
    component: () => import('./consultation/ConsultationPage.vue'),
    permission: 'consultation.read',
    group,
  },
  {
    path: '/consultations/:id/edit',
    name: 'consultation-edit',
    help: async () => (await import('./consultation/help.words.ts')).consultationEditorHelp,
    component: () => import('./consultation/ConsultationEditor.vue'),
    permission: 'consultation.write',
    group,
  },
  {
    path: '/consultations/:id/paper',
    name: 'consultation-paper',
    help: async () => (await import('./consultation/help.words.ts')).paperHelp,
    component: () => import('./consultation/PaperPage.vue'),
    permission: 'consultation.write',
    group,
  },
  {
    path: '/consultations/:id/contributions',
    name: 'contributions',
    help: async () => (await import('./consultation/help.words.ts')).contributionsHelp,
    component: () => import('./synopsis/ContributionsPage.vue'),
    permission: 'contribution.read',
    group,
  },
  {
    path: '/consultations/:id/synopsis',
    name: 'synopsis',
    help: async () => (await import('./consultation/help.words.ts')).synopsisHelp,
    component: () => import('./synopsis/SynopsisPage.vue'),
    permission: 'contribution.read',
    group,
  },
];

import type { PageEntry } from '../platform/ui/page.ts';

const group = 'dialogue';

/** Pages of policy texts in the workbench. */
export const policyPages: readonly PageEntry[] = [
  {
    path: '/policies',
    name: 'policies',
    help: async () => (await import('./policy/help.words.ts')).policiesHelp,
    component: () => import('./policy/PoliciesPage.vue'),
    permission: 'policy.read',
    label: { ar: 'نصوص السياسات', fr: 'Textes de politique', en: 'Policy texts' },
    group,
  },
  {
    path: '/policies/new',
    name: 'policy-new',
    help: async () => (await import('./policy/help.words.ts')).policyEditorHelp,
    component: () => import('./policy/PolicyEditor.vue'),
    permission: 'policy.write',
    group,
  },
  {
    path: '/policies/:id',
    name: 'policy',
    help: async () => (await import('./policy/help.words.ts')).policyHelp,
    recent: { kind: { ar: 'نص سياسات', fr: 'Texte de politique', en: 'Policy text' }, heading: true },
    component: () => import('./policy/PolicyPage.vue'),
    permission: 'policy.read',
    group,
  },
];

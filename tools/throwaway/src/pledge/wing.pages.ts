import { definePages } from '../platform/wing/wing.pages.ts';

const shared = {
  permission: 'pledge.write',
  group: 'pledge',
  help: async () => (await import('./help.words.ts')).pledgeHelp,
} as const;

export default definePages({
  order: 40,
  groups: { pledge: { ar: 'التعهدات', fr: 'Engagements', en: 'Pledges' } },
  pages: [
    {
      path: '/pledges',
      name: 'pledges',
      component: () => import('./PledgesPage.vue'),
      label: { ar: 'كل التعهدات', fr: 'Tous les engagements', en: 'All pledges' },
      ...shared,
    },
    { path: '/pledges/new', name: 'pledge-new', component: () => import('./PledgeEditor.vue'), ...shared },
    { path: '/pledges/:id', name: 'pledge', component: () => import('./PledgePage.vue'), ...shared },
    { path: '/pledges/:id/edit', name: 'pledge-edit', component: () => import('./PledgeEditor.vue'), ...shared },
  ],
});

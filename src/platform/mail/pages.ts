import type { PageEntry } from '../ui/page.ts';

/** The room's pages. Paths stand below `/app`. */
export const mailPages: PageEntry[] = [
  {
    path: '/mail',
    name: 'mail',
    help: async () => (await import('./help.words.ts')).outboxHelp,
    component: () => import('./OutboxPage.vue'),
    permission: 'mail.manage',
    label: { ar: 'البريد الصادر', fr: 'Courrier sortant', en: 'Outgoing mail' },
    group: 'administration',
  },
];

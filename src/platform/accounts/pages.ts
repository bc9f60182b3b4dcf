import type { PageEntry } from '../ui/page.ts';

/** The room's pages. Paths stand below `/app`. */
export const accountPages: PageEntry[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./SignIn.vue'), permission: 'session.open' },
  {
    path: '/sign-in/:provider',
    name: 'sign-in-through',
    component: () => import('./ProviderReturn.vue'),
    permission: 'session.open',
  },
  {
    path: '/invitation',
    name: 'invitation',
    component: () => import('./AcceptInvitation.vue'),
    permission: 'session.open',
  },
  { path: '/renewal', name: 'renewal', component: () => import('./RenewalPage.vue'), permission: 'session.open' },
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    permission: 'account.own',
    label: { ar: 'حسابي', fr: 'Mon compte', en: 'My account' },
    group: 'account',
  },
  {
    path: '/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    permission: 'account.manage',
    label: { ar: 'الأشخاص والأدوار', fr: 'Personnes et rôles', en: 'People and roles' },
    group: 'administration',
  },
  {
    path: '/journal',
    name: 'journal',
    component: () => import('./JournalPage.vue'),
    permission: 'journal.read',
    label: { ar: 'سجل التدقيق', fr: 'Journal d’audit', en: 'Audit log' },
    group: 'administration',
  },
  {
    path: '/api',
    name: 'api',
    component: () => import('./ApiPage.vue'),
    permission: 'installation.see',
    label: { ar: 'API', fr: 'API', en: 'API' },
    group: 'account',
  },
];

import type { PageEntry } from '../ui/page.ts';

/** The room's pages. Paths stand below `/app`. */
export const accountPages: PageEntry[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./SignIn.vue'), act: 'session.open' },
  {
    path: '/invitation',
    name: 'invitation',
    component: () => import('./AcceptInvitation.vue'),
    act: 'session.open',
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    act: 'account.own',
    label: { ar: 'حسابي', fr: 'Mon compte', en: 'My account' },
    group: 'account',
  },
  {
    path: '/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    act: 'account.manage',
    label: { ar: 'الأشخاص والصفات', fr: 'Personnes et rôles', en: 'People and roles' },
    group: 'administration',
  },
  {
    path: '/journal',
    name: 'journal',
    component: () => import('./JournalPage.vue'),
    act: 'journal.read',
    label: { ar: 'سجل الأعمال', fr: 'Journal des actes', en: 'Journal of acts' },
    group: 'administration',
  },
  {
    path: '/api',
    name: 'api',
    component: () => import('./ApiPage.vue'),
    act: 'house.see',
    label: { ar: 'أبواب البرمجة', fr: 'Portes pour programmes', en: 'Doors for programs' },
    group: 'account',
  },
];

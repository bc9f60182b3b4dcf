import { createApp } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { provideSession } from '../platform/accounts/provide-session.ts';
import { browserLocale, provideLocale, provideToasts } from '../platform/ui/index.ts';
import '../platform/ui/index.css';
import Workbench from './Workbench.vue';
import { publicPages, workbenchPages } from './workbench.ts';

/** The workbench: pages of all wings under `/app/`. A page is shown when it is permitted; the server decides again at every endpoint. */
const app = createApp(Workbench);
provideLocale(app, browserLocale());
provideToasts(app);
const session = provideSession(app);

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue') },
  ...workbenchPages.map(({ path, name, component, permission }): RouteRecordRaw => ({
    path,
    name,
    component,
    meta: { permission },
  })),
  { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./NowherePage.vue') },
];
const router = createRouter({
  history: createWebHistory('/app/'),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

const asked = session.refresh().catch(() => undefined);
router.beforeEach(async (to) => {
  await asked;
  if (publicPages.has(String(to.name)) || to.name === 'nowhere') return true;
  const permission = to.meta['permission'];
  if (!session.actor.value) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
  if (session.factorNeeded.value && to.name !== 'account') return { name: 'account' };
  return typeof permission !== 'string' || session.may(permission)
    ? true
    : { name: 'nowhere', params: { rest: to.path.split('/').filter(Boolean) } };
});
router.afterEach((to, from) => {
  if (from.name && to.path !== from.path)
    queueMicrotask(() => document.getElementById('main')?.focus({ preventScroll: true }));
});

app.use(router).mount('#app');

import { defineFindable } from '../platform/search/findable.ts';
import { defineWing } from '../platform/wing/wing.ts';
import { portalRoutes } from './routes.ts';

/** The public pages. */
export default defineWing({
  name: 'portal',
  order: 80,
  permissions: [],
  routes: portalRoutes,
  findable: [
    defineFindable({
      key: 'term',
      order: 70,
      label: { ar: 'المصطلحات', fr: 'Glossaire', en: 'Glossary' },
      face: 'portal.findable_term',
    }),
  ],
});

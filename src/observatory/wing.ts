import { defineFindable } from '../platform/search/findable.ts';
import { defineWing } from '../platform/wing/wing.ts';
import { observatoryRoutes } from './routes.ts';

/** Series of flows as official sources publish them. */
export default defineWing({
  name: 'observatory',
  order: 30,
  permissions: [],
  routes: () => observatoryRoutes,
  findable: [
    defineFindable({
      key: 'flow',
      order: 40,
      label: { ar: 'سلاسل التدفقات', fr: 'Séries de flux', en: 'Flow series' },
      face: 'observatory.findable_series',
    }),
  ],
});

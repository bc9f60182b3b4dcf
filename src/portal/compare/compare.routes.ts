import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/door.ts';
import { readComparison } from './compare.sql.ts';
import { compareWords } from './compare.words.ts';
import ComparePage from './ComparePage.vue';

export const compareRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/compare',
    summary: 'Published and reproduced figures side by side',
    view: async ({ trx, locale }) => {
      const t = speak(compareWords, locale);
      const tables = await readComparison(trx);
      return {
        component: ComparePage,
        props: { tables },
        title: t('title'),
        description: t('lead'),
        synthetic: tables.some((table) => table.synthetic),
        places: true,
        path: '/compare',
      };
    },
  }),
];

import { z } from 'zod';
import { adviceThemes, listReleasedAdvice, releasedAdviceList, releasedAdviceOf } from '../../dialogue/index.ts';
import { labelled, pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { listAddress } from '../page/list-address.ts';
import { choice, listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import AdvicePage from './AdvicePage.vue';
import LibraryPage from './LibraryPage.vue';
import { libraryWords } from './library.words.ts';

const pageSize = 25;

export const libraryPages: readonly PortalRoute[] = [
  definePage({
    path: '/library',
    summary: 'Recommendations of other bodies with their sources, in pages',
    query: z.object({ ...listQuery, theme: choice(z.enum(adviceThemes)) }),
    view: async ({ trx, query, locale }) => {
      const t = speak(libraryWords, locale);
      const { after, ...asked } = query;
      const filtered = Object.values(asked).some(Boolean);
      const page = await listReleasedAdvice(trx, releasedAdviceList.query.parse({ ...query, limit: pageSize }));
      return {
        component: LibraryPage,
        props: { page, asked, later: after !== undefined, filtered },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: true,
        path: '/library',
        asked: listAddress('', asked),
        lasting: !filtered && after === undefined,
      };
    },
  }),
  definePage({
    path: '/library/:id',
    summary: 'A recommendation of another body, with what of ours stands beside it',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, locale }) => {
      const advice = await releasedAdviceOf(trx, params.id);
      if (!advice) return undefined;
      return {
        component: AdvicePage,
        props: { advice },
        title: labelled(advice.title, locale),
        description: pickTranslated(advice.text, locale)?.text ?? '',
        synthetic: false,
        places: true,
        path: `/library/${advice.id}`,
      };
    },
  }),
];

import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { readGlossary } from './glossary.sql.ts';
import { glossaryWords } from './glossary.words.ts';
import GlossaryPage from './GlossaryPage.vue';
import { methodWords } from './method.words.ts';
import MethodPage from './MethodPage.vue';

export const wordRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/method',
    summary: 'How return and readmission are kept apart, how figures come about',
    view: async ({ locale }) => {
      const t = speak(methodWords, locale);
      return {
        component: MethodPage,
        props: {},
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: false,
        path: '/method',
      };
    },
  }),
  definePage({
    path: '/glossary',
    summary: 'The glossary',
    view: async ({ trx, locale }) => {
      const t = speak(glossaryWords, locale);
      return {
        component: GlossaryPage,
        props: { terms: await readGlossary(trx) },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: false,
        path: '/glossary',
      };
    },
  }),
];

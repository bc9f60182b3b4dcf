import { z } from 'zod';
import { releasedMeetings, releasedRecommendations } from '../../dialogue/index.ts';
import { speak } from '../../platform/language/words.ts';
import { ReleasedResults, restsOnSynthetic } from '../finding/read.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { recommendationWords, sectionWords } from './recommendation.words.ts';
import RecommendationsPage from './RecommendationsPage.vue';

const sections = ['I', 'II', 'III', 'IV', 'V'] as const satisfies readonly (keyof typeof sectionWords)[];
const filter = z.object({
  section: z.enum(['', ...sections]).catch(''),
  evidence: z.enum(['any', 'with']).catch('any'),
});

/** The section of the Rabat text that a charter id belongs to: `III-10.3a` → `III`. */
const sectionOf = (charter: string | null): string => charter?.split('-')[0] ?? '';

export const recommendationRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/recommendations',
    summary: 'Published recommendations with the evidence behind each',
    query: filter,
    view: async ({ trx, query, locale, services }) => {
      const t = speak(recommendationWords, locale);
      const all = await releasedRecommendations(trx);
      const recommendations = all.filter(
        ({ charter, citations }) =>
          (!query.section || sectionOf(charter) === query.section) &&
          (query.evidence === 'any' || citations.length > 0),
      );
      const released = new ReleasedResults(trx);
      const newer = recommendations.flatMap(({ citations }) =>
        citations.flatMap(({ results }) =>
          results.filter(({ id, newest }) => id !== newest).map(({ newest }) => newest),
        ),
      );
      const meetings = Object.fromEntries((await releasedMeetings(trx)).map(({ slug, title }) => [slug, title]));
      const readable = [];
      for (const id of new Set(newer)) if (await released.read(id)) readable.push(id);
      return {
        component: RecommendationsPage,
        props: {
          recommendations,
          meetings,
          sections,
          ...query,
          any: all.length > 0,
          demonstration: services.settings.installation === 'demonstration',
          readable,
        },
        title: t('title'),
        description: t('lead'),
        synthetic: recommendations.some(({ citations }) => citations.some(restsOnSynthetic)),
        places: false,
        path: '/recommendations',
      };
    },
  }),
];

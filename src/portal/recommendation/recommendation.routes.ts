import { z } from 'zod';
import {
  adviceBeside,
  addressees,
  charterSections,
  citationStates,
  listReleasedRecommendations,
  releasedAnswers,
  releasedOriginOf,
  releasedRecommendationList,
  releasedRecommendations,
  termsOn,
  type ReleasedRecommendation,
} from '../../dialogue/index.ts';
import { madeReply, releasedBrief } from '../../evidence/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { formatNamed } from '../../platform/language/format.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { meetingTitles } from '../answer/answer.routes.ts';
import { ReleasedResults, restsOnSynthetic } from '../finding/read.ts';
import { shownResult } from '../finding/shown.ts';
import { oneLine } from '../page/head.ts';
import { listAddress } from '../page/list-address.ts';
import { choice, listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { shortOf } from '../page/short.ts';
import { briefOfRecommendation } from './brief.ts';
import { recommendationWords } from './recommendation.words.ts';
import RecommendationPage from './RecommendationPage.vue';
import RecommendationsPage from './RecommendationsPage.vue';

const pageSize = 25;

/** Results on newer data, of those under citations, that anyone may read. */
async function readableNewer(trx: Trx, recommendations: readonly ReleasedRecommendation[]): Promise<string[]> {
  const newer = recommendations.flatMap(({ citations }) =>
    citations.flatMap(({ results }) => results.filter(({ id, newest }) => id !== newest).map(({ newest }) => newest)),
  );
  const released = new ReleasedResults(trx);
  const readable = [];
  for (const id of new Set(newer)) if (await released.read(id)) readable.push(id);
  return readable;
}
const synthetic = ({ citations }: ReleasedRecommendation): boolean => citations.some(restsOnSynthetic);

export const recommendationRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/recommendations',
    summary: 'Published recommendations with the evidence behind each, by section, addressee and state, in pages',
    query: z.object({
      ...listQuery,
      section: choice(z.enum(charterSections)),
      addressee: choice(z.enum(addressees)),
      meeting: choice(z.string().max(60)),
      cites: choice(z.enum(['any', 'none', ...citationStates])),
    }),
    view: async ({ trx, query, locale, services }) => {
      const t = speak(recommendationWords, locale);
      const { after, ...asked } = query;
      const filtered = Object.values(asked).some(Boolean);
      const page = await listReleasedRecommendations(
        trx,
        releasedRecommendationList.query.parse({ ...query, limit: pageSize }),
      );
      return {
        component: RecommendationsPage,
        props: {
          page,
          asked,
          later: after !== undefined,
          filtered,
          meetings: await meetingTitles(trx),
          demonstration: services.settings.installation === 'demonstration',
          readable: await readableNewer(trx, page.items),
        },
        title: t('title'),
        description: t('listDescription', { n: page.total }),
        synthetic: page.items.some(synthetic),
        places: false,
        path: '/recommendations',
        asked: listAddress('', asked),
        lasting: !filtered && after === undefined,
      };
    },
  }),
  definePage({
    path: '/recommendations/:id',
    summary: 'A published recommendation with the evidence behind it',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, locale }) => {
      const [recommendation] = await releasedRecommendations(trx, params.id);
      if (!recommendation) return undefined;
      const text = pickTranslated(recommendation.text, locale)?.text ?? '';
      const t = speak(recommendationWords, locale);
      const meeting = (await meetingTitles(trx))[recommendation.meeting];
      return {
        component: RecommendationPage,
        props: {
          recommendation,
          meeting: meeting ?? {},
          readable: await readableNewer(trx, [recommendation]),
          advice: await adviceBeside(trx, { recommendation: recommendation.id }),
          origin: (await releasedOriginOf(trx, recommendation.id)) ?? null,
          terms: await termsOn(trx, recommendation.releasedOn),
        },
        title: formatNamed(locale, t('one', { number: recommendation.number }), oneLine(text, 90)),
        description: text,
        synthetic: synthetic(recommendation),
        places: false,
        path: `/recommendations/${recommendation.id}`,
        published: recommendation.releasedOn,
        short: shortOf('p', recommendation.id),
        printed: [t('version', { number: recommendation.version })],
        structured: ({ origin }) => [
          {
            '@type': 'CreativeWork',
            name: t('one', { number: recommendation.number }),
            text,
            description: text,
            datePublished: recommendation.releasedOn,
            version: recommendation.version,
            url: `${origin}/${locale}/recommendations/${recommendation.id}`,
          },
        ],
      };
    },
  }),
  definePage({
    path: '/recommendations/:id/brief.pdf',
    summary:
      'A published recommendation on one sheet of paper (PDF): what it asks of whom, three numbers, chart, limits',
    params: z.object({ id: z.uuid() }),
    transaction: 'phases',
    view: async ({ phase, params, locale, services, request }) => {
      const { installation, publicUrl } = services.settings;
      const brief = await phase(async (trx) => {
        const [recommendation] = await releasedRecommendations(trx, params.id);
        if (!recommendation) return undefined;
        const cited = recommendation.citations.flatMap(({ answer }) => answer?.id ?? []);
        const released = new ReleasedResults(trx);
        const results = [];
        for (const { id } of recommendation.citations.flatMap(({ results: under }) => under)) {
          const view = await released.read(id);
          if (view) results.push(shownResult(view, locale));
        }
        return briefOfRecommendation(recommendation, cited.length ? await releasedAnswers(trx, cited) : [], results, {
          locale,
          address: new URL(publicUrl).origin + shortOf('p', recommendation.id),
          demonstration: installation === 'demonstration',
          synthetic: synthetic(recommendation),
          terms: await termsOn(trx, recommendation.releasedOn),
        });
      });
      if (!brief) return undefined;
      return madeReply(await releasedBrief(services, brief), request.headers['if-none-match'], undefined);
    },
  }),
];

import { z } from 'zod';
import {
  countPromises,
  listReleasedRecommendations,
  releasedMeetings,
  releasedRecommendationList,
  type ReleasedMeeting,
} from '../../dialogue/index.ts';
import { releasedVersions, type ReleasedVersion } from '../../evidence/index.ts';
import { releasedFlows, type ReleasedFlow } from '../../observatory/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { platformProblem } from '../../platform/http/problems.ts';
import { isLocale, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { asksProgram, behindPages, definePage, pageOfProblem, type PortalRoute } from '../page/page-route.ts';
import type { PortalAssets } from '../page/page.ts';
import HomePage from './HomePage.vue';
import { homeWords } from './home.words.ts';
import { newestAnswers } from '../answer/newest.ts';
import { restsOnSynthetic } from '../finding/read.ts';
import { flowCharts } from '../flow/flow-chart.ts';
import { sidesOf } from '../flow/panels.ts';
import { fillReaders } from '../reader/fill.ts';
import { enteredBy } from '../reader/reader.ts';
import type { Counter } from './counter.ts';

/** Whole days between a moment and today. */
const daysSince = (moment: string, now = Date.now()): number =>
  Math.max(0, Math.floor((now - Date.parse(moment)) / 86_400_000));

/** What is counted on the first page: only what stands, each true at the moment it is read. */
async function countersOf(
  trx: Trx,
  meetings: readonly ReleasedMeeting[],
  versions: readonly ReleasedVersion[],
): Promise<Counter[]> {
  const asked = meetings.reduce((sum, { counter }) => sum + counter.total, 0);
  const answered = meetings.reduce((sum, { counter }) => sum + counter.answered, 0);
  const total = async (cites?: 'any') =>
    (await listReleasedRecommendations(trx, releasedRecommendationList.query.parse({ cites, limit: '1' }))).total;
  const recommended = await total();
  const promises = await countPromises(trx);
  const newest = versions
    .map(({ frozenAt }) => frozenAt)
    .toSorted()
    .at(-1);
  return [
    ...(asked ? [{ name: 'answered' as const, n: answered, of: asked, path: '/answers' }] : []),
    ...(recommended
      ? [{ name: 'founded' as const, n: await total('any'), of: recommended, path: '/recommendations' }]
      : []),
    ...(promises.made ? [{ name: 'kept' as const, n: promises.kept, of: promises.made, path: '/actions' }] : []),
    ...(newest ? [{ name: 'fresh' as const, n: daysSince(newest), of: null, path: '/data' }] : []),
  ];
}

/** One table of flows as lines: of what administrations enforce, the first that has periods to follow; undefined where there is none. */
function flowPanel(flows: readonly ReleasedFlow[], locale: Locale) {
  const enforced = sidesOf(flows).filter(({ standing }) => standing === 'administrative');
  const [panel] = enforced.flatMap(({ panels }) => panels).filter(({ groups }) => groups.length);
  return panel && Object.values(flowCharts([{ standing: 'administrative', panels: [panel] }], locale))[0];
}

const home = definePage({
  path: '/',
  summary: 'The home page',
  view: async ({ trx, services, locale }) => {
    const t = speak(homeWords, locale);
    const answers = await newestAnswers(trx, locale);
    const meetings = await releasedMeetings(trx);
    const versions = await releasedVersions(trx);
    const filled = await fillReaders({ trx, services, locale, answers, meetings, versions });
    const lead = answers.find(({ drawn }) => drawn) ?? answers[0];
    return {
      component: HomePage,
      props: {
        lead: lead ?? null,
        latest: answers.filter((answer) => answer !== lead).slice(0, 3),
        counters: await countersOf(trx, meetings, versions),
        readers: enteredBy(filled),
        flows: flowPanel(await releasedFlows(trx), locale) ?? null,
      },
      title: t('title'),
      description: t('description'),
      synthetic: answers.some(({ answer }) => restsOnSynthetic(answer)),
      places: true,
      path: '/',
      structured: ({ origin }) => [
        {
          '@type': 'WebSite',
          name: 'Dawra',
          description: t('description'),
          url: `${origin}/${locale}/`,
          potentialAction: {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${origin}/${locale}/search?q={search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
        },
      ],
    };
  },
});

/** `/` leads to the reader's language; so does a language without its slash. */
const arrival: Route = defineRoute({
  method: 'GET',
  url: '/',
  permission: 'installation.see',
  compartment: 'public',
  summary: 'To the reader’s language',
  work: async ({ locale }) =>
    new Raw(
      null,
      { location: `/${locale}/`, 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' },
      302,
    ),
});

const withoutSlash: PortalRoute = (assets) =>
  behindPages(
    defineRoute({
      method: 'GET',
      url: '/:lang',
      permission: 'installation.see',
      compartment: 'public',
      summary: 'A language without its slash',
      params: z.object({ lang: z.string() }),
      work: async ({ params }) => {
        if (!isLocale(params.lang)) throw platformProblem('not-found');
        return new Raw(null, { location: `/${params.lang}/`, 'cache-control': 'public, max-age=3600' }, 308);
      },
    }),
    assets,
  );

/** Where nothing is: a page in three languages; programs that ask the interface get a problem. */
const nowhere: PortalRoute = (assets: PortalAssets) =>
  defineRoute({
    method: 'GET',
    url: '/*',
    permission: 'installation.see',
    compartment: 'public',
    summary: 'Where nothing is',
    work: async ({ request, services }) => {
      const problem = platformProblem('not-found');
      return asksProgram(request) ? problem : pageOfProblem(problem, request, services, assets);
    },
  });

const nowhereInside = definePage({
  path: '/*',
  summary: 'Where nothing is, in a language',
  view: async () => undefined,
});

export const homeRoutes: readonly PortalRoute[] = [() => arrival, withoutSlash, home, nowhereInside, nowhere];

import { z } from 'zod';
import { releasedAnswers, type ReleasedAnswer } from '../../dialogue/index.ts';
import { meetingTitles } from '../answer/answer.routes.ts';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { platformProblem } from '../../platform/http/problems.ts';
import { isLocale, type Locale, type Localized } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { asksProgram, behindPages, definePage, pageOfProblem, type PortalRoute } from '../page/page-route.ts';
import type { PortalAssets } from '../page/page.ts';
import HomePage from './HomePage.vue';
import { homeWords } from './home.words.ts';
import { ReleasedResults, restsOnSynthetic } from '../finding/read.ts';
import { shownResult } from '../finding/shown.ts';

async function findingOf(
  answer: ReleasedAnswer,
  meetings: Readonly<Record<string, Localized>>,
  results: ReleasedResults,
  locale: Locale,
) {
  const title = pickTranslated(answer.title, locale)?.text ?? '';
  const view = answer.results[0] && (await results.read(answer.results[0].id));
  return {
    path: `/answers/${answer.id}`,
    title,
    meetings: [...new Set(answer.questions.map(({ meeting }) => meetings[meeting]?.[locale] ?? ''))].filter(Boolean),
    statement: answer.statement,
    evidence: answer.evidence,
    agreement: answer.agreement,
    result: view ? shownResult(view, locale) : null,
  };
}

const home = definePage({
  path: '/',
  summary: 'The home page',
  view: async ({ trx, locale }) => {
    const t = speak(homeWords, locale);
    const results = new ReleasedResults(trx);
    const findings = [];
    const meetings = await meetingTitles(trx);
    const shown = (await releasedAnswers(trx)).slice(0, 4);
    for (const answer of shown) findings.push(await findingOf(answer, meetings, results, locale));
    return {
      component: HomePage,
      props: { findings },
      title: t('title'),
      description: t('description'),
      synthetic: shown.some(restsOnSynthetic),
      places: findings.length > 0,
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

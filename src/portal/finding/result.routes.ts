import { z } from 'zod';
import { releasedAnswers } from '../../dialogue/index.ts';
import {
  chartSvg,
  exportFormat,
  exportFormats,
  hasChart,
  madeReply,
  marked,
  markedChart,
  present,
  recompute,
  releasedFile,
  type ResultView,
} from '../../evidence/index.ts';
import { phases } from '../../platform/database/transaction.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { sendText } from '../page/send.ts';
import { ReleasedResults } from './read.ts';
import RecomputedPage from './RecomputedPage.vue';
import ResultPage from './ResultPage.vue';
import { resultWords } from './result.words.ts';
import { pathOfResult, shownResult, type ShownResult } from './shown.ts';
import { shortOf } from '../page/short.ts';

/** What a result says, for where it is seen without its page: its title and the figures of its first chart, or what was counted. */
function describedResult({ presentation, blocks }: ShownResult): string {
  const figures = blocks.find(({ chart }) => chart)?.chart?.words;
  return `${presentation.title}. ${figures ?? presentation.facts.map(({ label, text }) => `${label}: ${text}`).join('; ')}`;
}

const id = z.string().regex(/^[0-9a-f]{12,64}$/);

export const resultRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/results/:id',
    summary: 'A published result',
    params: z.object({ id }),
    view: async ({ trx, params, locale, services }) => {
      const view = await new ReleasedResults(trx).read(params.id);
      if (!view) return undefined;
      const citing = (await releasedAnswers(trx)).filter(({ results }) =>
        results.some((cited) => cited.id === view.id),
      );
      const result = shownResult(view, locale);
      return {
        component: ResultPage,
        props: {
          result,
          citation: marked(present(view, locale), locale, services.settings.installation).citation,
          formats: exportFormats,
          citedBy: citing.map((answer) => ({
            path: `/answers/${answer.id}`,
            title: pickTranslated(answer.title, locale)?.text ?? '',
          })),
        },
        title: result.presentation.title,
        description: describedResult(result),
        synthetic: view.data.synthetic,
        places: true,
        path: result.path,
        short: shortOf('r', view.id),
        printed: [`SHA-256 ${view.id}`],
        structured: ({ origin }) => [
          {
            '@type': 'Dataset',
            name: result.presentation.title,
            description: describedResult(result),
            url: `${origin}/${locale}${result.path}`,
            identifier: view.id,
            isBasedOn: `${origin}/${locale}/data/${view.data.slug}`,
            distribution: Object.entries({ csv: 'text/csv', json: 'application/json' }).map(([format, type]) => ({
              '@type': 'DataDownload',
              encodingFormat: type,
              contentUrl: `${origin}/${locale}${result.path}/file/${format}`,
            })),
          },
        ],
      };
    },
  }),
  definePage({
    path: '/results/:id/chart/:block',
    summary: 'The chart of one block of a published result',
    params: z.object({ id, block: z.string().regex(/^\d{1,2}\.svg$/) }),
    query: z.object({ width: z.coerce.number().int().min(280).max(1200).default(680) }),
    view: async ({ trx, params, query, locale, request, services }) => {
      const view = await new ReleasedResults(trx).read(params.id);
      const block = view && present(view, locale).blocks[Number.parseInt(params.block, 10)];
      if (!block || !hasChart(block)) return undefined;
      const svg = markedChart(
        chartSvg(block, locale, { width: query.width }),
        view,
        locale,
        services.settings.installation,
      );
      return sendText(request, svg, 'image/svg+xml; charset=utf-8', { freshFor: 3600 });
    },
  }),
  definePage({
    path: '/results/:id/file/:format',
    summary: 'A published result as a file that may travel alone',
    params: z.object({ id, format: exportFormat }),
    query: z.object({ hash: z.string().max(64).optional().catch(undefined) }),
    transaction: 'phases',
    view: async ({ phase, params, query, locale, services, request }) => {
      const view = await phase((trx) => new ReleasedResults(trx).read(params.id));
      if (!view) return undefined;
      const made = await releasedFile(services, view, params.format, locale);
      return madeReply(made, request.headers['if-none-match'], query.hash);
    },
  }),
  definePage({
    method: 'POST',
    path: '/results/:id/recompute',
    summary: 'Compute a published result again and compare',
    params: z.object({ id }),
    perMinute: 30,
    transaction: 'phases',
    view: async ({ phase, params, locale, services, asker }) => {
      const view: ResultView | undefined = await phase((trx) => new ReleasedResults(trx).read(params.id));
      if (!view) return undefined;
      // Only what the public may read already is computed again, and only whether it is the same leaves the statistical compartment.
      const statistical = phases(services.db, { compartment: 'statistical', account: null, awaited: true });
      const found = await recompute(statistical, services, view.id, { ...asker, owner: 'visitors' });
      const { title } = present(view, locale);
      return {
        component: RecomputedPage,
        props: { found, path: pathOfResult(view.id), title },
        title: speak(resultWords, locale)('recomputeTitle'),
        description: speak(resultWords, locale)('recomputeLead'),
        synthetic: view.data.synthetic,
        places: false,
        path: pathOfResult(view.id),
        lasting: false,
      };
    },
  }),
];

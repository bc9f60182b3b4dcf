import { z } from 'zod';
import { releasedAnswers, termsOn } from '../../dialogue/index.ts';
import {
  exportFormat,
  exportFormats,
  madeReply,
  marked,
  present,
  recompute,
  releasedFile,
  type ResultView,
} from '../../evidence/index.ts';
import { chartName, chartWidth } from '../../platform/chart/file.ts';
import { chartFileOnce } from '../../platform/chart/once.ts';
import { phases } from '../../platform/database/transaction.ts';
import { formatNamed } from '../../platform/language/format.ts';
import { languages, type Locale } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { chartOfResult } from './chart-of-result.ts';
import { ReleasedResults } from './read.ts';
import RecomputedPage from './RecomputedPage.vue';
import ResultPage from './ResultPage.vue';
import { resultWords } from './result.words.ts';
import { describeChart } from '../../platform/chart/describe.ts';
import { pathOfResult } from './path.ts';
import { firstChart, shownResult, type ShownResult } from './shown.ts';
import { shortOf } from '../page/short.ts';

/** What a result says, for where it is seen without its page: its title and the figures of its first chart, or what was counted. */
function describedResult({ presentation, blocks }: ShownResult, locale: Locale): string {
  const chart = blocks.find((block) => block.chart)?.chart;
  const figures = chart && describeChart(chart.spec);
  const told = presentation.facts
    .map(({ label, text }) => formatNamed(locale, label, text))
    .join(languages[locale].semicolon);
  return `${presentation.title}. ${figures ?? told}`;
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
      const drawn = firstChart([result]);
      return {
        component: ResultPage,
        props: {
          result,
          citation: marked(present(view, locale), locale, services.settings.installation).citation,
          formats: exportFormats,
          terms: await termsOn(trx, view.createdAt.slice(0, 10)),
          citedBy: citing.map((answer) => ({
            path: `/answers/${answer.id}`,
            title: pickTranslated(answer.title, locale)?.text ?? '',
          })),
        },
        title: result.presentation.title,
        description: describedResult(result, locale),
        synthetic: view.data.synthetic,
        places: true,
        path: result.path,
        ...(drawn ? { embed: `${result.path}/embed/${drawn.at}` } : {}),
        short: shortOf('r', view.id),
        printed: [`SHA-256 ${view.id}`],
        structured: ({ origin }) => [
          {
            '@type': 'Dataset',
            name: result.presentation.title,
            description: describedResult(result, locale),
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
    summary: 'The chart of one block of a published result, as a file that may travel alone',
    params: z.object({ id, block: chartName }),
    query: z.object({ width: chartWidth.default(720) }),
    transaction: 'phases',
    view: async ({ phase, params, query, locale, request, services }) => {
      const view = await phase((trx) => new ReleasedResults(trx).read(params.id));
      const { block: at, format } = params.block;
      const spec = view && chartOfResult(view, at, locale, services.settings.installation);
      if (!spec) return undefined;
      const name = `${view.data.slug}-${view.id.slice(0, 12)}-${at}-${locale}`;
      // Two widths are drawn: what anyone may ask for must not fill the disk.
      const width = query.width < 500 ? 360 : 720;
      const made = await chartFileOnce(services, { spec, format, width }, name);
      return madeReply(
        made,
        request.headers['if-none-match'],
        undefined,
        format === 'svg' || format === 'png' ? 'inline' : 'attachment',
      );
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

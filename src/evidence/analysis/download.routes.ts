import { z } from 'zod';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { implement } from '../implement.ts';
import type { ResultView } from '../result/result.contract.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { labelled } from '../../platform/language/localized.ts';
import { readResult } from './answer.ts';
import { hashId } from '../../platform/record/record.ts';
import { resultApi, resultFiles } from '../result/result.api.ts';
import { titleOf } from './result.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { drawFile, drawPage } from '../../platform/chart/chart.computation.ts';
import { chartName, chartWidth } from '../../platform/chart/file.ts';
import { chartOfBlock, hasChart } from '../publication/chart-spec.ts';
import { marked } from '../publication/mark.ts';
import { exportFormat } from '../publication/export.contract.ts';
import { exportFile } from '../publication/export.computation.ts';
import { present } from '../publication/present.ts';
import { fileReply } from '../publication/reply.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';

const lang = z.object({ lang: localeSchema.optional() });

/** The chart of a block. @throws Problem evidence.no-chart where there is no such block or it cannot be drawn */
function specOf(view: ResultView, at: number, locale: Locale, installation: InstallationKind): ChartSpec {
  const presentation = marked(present(view, locale), locale, installation);
  const block = presentation.blocks[at];
  if (!block || !hasChart(block)) throw evidenceProblem('no-chart');
  return chartOf(chartOfBlock(block, presentation, locale));
}

/** Results as files and their charts. */
export const downloadRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: resultFiles.download.url,
    permission: 'result.read',
    compartment: 'statistical',
    summary: 'A result as a file that may travel alone',
    params: z.object({ id: hashId, format: exportFormat }),
    query: lang,
    perMinute: 120,
    transaction: 'phases',
    work: async ({ phase, params, locale, services, asker }) => {
      const { view, title } = await phase(async (trx) => {
        const read = await readResult(trx, params.id);
        const saved = await titleOf(trx, read.id);
        return { view: read, title: saved && labelled(saved, locale) };
      });
      const of = { title, installation: services.settings.installation };
      return fileReply(await services.compute.run(exportFile, { view, format: params.format, locale, of }, asker));
    },
  }),
  defineRoute({
    method: 'GET',
    url: resultFiles.chart.url,
    permission: 'result.read',
    compartment: 'statistical',
    summary: 'The chart of one block of a result',
    params: z.object({ id: hashId, block: chartName }),
    query: lang.extend({ width: chartWidth.default(720) }),
    perMinute: 240,
    transaction: 'phases',
    work: async ({ phase, params, query, locale, services, asker }) => {
      const view = await phase((trx) => readResult(trx, params.id));
      const { format } = params.block;
      const spec = specOf(view, params.block.block, locale, services.settings.installation);
      const file = await services.compute.run(drawFile, { spec, format, width: query.width }, asker);
      const name = `${view.data.slug}-${view.id.slice(0, 12)}-${params.block.block}-${locale}.${format}`;
      return fileReply({ ...file, name }, format === 'svg' || format === 'png' ? 'inline' : 'attachment');
    },
  }),
  implement(resultApi.drawing, {
    permission: 'result.read',
    perMinute: 240,
    transaction: 'phases',
    work: async ({ phase, params, locale, services, asker }) => {
      const view = await phase((trx) => readResult(trx, params.id));
      const spec = specOf(view, params.at, locale, services.settings.installation);
      return { spec, ...(await services.compute.run(drawPage, spec, asker)) };
    },
  }),
];

import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { labelled } from '../../platform/language/localized.ts';
import { readResult } from './answer.ts';
import { hashId } from '../../platform/record/record.ts';
import { resultFiles } from '../result/result.api.ts';
import { titleOf } from './result.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { drawFile } from '../../platform/chart/chart.computation.ts';
import { chartName, chartWidth } from '../../platform/chart/file.ts';
import { chartOfBlock, hasChart } from '../publication/chart-spec.ts';
import { marked } from '../publication/mark.ts';
import { exportFormat } from '../publication/export.contract.ts';
import { exportFile } from '../publication/export.computation.ts';
import { present } from '../publication/present.ts';
import { fileReply } from '../publication/reply.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';

const lang = z.object({ lang: localeSchema.optional() });

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
      const presentation = marked(present(view, locale), locale, services.settings.installation);
      const block = presentation.blocks[params.block.block];
      if (!block || !hasChart(block)) throw evidenceProblem('no-chart');
      const { format } = params.block;
      const spec = chartOf(chartOfBlock(block, presentation, locale));
      const file = await services.compute.run(drawFile, { spec, format, width: query.width }, asker);
      const name = `${view.data.slug}-${view.id.slice(0, 12)}-${params.block.block}-${locale}.${format}`;
      return fileReply({ ...file, name }, format === 'svg' || format === 'png' ? 'inline' : 'attachment');
    },
  }),
];

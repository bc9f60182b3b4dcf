import { z } from 'zod';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { labelled } from '../../platform/language/localized.ts';
import { readResult } from './answer.ts';
import { hashId } from '../../platform/record/record.ts';
import { resultFiles } from '../result/result.api.ts';
import { titleOf } from './result.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { chartSvg, hasChart } from '../publication/chart.ts';
import { exportFormat } from '../publication/export.contract.ts';
import { exportFile } from '../publication/export.computation.ts';
import { markedChart } from '../publication/marked-chart.ts';
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
    params: z.object({ id: hashId, block: z.string().regex(/^\d{1,2}\.svg$/) }),
    query: lang.extend({ width: z.coerce.number().int().min(280).max(1200).default(680) }),
    transaction: 'phases',
    work: async ({ phase, params, query, locale, services }) => {
      const view = await phase((trx) => readResult(trx, params.id));
      const block = present(view, locale).blocks[Number.parseInt(params.block, 10)];
      if (!block || !hasChart(block)) throw evidenceProblem('no-chart');
      const svg = chartSvg(block, locale, { width: query.width });
      return new Raw(markedChart(svg, view, locale, services.settings.installation), {
        'content-type': 'image/svg+xml; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
    },
  }),
];

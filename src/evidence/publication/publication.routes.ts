import { z } from 'zod';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { readResult } from '../analysis/answer.ts';
import { titleOf } from '../analysis/result.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { chartSvg, hasChart } from './chart.ts';
import { exportFormat } from './export.contract.ts';
import { exportResult, type ExportedFile } from './export.ts';
import { present } from './present.ts';

const id = z.string().regex(/^[0-9a-f]{12,64}$/);
const lang = z.object({ lang: z.enum(['ar', 'fr', 'en']).optional() });

/** A file as an answer: never run by a browser, and named. */
export const fileReply = ({ type, name, body }: ExportedFile, as: 'attachment' | 'inline' = 'attachment'): Raw =>
  new Raw(body, {
    'content-type': type,
    'content-disposition': `${as}; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  });

export const publicationRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/results/:id/download/:format',
    act: 'result.read',
    compartment: 'statistical',
    summary: 'A result as a file that may travel alone',
    params: z.object({ id, format: exportFormat }),
    query: lang,
    perMinute: 120,
    work: async ({ trx, params, locale }) => {
      const view = await readResult(trx, params.id);
      return fileReply(exportResult(view, params.format, locale, (await titleOf(trx, view.id))?.[locale]));
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/results/:id/chart/:block',
    act: 'result.read',
    compartment: 'statistical',
    summary: 'The chart of one block of a result',
    params: z.object({ id, block: z.string().regex(/^\d{1,2}\.svg$/) }),
    query: lang.extend({ width: z.coerce.number().int().min(280).max(1200).default(680) }),
    work: async ({ trx, params, query, locale }) => {
      const view = await readResult(trx, params.id);
      const block = present(view, locale).blocks[Number.parseInt(params.block, 10)];
      if (!block || !hasChart(block)) throw evidenceProblem('no-chart');
      return new Raw(chartSvg(block, locale, { width: query.width }), {
        'content-type': 'image/svg+xml; charset=utf-8',
        'cache-control': 'private, max-age=3600',
        'x-content-type-options': 'nosniff',
      });
    },
  }),
];

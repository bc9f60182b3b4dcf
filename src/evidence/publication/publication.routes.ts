import { z } from 'zod';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { labelled } from '../../platform/language/text3.ts';
import { readResult } from '../analysis/answer.ts';
import { titleOf } from '../analysis/result.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { chartSvg, hasChart } from './chart.ts';
import { exportFormat } from './export.contract.ts';
import { exportFile } from './export.computation.ts';
import type { ExportedFile } from './export.ts';
import type { MadeFile } from './made-once.ts';
import { markedChart } from './marked-chart.ts';
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

/**
 * A file of a released result: kept by whoever asked for it, for good where the address carries its hash (`?hash=`).
 * @param asked what the reader has already (`If-None-Match`) @param hash the hash in the address
 */
export function madeReply(made: MadeFile, asked: string | undefined, hash: string | undefined): Raw {
  const tag = `"${made.sha256}"`;
  const headers = {
    'cache-control': hash === made.sha256 ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    etag: tag,
  };
  if (asked?.split(',').some((part) => part.trim().replace(/^W\//, '') === tag)) return new Raw(null, headers, 304);
  const { body, headers: named } = fileReply(made);
  return new Raw(body, { ...named, ...headers });
}

export const publicationRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/results/:id/download/:format',
    permission: 'result.read',
    compartment: 'statistical',
    summary: 'A result as a file that may travel alone',
    params: z.object({ id, format: exportFormat }),
    query: lang,
    perMinute: 120,
    transaction: 'phases',
    work: async ({ phase, params, locale, house, asker }) => {
      const { view, title } = await phase(async (trx) => {
        const read = await readResult(trx, params.id);
        const saved = await titleOf(trx, read.id);
        return { view: read, title: saved && labelled(saved, locale) };
      });
      const of = { title, installation: house.settings.installation };
      return fileReply(await house.compute.run(exportFile, { view, format: params.format, locale, of }, asker));
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/results/:id/chart/:block',
    permission: 'result.read',
    compartment: 'statistical',
    summary: 'The chart of one block of a result',
    params: z.object({ id, block: z.string().regex(/^\d{1,2}\.svg$/) }),
    query: lang.extend({ width: z.coerce.number().int().min(280).max(1200).default(680) }),
    transaction: 'phases',
    work: async ({ phase, params, query, locale, house }) => {
      const view = await phase((trx) => readResult(trx, params.id));
      const block = present(view, locale).blocks[Number.parseInt(params.block, 10)];
      if (!block || !hasChart(block)) throw evidenceProblem('no-chart');
      const svg = chartSvg(block, locale, { width: query.width });
      return new Raw(markedChart(svg, view, locale, house.settings.installation), {
        'content-type': 'image/svg+xml; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
    },
  }),
];

import { z } from 'zod';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { sendText } from '../page/send.ts';
import { compareFormats } from './compare.contract.ts';
import { compareFile } from './compare-file.ts';
import { readBenchmarks } from './benchmark.sql.ts';
import { readComparison } from './compare.sql.ts';
import { compareWords } from './compare.words.ts';
import ComparePage from './ComparePage.vue';

export const compareRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/compare',
    summary: 'Published and reproduced figures side by side',
    view: async ({ trx, locale }) => {
      const t = speak(compareWords, locale);
      const tables = await readComparison(trx);
      return {
        component: ComparePage,
        props: { tables, benchmarks: await readBenchmarks(trx) },
        title: t('title'),
        description: t('lead'),
        synthetic: tables.some((table) => table.synthetic),
        places: true,
        path: '/compare',
      };
    },
  }),
  definePage({
    path: '/compare/file/:format',
    summary: 'Published and reproduced figures as a file, each with how its base is known',
    params: z.object({ format: z.enum(compareFormats) }),
    view: async ({ trx, params, locale, request, services }) => {
      const tables = await readComparison(trx);
      const benchmarks = await readBenchmarks(trx);
      if (!tables.length && !benchmarks.length) return undefined;
      const text = compareFile({ tables, benchmarks }, params.format, locale, services.settings.installation);
      const type = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }[params.format];
      return sendText(request, text, type, { file: `dawra-compare-${locale}.${params.format}` });
    },
  }),
];

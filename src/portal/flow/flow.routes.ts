import { z } from 'zod';
import { refusalsOf, releasedFlows, sumSeries } from '../../observatory/index.ts';
import { madeReply } from '../../evidence/index.ts';
import { chartFileOnce } from '../../platform/chart/once.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { flowCharts } from './flow-chart.ts';
import { flowMap } from './flow-map.ts';
import { flowWords } from './flow.words.ts';
import FlowsPage from './FlowsPage.vue';
import { besides, sidesOf } from './panels.ts';

const mapName = 'returns';
const mapFormats = ['svg', 'png', 'pdf', 'csv'] as const;
const mapFile = z.enum(mapFormats.map((format) => `${mapName}.${format}` as const));

const id = z.string().max(100).optional().catch(undefined);

export const flowPages: readonly PortalRoute[] = [
  definePage({
    path: '/flows',
    summary: 'Flows of return by concept; a sum of two series, or its refusal',
    query: z.object({ first: id, second: id }),
    view: async ({ trx, query, locale, services }) => {
      const t = speak(flowWords, locale);
      const flows = await releasedFlows(trx);
      const sides = sidesOf(flows);
      const wanted = [query.first, query.second].map((asked) => flows.find((flow) => flow.id === asked));
      const tried = wanted.flatMap((flow) => flow ?? []);
      const both = query.first !== undefined && query.second !== undefined && tried.length === 2;
      const refusals = both ? refusalsOf(tried[0] === tried[1] ? tried.slice(0, 1) : tried) : [];
      return {
        component: FlowsPage,
        props: {
          sides,
          charts: flowCharts(sides, locale),
          map: await flowMap(trx, sides, services.settings.disputedAreas, locale),
          files: mapFormats.map((format) => ({ format, path: `/flows/map/${mapName}.${format}` })),
          pairs: besides(flows),
          flows,
          chosen: [query.first ?? flows[0]?.id ?? '', query.second ?? flows.at(-1)?.id ?? ''],
          sum: both && refusals.length === 0 ? sumSeries(tried) : null,
          refusals: refusals.map((refusal) => refusal.reply(locale).title),
        },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: true,
        path: '/flows',
      };
    },
  }),
  definePage({
    path: '/flows/map/:file',
    summary: 'The map of flows as a file that may travel alone',
    params: z.object({ file: mapFile }),
    transaction: 'phases',
    view: async ({ phase, params, locale, request, services }) => {
      const map = await phase(async (trx) =>
        flowMap(trx, sidesOf(await releasedFlows(trx)), services.settings.disputedAreas, locale),
      );
      if (!map) return undefined;
      const format = mapFormats.find((one) => params.file.endsWith(one))!;
      const said = speak(demonstrationWords, locale)('file');
      const marks = services.settings.installation === 'demonstration' ? [said] : [];
      const asked = { spec: { ...map.spec, marks }, format, width: 720 };
      const made = await chartFileOnce(services, asked, `map-${map.panel}-${locale}`);
      const seen = format === 'svg' || format === 'png' ? 'inline' : 'attachment';
      return madeReply(made, request.headers['if-none-match'], undefined, seen);
    },
  }),
];

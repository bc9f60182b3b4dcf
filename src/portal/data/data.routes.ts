import { z } from 'zod';
import { present, releasedVersions, type ReleasedVersion, type ResultView } from '../../evidence/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { isolate } from '../../platform/language/format.ts';
import { labelled } from '../../platform/language/localized.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { ReleasedResults } from '../finding/read.ts';
import { pathOfResult } from '../finding/path.ts';
import { shownResult } from '../finding/shown.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { searchCodebook } from './codebook.ts';
import { releasedResultsOn } from './data.sql.ts';
import { dataWords } from './data.words.ts';
import DataSetPage from './DataSetPage.vue';
import DataSetsPage from './DataSetsPage.vue';
import VariablePage from './VariablePage.vue';

const slug = z.string().max(80);

/** Released versions of one data set, newest first. */
const versionsOf = async (trx: Trx, wanted: string): Promise<ReleasedVersion[]> =>
  (await releasedVersions(trx)).filter((version) => version.slug === wanted);

async function resultsOn(trx: Trx, data: string, variable?: string): Promise<ResultView[]> {
  const released = new ReleasedResults(trx);
  const found = [];
  for (const { id } of await releasedResultsOn(trx, data, variable)) {
    const view = await released.read(id);
    if (view) found.push(view);
  }
  return found;
}

const linked = (views: readonly ResultView[], locale: Locale) =>
  views.map((view) => ({
    path: pathOfResult(view.id),
    title: `${present(view, locale).title} · ${isolate(view.id.slice(0, 12))}`,
  }));

/** A result that asks for nothing but this variable, of everyone. */
const asksOnly = (view: ResultView, name: string): boolean => {
  const { estimates, domain } = view.spec as {
    estimates?: readonly { of?: unknown; by?: unknown }[];
    domain?: unknown;
  };
  return !domain && (estimates ?? []).every(({ of, by }) => !by && [of].flat().every((column) => column === name));
};

export const dataRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/data',
    summary: 'Data sets with a published codebook',
    view: async ({ trx, locale }) => {
      const t = speak(dataWords, locale);
      const versions = await releasedVersions(trx);
      const newest = versions.filter(
        (version) => !versions.some(({ slug: of, number }) => of === version.slug && number > version.number),
      );
      const sets = newest.map(({ slug: of, number, rows, synthetic, codebook }) => ({
        slug: of,
        title: codebook.title,
        number,
        rows,
        variables: codebook.variables.length,
        sample: codebook.design.sample,
        synthetic,
      }));
      return {
        component: DataSetsPage,
        props: { sets },
        title: t('title'),
        description: t('lead'),
        synthetic: sets.some(({ synthetic }) => synthetic),
        places: sets.length > 0,
        path: '/data',
      };
    },
  }),
  definePage({
    path: '/data/:slug',
    summary: 'A data set: design, versions, codebook',
    params: z.object({ slug }),
    query: z.object({
      q: z.string().max(200).catch(''),
      stage: z.enum(['', 'before', 'abroad', 'after']).catch(''),
    }),
    view: async ({ trx, params, query, locale }) => {
      const versions = await versionsOf(trx, params.slug);
      const [newest] = versions;
      if (!newest) return undefined;
      const { id, number, rows, threshold, codebook } = newest;
      const { variables, design, title, citation, licence } = codebook;
      return {
        component: DataSetPage,
        props: {
          slug: params.slug,
          version: { id, number, rows, threshold, design, title, citation, licence },
          versions: versions.map((one) => ({
            id: one.id,
            number: one.number,
            reason: one.reason,
            frozenAt: one.frozenAt,
          })),
          all: variables.length,
          variables: searchCodebook(variables, query.q, query.stage),
          asked: query.q,
          stage: query.stage,
          results: linked(await resultsOn(trx, id), locale),
        },
        title: labelled(title, locale, params.slug),
        description: labelled(citation, locale),
        synthetic: versions.some(({ synthetic }) => synthetic),
        places: true,
        path: `/data/${params.slug}`,
      };
    },
  }),
  definePage({
    path: '/data/:slug/:variable',
    summary: 'A variable of a codebook, with published figures',
    params: z.object({ slug, variable: z.string().max(128) }),
    view: async ({ trx, params, locale }) => {
      const [newest] = await versionsOf(trx, params.slug);
      const variable = newest?.codebook.variables.find(({ name }) => name === params.variable);
      if (!newest || !variable) return undefined;
      const views = await resultsOn(trx, newest.id, variable.name);
      const alone = views.find((view) => asksOnly(view, variable.name));
      return {
        component: VariablePage,
        props: {
          slug: params.slug,
          dataTitle: newest.codebook.title,
          variable,
          frequencies: alone ? shownResult(alone, locale) : null,
          results: linked(views, locale),
        },
        title: labelled(variable.label, locale, variable.name),
        description: labelled(variable.question ?? variable.label, locale, variable.name),
        synthetic: newest.synthetic,
        places: true,
        path: `/data/${params.slug}/${encodeURIComponent(variable.name)}`,
      };
    },
  }),
];

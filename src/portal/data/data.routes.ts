import { z } from 'zod';
import { present, releasedVersions, type ReleasedVersion, type ResultView } from '../../evidence/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { isolate } from '../../platform/language/format.ts';
import { labelled } from '../../platform/language/localized.ts';
import { languages, type Locale } from '../../platform/language/locale.ts';
import { matchesSearch } from '../../platform/language/search.ts';
import { speak } from '../../platform/language/words.ts';
import { ReleasedResults } from '../finding/read.ts';
import { pathOfResult } from '../finding/path.ts';
import { shownResult } from '../finding/shown.ts';
import { pageAfter } from '../page/list-address.ts';
import { listQuery } from '../page/list-query.ts';
import type { StructuredData } from '../page/page.ts';
import { shortOf } from '../page/short.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { searchCodebook } from './codebook.ts';
import { releasedResultsOn } from './data.sql.ts';
import { dataWords } from './data.words.ts';
import DataSetPage from './DataSetPage.vue';
import DataSetsPage from './DataSetsPage.vue';
import VariablePage from './VariablePage.vue';

const slug = z.string().max(80);

const setsInPage = 25;
const variablesInPage = 100;
/** Variables that a description for machines names. */
const namedVariables = 100;

const frozenDay = ({ frozenAt }: ReleasedVersion): string => frozenAt.slice(0, 10);

/** A data set in the terms of schema.org. What it holds stays where it is: no file is offered, only its description. */
export function structuredDataSet(
  { slug: name, id, number, codebook }: ReleasedVersion,
  { origin, locale }: { readonly origin: string; readonly locale: Locale },
): StructuredData {
  const { title, citation, licence, design, variables } = codebook;
  const url = `${origin}/${locale}/data/${name}`;
  return {
    '@type': 'Dataset',
    name: labelled(title, locale, name),
    description: labelled(citation, locale, labelled(title, locale, name)),
    url,
    identifier: id,
    version: String(number),
    ...(/^[A-Za-z0-9.-]+$/.test(licence) ? { license: `https://spdx.org/licenses/${licence}` } : {}),
    temporalCoverage: `${design.fieldwork.from}/${design.fieldwork.to}`,
    variableMeasured: variables.slice(0, namedVariables).map((variable) => ({
      '@type': 'PropertyValue',
      name: variable.name,
      description: labelled(variable.label, locale, variable.name),
      url: `${url}/${encodeURIComponent(variable.name)}`,
    })),
  };
}

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
    summary: 'Data sets with a published codebook, in pages',
    query: z.object(listQuery),
    view: async ({ trx, query, locale }) => {
      const t = speak(dataWords, locale);
      const versions = await releasedVersions(trx);
      const newest = versions.filter(
        (version) => !versions.some(({ slug: of, number }) => of === version.slug && number > version.number),
      );
      const found = newest.filter(({ slug: of, codebook: { title, citation } }) =>
        matchesSearch(query.search ?? '', of, ...Object.values(title), ...Object.values(citation)),
      );
      const page = pageAfter(found, ({ slug: of }) => of, query.after, setsInPage);
      const sets = page.items.map(({ slug: of, number, rows, synthetic, codebook }) => ({
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
        props: {
          sets,
          n: found.length,
          any: newest.length > 0,
          search: query.search,
          next: page.next,
          later: query.after !== undefined,
        },
        title: t('title'),
        description: newest.length
          ? t('listDescription', {
              n: newest.length,
              some: newest
                .slice(0, 3)
                .map(({ codebook, slug: of }) => labelled(codebook.title, locale, of))
                .join(languages[locale].semicolon),
            })
          : t('lead'),
        synthetic: sets.some(({ synthetic }) => synthetic),
        places: sets.length > 0,
        path: '/data',
        lasting: !query.search && query.after === undefined,
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
      after: z.string().max(400).optional(),
    }),
    view: async ({ trx, params, query, locale }) => {
      const versions = await versionsOf(trx, params.slug);
      const [newest] = versions;
      if (!newest) return undefined;
      const { id, number, rows, threshold, codebook } = newest;
      const { variables, design, title, citation, licence } = codebook;
      const found = searchCodebook(variables, query.q, query.stage);
      const page = pageAfter(found, ({ name }) => name, query.after, variablesInPage);
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
          variables: page.items,
          n: found.length,
          next: page.next,
          later: query.after !== undefined,
          asked: query.q,
          stage: query.stage,
          results: linked(await resultsOn(trx, id), locale),
        },
        title: labelled(title, locale, params.slug),
        description: labelled(citation, locale),
        synthetic: versions.some(({ synthetic }) => synthetic),
        places: true,
        path: `/data/${params.slug}`,
        lasting: !query.q && !query.stage && query.after === undefined,
        published: frozenDay(newest),
        short: shortOf('d', params.slug),
        printed: [`SHA-256 ${id}`],
        structured: (at) => [structuredDataSet(newest, at)],
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
        description: [
          labelled(variable.question ?? variable.label, locale, variable.name),
          ...(variable.levels ?? []).slice(0, 8).map(({ label }) => labelled(label, locale)),
        ].join(' · '),
        synthetic: newest.synthetic,
        places: true,
        path: `/data/${params.slug}/${encodeURIComponent(variable.name)}`,
      };
    },
  }),
];

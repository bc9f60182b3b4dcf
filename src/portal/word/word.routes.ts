import { z } from 'zod';
import { releasedTermOf, releasedTerms } from '../../dialogue/index.ts';
import { matchesSearch } from '../../platform/language/search.ts';
import { speak } from '../../platform/language/words.ts';
import { languages } from '../../platform/language/locale.ts';
import { pageAfter } from '../page/list-address.ts';
import { listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { readGlossary } from './glossary.sql.ts';
import { glossaryWords } from './glossary.words.ts';
import GlossaryPage from './GlossaryPage.vue';
import { methodWords } from './method.words.ts';
import MethodPage from './MethodPage.vue';
import { discussedWords } from './term.words.ts';
import TermPage from './TermPage.vue';
import { newestEdition } from './wording-at.ts';

/** All terms of today stand on one page, to which their anchors lead. */
const termsInPage = 200;

export const wordRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/method',
    summary: 'How return and readmission are kept apart, how figures come about',
    view: async ({ locale }) => {
      const t = speak(methodWords, locale);
      return {
        component: MethodPage,
        props: {},
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: false,
        path: '/method',
      };
    },
  }),
  definePage({
    path: '/glossary',
    summary: 'The glossary',
    query: z.object({ ...listQuery, version: z.coerce.number().int().min(1).optional() }),
    view: async ({ trx, query, locale }) => {
      const t = speak(glossaryWords, locale);
      const all = await readGlossary(trx);
      const discussed = await releasedTerms(trx);
      const newest = newestEdition(discussed);
      if (query.version !== undefined && query.version > newest) return undefined;
      const found = all.filter(({ term, definition }) =>
        matchesSearch(query.search ?? '', ...Object.values(term), ...Object.values(definition)),
      );
      const page = pageAfter(found, ({ code }) => code, query.after, termsInPage);
      return {
        component: GlossaryPage,
        props: {
          terms: page.items,
          next: page.next,
          later: query.after !== undefined,
          search: query.search,
          n: found.length,
          any: all.length > 0,
          discussed: discussed.filter(({ name, definitions }) =>
            matchesSearch(
              query.search ?? '',
              ...Object.values(name),
              ...definitions.flatMap(({ text }) => Object.values(text).map((part) => part?.text ?? '')),
            ),
          ),
          edition: query.version ?? (newest || undefined),
          newest,
        },
        title: t('title'),
        description: t('description', {
          n: all.length,
          some: all
            .slice(0, 6)
            .map(({ term }) => term[locale])
            .join(languages[locale].comma),
        }),
        synthetic: false,
        places: false,
        path: '/glossary',
        asked: query.version ? `?version=${query.version}` : '',
        lasting: !query.search && query.after === undefined,
      };
    },
  }),
  definePage({
    path: '/glossary/:slug',
    summary: 'A term: how bodies define it, with year and source, and the wording on which the parties agreed',
    params: z.object({ slug: z.string().max(60) }),
    view: async ({ trx, params, locale }) => {
      const term = await releasedTermOf(trx, params.slug);
      if (!term) return undefined;
      return {
        component: TermPage,
        props: { term },
        title: term.name[locale],
        description: `${term.name[locale]}: ${speak(discussedWords, locale)('definitions', { n: term.definitions.length })}`,
        synthetic: false,
        places: false,
        path: `/glossary/${term.code}`,
      };
    },
  }),
];

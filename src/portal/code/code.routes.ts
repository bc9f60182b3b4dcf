import { z } from 'zod';
import { listOn } from '../../platform/codes/code.read.ts';
import { listHeads } from '../../platform/codes/code.sql.ts';
import { codeWords } from '../../platform/codes/code.words.ts';
import { labelled } from '../../platform/language/localized.ts';
import { matchesSearch } from '../../platform/language/search.ts';
import { speak } from '../../platform/language/words.ts';
import { pageAfter } from '../page/list-address.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import CodeListPage from './CodeListPage.vue';
import CodeListsPage from './CodeListsPage.vue';

const codesInPage = 100;

/** A field of a form that was left empty says nothing. */
const empty = z.literal('').transform(() => undefined);

export const codePages: readonly PortalRoute[] = [
  definePage({
    path: '/codes',
    summary: 'Coded lists with their sources and what is to be checked',
    view: async ({ trx, locale }) => {
      const t = speak(codeWords, locale);
      return {
        component: CodeListsPage,
        props: { lists: await listHeads(trx) },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: false,
        path: '/codes',
      };
    },
  }),
  definePage({
    path: '/codes/:id',
    summary: 'A coded list as it stands on a day, searched in any language',
    params: z.object({ id: z.string().max(60) }),
    query: z.object({
      on: empty.or(z.iso.date()).optional(),
      parent: empty.or(z.string().max(40)).optional(),
      search: z.string().max(200).optional(),
      after: z.string().max(40).optional(),
    }),
    view: async ({ trx, params, query, locale }) => {
      const list = await listOn(trx, params.id, query.on);
      const found = list.codes.filter(
        ({ code, parent, label }) =>
          (query.parent === undefined || parent === query.parent) &&
          matchesSearch(query.search ?? '', code, ...Object.values(label)),
      );
      const page = pageAfter(found, ({ code }) => code, query.after, codesInPage);
      return {
        component: CodeListPage,
        props: {
          list,
          found: page.items,
          n: found.length,
          next: page.next,
          asked: { on: query.on, parent: query.parent, search: query.search ?? '' },
          later: query.after !== undefined,
        },
        title: labelled(list.label, locale, list.id),
        description: labelled(list.definition, locale),
        synthetic: false,
        places: true,
        path: `/codes/${list.id}`,
        lasting: Object.values(query).every((value) => !value),
      };
    },
  }),
];

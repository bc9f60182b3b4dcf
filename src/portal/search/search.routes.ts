import { z } from 'zod';
import { speak } from '../../platform/language/words.ts';
import { listAddress } from '../page/list-address.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { sendText } from '../page/send.ts';
import { find } from './found.ts';
import SearchPage from './SearchPage.vue';
import { searchWords } from './search.words.ts';

/** What is asked comes by hand and by link: whatever cannot be read says nothing. */
const typed = z.string().max(2000).catch('');
const kind = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .optional()
  .catch(undefined);
const pageSize = 20;
const suggestions = 8;

export const searchRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/search',
    summary: 'What was published in which all words stand, by kind',
    query: z.object({ q: typed.default(''), kind, after: z.string().max(1000).optional() }),
    transaction: 'phases',
    perMinute: 600,
    view: async ({ phase, query, services, locale }) => {
      const t = speak(searchWords, locale);
      const asked = query.q.trim();
      const search = (await find(services, phase, asked, { ...query, locale, limit: pageSize })) ?? null;
      return {
        component: SearchPage,
        props: { asked, kind: query.kind, later: query.after !== undefined, search },
        title: asked ? t('titleOf', { q: asked.slice(0, 60) }) : t('title'),
        description: t('lead'),
        synthetic: search?.synthetic ?? false,
        places: true,
        path: '/search',
        ...(asked ? { asked: listAddress('', { q: asked, kind: query.kind }) } : {}),
        lasting: false,
      };
    },
  }),
  definePage({
    path: '/search/suggest',
    summary: 'Titles that hold the words typed so far',
    query: z.object({ q: typed.default('') }),
    transaction: 'phases',
    perMinute: 1200,
    view: async ({ phase, query, services, locale, request }) => {
      const search = await find(services, phase, query.q.trim(), { locale, limit: suggestions, titles: true });
      const labels = new Map(services.contributions.findable.map(({ key, label }) => [key, label[locale]]));
      const items = (search?.found ?? []).map(({ kind: of, path, title, name }) => ({
        to: `/${locale}${path}`,
        lang: title.locale,
        kind: labels.get(of),
        pieces: (title.pieces.length ? title.pieces : name).map(({ text, hit }) => (hit ? [text, 1] : [text])),
      }));
      const status = speak(searchWords, locale)('suggested', { n: items.length });
      return sendText(request, JSON.stringify({ status, items }), 'application/json; charset=utf-8', { freshFor: 0 });
    },
  }),
];

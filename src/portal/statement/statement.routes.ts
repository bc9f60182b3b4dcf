import { z } from 'zod';
import {
  newDevice,
  nextPublicly,
  releasedStatementListOf,
  releasedStatementLists,
  releasedStatementResults,
  votePublicly,
  voteWords,
  type HeldAs,
  type ReleasedStatementList,
} from '../../dialogue/index.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import type { PageView } from '../page/page.ts';
import BallotPage from './BallotPage.vue';
import { statementWords } from './statement.words.ts';
import StatementListPage from './StatementListPage.vue';
import StatementListsPage from './StatementListsPage.vue';

const params = z.object({ slug: z.string().max(60) });
const plain = { synthetic: false, places: false } as const;
const form = z.object({
  code: z.string().max(60),
  device: z.string().min(20).max(100),
  number: z.coerce.number().int().min(1).max(200).optional(),
  vote: z.enum(voteWords).optional(),
});
const status: Readonly<Record<Exclude<HeldAs, 'held'>, number>> = {
  closed: 409,
  unknown: 422,
  taken: 409,
  'too-many': 429,
};
const wordOf = { closed: 'closed', unknown: 'unknown', taken: 'taken', 'too-many': 'tooMany' } as const;

interface Ballot {
  readonly code: string;
  readonly device: string;
  readonly number: number | null;
  readonly left: number;
}

function ballotPage(
  list: ReleasedStatementList,
  locale: Locale,
  of: { readonly issue?: Exclude<HeldAs, 'held'>; readonly code?: string; readonly ballot?: Ballot },
): PageView {
  const t = speak(statementWords, locale);
  const { issue, code = '', ballot = null } = of;
  return {
    component: BallotPage,
    props: { list, ballot, code, device: ballot?.device ?? newDevice(), issue: issue ? t(wordOf[issue]) : null },
    title: `${t('enter')}: ${labelled(list.title, locale, list.slug)}`,
    description: t('enterLead'),
    ...plain,
    path: `/statements/${list.slug}/vote`,
    lasting: false,
    status: issue ? status[issue] : 200,
  };
}

export const statementPages: readonly PortalRoute[] = [
  definePage({
    path: '/statements',
    summary: 'Lists of statements that are public, those that take votes first',
    view: async ({ trx, locale }) => {
      const t = speak(statementWords, locale);
      return {
        component: StatementListsPage,
        props: { lists: await releasedStatementLists(trx) },
        title: t('title'),
        description: t('lead'),
        ...plain,
        path: '/statements',
      };
    },
  }),
  definePage({
    path: '/statements/:slug',
    summary: 'A public list: its statements, once it is closed what the votes came to',
    params,
    view: async ({ trx, params: { slug }, locale }) => {
      const list = await releasedStatementListOf(trx, slug);
      if (!list) return undefined;
      return {
        component: StatementListPage,
        props: { list, results: await releasedStatementResults(trx, slug) },
        title: labelled(list.title, locale, slug),
        description: speak(statementWords, locale)('lead'),
        ...plain,
        path: `/statements/${slug}`,
        published: list.opens,
      };
    },
  }),
  definePage({
    path: '/statements/:slug/vote',
    summary: 'Where a code is entered, with a key of the device in the page',
    params,
    view: async ({ trx, params: { slug }, locale }) => {
      const list = await releasedStatementListOf(trx, slug);
      return list?.taking ? ballotPage(list, locale, {}) : undefined;
    },
  }),
  definePage({
    method: 'POST',
    path: '/statements/:slug/vote',
    act: 'statement.answer',
    summary: 'One vote with a code, and the next statement; a hall votes from one address',
    params,
    body: form,
    perMinute: 3000,
    view: async ({ trx, params: { slug }, body, locale, services, request }) => {
      const list = await releasedStatementListOf(trx, slug);
      if (!list) return undefined;
      const { code, device, number, vote } = body;
      const voter = { slug, code, device };
      const cast = number !== undefined && vote ? { number, word: vote } : null;
      const held = await votePublicly(trx, services, voter, { address: request.ip, vote: cast });
      if (held !== 'held') return ballotPage(list, locale, { issue: held, code });
      return ballotPage(list, locale, { ballot: { code, device, ...(await nextPublicly(trx, voter)) } });
    },
  }),
];

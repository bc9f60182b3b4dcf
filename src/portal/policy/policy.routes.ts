import { z } from 'zod';
import {
  listReleasedPolicies,
  logSummary,
  policyKinds,
  policyWords,
  releasedPolicyList,
  releasedPolicyOf,
} from '../../dialogue/index.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { oneLine } from '../page/head.ts';
import { listAddress } from '../page/list-address.ts';
import { choice, listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import PoliciesPage from './PoliciesPage.vue';
import PolicyPage from './PolicyPage.vue';

const pageSize = 25;

export const policyPages: readonly PortalRoute[] = [
  definePage({
    path: '/policies',
    summary: 'Policy texts with who was consulted on each and who was not, as far as is known, in pages',
    query: z.object({ ...listQuery, kind: choice(z.enum(policyKinds)) }),
    view: async ({ trx, query, locale }) => {
      const t = speak(policyWords, locale);
      const { after, ...asked } = query;
      const filtered = Object.values(asked).some(Boolean);
      const page = await listReleasedPolicies(trx, releasedPolicyList.query.parse({ ...query, limit: pageSize }));
      return {
        component: PoliciesPage,
        props: { page, asked, later: after !== undefined, filtered },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: true,
        path: '/policies',
        asked: listAddress('', asked),
        lasting: !filtered && after === undefined,
      };
    },
  }),
  definePage({
    path: '/policies/:id',
    summary: 'A policy text with who was consulted on it, group by group',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, locale }) => {
      const policy = await releasedPolicyOf(trx, params.id);
      if (!policy) return undefined;
      return {
        component: PolicyPage,
        props: { policy },
        title: oneLine(pickTranslated(policy.title, locale)?.text ?? '', 90),
        description: speak(policyWords, locale)('summary', logSummary(policy.consulted)),
        synthetic: false,
        places: true,
        path: `/policies/${policy.id}`,
      };
    },
  }),
];

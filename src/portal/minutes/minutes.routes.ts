import { z } from 'zod';
import { madeReply } from '../../evidence/index.ts';
import { releasedMinutesOf } from '../../dialogue/index.ts';
import { formatDate } from '../../platform/language/format.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { documentOnce } from '../../platform/paper/once.ts';
import { inventedMark } from '../page/head.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { addressOf } from '../page/page.ts';
import MinutesPage from './MinutesPage.vue';
import { minutesWords } from './minutes.words.ts';
import { hashOfMinutes, paperOfMinutes, whenOf } from './paper.ts';

const params = z.object({ slug: z.string().max(60) });

export const minutesPages: readonly PortalRoute[] = [
  definePage({
    path: '/meetings/:slug/minutes',
    summary: 'Minutes that both parties approved, with decisions, who approved and who objected',
    params,
    view: async ({ trx, params: { slug }, locale }) => {
      const minutes = await releasedMinutesOf(trx, slug);
      if (!minutes) return undefined;
      const t = speak(minutesWords, locale);
      const hash = t('hash', { hash: hashOfMinutes(minutes) });
      return {
        component: MinutesPage,
        props: { minutes, when: whenOf(minutes, locale), hash },
        title: t('title', { meeting: labelled(minutes.title, locale, slug) }),
        description: t('description', {
          points: minutes.points.length,
          decisions: minutes.points.flatMap(({ decisions }) => decisions).length,
        }),
        synthetic: false,
        places: false,
        path: `/meetings/${slug}/minutes`,
        published: minutes.on,
        printed: [t('approved', { date: formatDate(locale, minutes.on), number: minutes.number }), hash],
      };
    },
  }),
  definePage({
    path: '/meetings/:slug/minutes.pdf',
    summary: 'Minutes that both parties approved, on paper (PDF)',
    params,
    transaction: 'phases',
    view: async ({ phase, params: { slug }, locale, services, request }) => {
      const minutes = await phase((trx) => releasedMinutesOf(trx, slug));
      if (!minutes) return undefined;
      const { installation, publicUrl } = services.settings;
      const document = paperOfMinutes(minutes, {
        locale,
        address: new URL(publicUrl).origin + addressOf(locale, `/meetings/${slug}/minutes`),
        mark: inventedMark(locale, { demonstration: installation === 'demonstration', synthetic: false }),
      });
      return madeReply(await documentOnce(services, document), request.headers['if-none-match'], undefined);
    },
  }),
];

import { z } from 'zod';
import {
  actionsCsv,
  adviceBeside,
  iatiOf,
  listReleasedActions,
  releasedActionList,
  releasedActionOf,
  releasedActions,
  standingStates,
  termsOfPlan,
} from '../../dialogue/index.ts';
import { Raw } from '../../platform/http/route.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { oneLine } from '../page/head.ts';
import { listAddress } from '../page/list-address.ts';
import { choice, listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import ActionPage from './ActionPage.vue';
import ActionsPage from './ActionsPage.vue';
import { actionWords } from './action.words.ts';

const pageSize = 25;
const fileHead = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'public, max-age=60',
});

export const actionPages: readonly PortalRoute[] = [
  definePage({
    path: '/actions',
    summary: 'What both parties promised, how it stands, what is late, in pages',
    query: z.object({ ...listQuery, state: choice(z.enum(standingStates)), late: choice(z.enum(['yes'])) }),
    view: async ({ trx, query, locale }) => {
      const t = speak(actionWords, locale);
      const { after, ...asked } = query;
      const filtered = Object.values(asked).some(Boolean);
      const page = await listReleasedActions(trx, releasedActionList.query.parse({ ...query, limit: pageSize }));
      return {
        component: ActionsPage,
        props: { page, asked, later: after !== undefined, filtered },
        title: t('title'),
        description: t('description', { n: page.total }),
        synthetic: false,
        places: true,
        path: '/actions',
        asked: listAddress('', asked),
        lasting: !filtered && after === undefined,
      };
    },
  }),
  definePage({
    path: '/actions/actions.csv',
    summary: 'Every promise as a spreadsheet',
    perMinute: 20,
    view: async ({ trx, locale, services }) =>
      new Raw(
        actionsCsv(await releasedActions(trx), locale, {
          origin: services.settings.publicUrl,
          installation: services.settings.installation,
        }),
        fileHead('text/csv; charset=utf-8', `actions-${locale}.csv`),
      ),
  }),
  definePage({
    path: '/actions/iati.xml',
    summary: 'Every promise as an activity of the International Aid Transparency Initiative, version 2.03',
    perMinute: 20,
    view: async ({ trx, services }) => {
      const actions = await releasedActions(trx);
      // The standard knows no file without an activity.
      if (!actions.length) return undefined;
      return new Raw(
        iatiOf(actions, { origin: services.settings.publicUrl, at: new Date() }),
        fileHead('application/xml; charset=utf-8', 'iati-activities.xml'),
      );
    },
  }),
  definePage({
    path: '/actions/:id',
    summary: 'A promise: who made it, who answers for it, what was reached and paid, what shows it',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, locale }) => {
      const action = await releasedActionOf(trx, params.id);
      if (!action) return undefined;
      const text = pickTranslated(action.text, locale)?.text ?? '';
      const t = speak(actionWords, locale);
      return {
        component: ActionPage,
        props: {
          action,
          terms: await termsOfPlan(trx, action.plan),
          advice: await adviceBeside(trx, { measure: action.measure }),
        },
        title: `${t('one', { n: action.number })}: ${oneLine(text, 90)}`,
        description: text,
        synthetic: false,
        places: true,
        path: `/actions/${action.id}`,
        published: action.adoptedOn,
      };
    },
  }),
];

import { z } from 'zod';
import { askPublicly, publicQuestion } from '../../dialogue/index.ts';
import { Raw } from '../../platform/http/route.ts';
import { isLocale, locales, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/door.ts';
import type { PageView } from '../page/page.ts';
import AskedPage from './AskedPage.vue';
import AskPage from './AskPage.vue';
import { askWords } from './ask.words.ts';

interface Filled {
  readonly text?: string;
  readonly language?: Locale;
  readonly fault?: string;
  readonly reference?: string;
  readonly unknown?: boolean;
}

function askPage(locale: Locale, filled: Filled = {}): PageView {
  const t = speak(askWords, locale);
  const { text = '', language = locale, fault = null, reference = '', unknown = false } = filled;
  const wrong = fault !== null || unknown;
  return {
    component: AskPage,
    props: { text, language, fault, reference, unknown },
    title: t('title'),
    description: t('lead'),
    path: '/ask',
    lasting: !wrong,
    status: fault !== null ? 422 : unknown ? 404 : 200,
  };
}

const seeOther = (location: string): Raw => new Raw(null, { location, 'cache-control': 'no-store' }, 303);

/** What a browser sends; a text that is too short or too long is answered with the form as it was filled. */
const form = z
  .object({ text: z.string().catch(''), language: z.enum(locales).optional().catch(undefined) })
  .catch({ text: '' });

export const askRoutes: readonly PortalRoute[] = [
  definePage({ path: '/ask', summary: 'The form of a public question', view: async ({ locale }) => askPage(locale) }),
  definePage({
    method: 'POST',
    path: '/ask',
    act: 'query.ask',
    summary: 'Ask a question without an account',
    body: form,
    perMinute: 10,
    view: async ({ trx, body, locale, house, request }) => {
      const language = isLocale(body.language) ? body.language : locale;
      const text = body.text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
      if (text.length < 5 || text.length > 4000)
        return askPage(locale, { text, language, fault: speak(askWords, locale)('length') });
      const reference = await askPublicly(trx, house, { text, locale: language, address: request.ip });
      return seeOther(`/${locale}/asked/${reference}`);
    },
  }),
  definePage({
    path: '/asked',
    summary: 'To a followed question, from the form',
    query: z.object({ reference: z.string().max(40).catch('') }),
    view: async ({ trx, query, locale }) => {
      const fate = await publicQuestion(trx, query.reference);
      return fate ? seeOther(`/${locale}/asked/${fate.reference}`) : askPage(locale, { ...query, unknown: true });
    },
  }),
  definePage({
    path: '/asked/:reference',
    summary: 'What became of a public question',
    params: z.object({ reference: z.string().max(40) }),
    perMinute: 60,
    view: async ({ trx, params, locale }) => {
      const fate = await publicQuestion(trx, params.reference);
      if (!fate) return askPage(locale, { ...params, unknown: true });
      const t = speak(askWords, locale);
      return {
        component: AskedPage,
        props: { fate },
        title: t('askedTitle'),
        description: t('keep'),
        path: `/asked/${fate.reference}`,
        lasting: false,
      };
    },
  }),
];

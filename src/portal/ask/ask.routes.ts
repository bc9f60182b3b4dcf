import { z } from 'zod';
import { askPublicly, erasePublicly, personalSigns, publicQuestion, type PersonalKind } from '../../dialogue/index.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { Raw } from '../../platform/http/route.ts';
import { isLocale, locales, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { recordingIn } from '../../platform/recording/recording.ts';
import { Upload } from '../../platform/recording/upload.ts';
import { restsOnSynthetic } from '../finding/read.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { markOf } from '../page/seen.ts';
import type { PageView } from '../page/page.ts';
import AskedPage from './AskedPage.vue';
import AskPage from './AskPage.vue';
import { recordWords } from '../record/record.words.ts';
import { askWords } from './ask.words.ts';

interface Filled {
  readonly text?: string;
  readonly language?: Locale;
  readonly issue?: string;
  /** What looks personal in the text, and the mark by which this very text is sent all the same. */
  readonly signs?: readonly PersonalKind[];
  readonly seen?: string;
  readonly reference?: string;
  readonly unknown?: boolean;
  /** The address at which they wish to be told; undefined where no mail goes out. */
  readonly mail?: string | undefined;
}

function askPage(locale: Locale, filled: Filled = {}): PageView {
  const t = speak(askWords, locale);
  const {
    text = '',
    language = locale,
    issue = null,
    reference = '',
    unknown = false,
    signs = [],
    seen = '',
    mail,
  } = filled;
  const wrong = issue !== null || unknown || signs.length > 0;
  return {
    component: AskPage,
    props: { text, language, issue, reference, unknown, signs, seen, mail: mail ?? null },
    title: t('title'),
    description: t('lead'),
    synthetic: false,
    places: false,
    path: '/ask',
    lasting: !wrong,
    status: issue !== null || signs.length ? 422 : unknown ? 404 : 200,
  };
}

const byReference = z.object({ reference: z.string().max(40) });

const seeOther = (location: string): Raw => new Raw(null, { location, 'cache-control': 'no-store' }, 303);

/** What a browser sends; a text that is too short or too long is answered with the form as it was filled. */
const form = z
  .object({
    text: z.string().catch(''),
    mail: z.string().catch(''),
    recording: z.instanceof(Upload).optional().catch(undefined),
    language: z.enum(locales).optional().catch(undefined),
    seen: z.string().catch(''),
  })
  .catch({ text: '', seen: '', mail: '' });

export const askRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/ask',
    summary: 'The form of a public question',
    view: async ({ locale, services }) => askPage(locale, { mail: services.settings.mail ? '' : undefined }),
  }),
  definePage({
    method: 'POST',
    path: '/ask',
    act: 'question.ask',
    summary: 'Ask a question without an account',
    body: form,
    perMinute: 10,
    recordings: true,
    view: async ({ trx, body, locale, services, request }) => {
      const language = isLocale(body.language) ? body.language : locale;
      const text = body.text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
      const mail = services.settings.mail ? body.mail.trim() : undefined;
      const again = { text, language, mail };
      if (mail && !z.email().max(254).safeParse(mail).success)
        return askPage(locale, { ...again, issue: speak(askWords, locale)('noMail') });
      const file = body.recording?.bytes;
      const recording = file && recordingIn(file);
      if (file && !recording) return askPage(locale, { ...again, issue: speak(recordWords, locale)('noSound') });
      if (text.length > 4000 || (text.length < 5 && !(recording && !text)))
        return askPage(locale, { ...again, issue: speak(askWords, locale)('length') });
      const signs = personalSigns(text);
      const mark = markOf(text);
      if (signs.length && body.seen !== mark) return askPage(locale, { ...again, signs, seen: mark });
      const reference = await askPublicly(trx, services, {
        text,
        locale: language,
        address: request.ip,
        recording,
        mail,
      });
      return seeOther(`/${locale}/asked/${reference}`);
    },
  }),
  definePage({
    path: '/asked',
    summary: 'To a followed question, from the form',
    query: z.object({ reference: z.string().max(40).catch('') }),
    view: async ({ trx, query, services, locale }) => {
      const fate = await publicQuestion(trx, readerOf(services, locale), query.reference);
      return fate ? seeOther(`/${locale}/asked/${fate.reference}`) : askPage(locale, { ...query, unknown: true });
    },
  }),
  definePage({
    path: '/asked/:reference',
    summary: 'What became of a public question',
    params: byReference,
    query: z.object({ erase: z.string().max(3).optional().catch(undefined) }),
    perMinute: 60,
    view: async ({ trx, params, query, services, locale }) => {
      const fate = await publicQuestion(trx, readerOf(services, locale), params.reference);
      if (!fate) return askPage(locale, { ...params, unknown: true });
      const t = speak(askWords, locale);
      return {
        component: AskedPage,
        props: { fate, asking: query.erase !== undefined && !fate.erased },
        title: t('askedTitle'),
        description: t('keep'),
        synthetic: fate.question?.answers.some(restsOnSynthetic) ?? false,
        places: false,
        path: `/asked/${fate.reference}`,
        lasting: false,
      };
    },
  }),
  definePage({
    method: 'POST',
    path: '/asked/:reference/erase',
    act: 'question.ask',
    summary: 'Erase a public question by its reference',
    params: byReference,
    perMinute: 10,
    view: async ({ trx, params, services, locale, journal }) => {
      const fate = await publicQuestion(trx, readerOf(services, locale), params.reference);
      if (!fate) return askPage(locale, { ...params, unknown: true });
      if (await erasePublicly(trx, services, fate.reference))
        await journal({ act: 'public-question.erase', subject: 'public_question', subjectId: fate.id });
      return seeOther(`/${locale}/asked/${fate.reference}`);
    },
  }),
];

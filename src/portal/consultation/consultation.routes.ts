import { z } from 'zod';
import {
  contributePublicly,
  eraseContribution,
  newReference,
  ownContribution,
  personalSigns,
  readReference,
  releasedConsultationOf,
  releasedConsultations,
  releasedContributions,
  type OwnContribution,
  type PersonalKind,
  type ReleasedConsultation,
} from '../../dialogue/index.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { recordingIn } from '../../platform/recording/recording.ts';
import { Upload } from '../../platform/recording/upload.ts';
import { recordWords } from '../record/record.words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { markOf } from '../page/seen.ts';
import type { PageView } from '../page/page.ts';
import AnswerPage from './AnswerPage.vue';
import { consultationWords } from './consultation.words.ts';
import ConsultationPage from './ConsultationPage.vue';
import ConsultationsPage from './ConsultationsPage.vue';
import ContributionsPage from './ContributionsPage.vue';
import { contentOf, filledWith, type Filled } from './filled.ts';
import MinePage from './MinePage.vue';

const params = z.object({ slug: z.string().max(60) });
const field = z.union([z.string(), z.instanceof(Upload)]);
const form = z.record(z.string(), field).catch({});
/** The fields of a form that are words, and the sound that came with it. */
const partsOf = (body: z.output<typeof form>) => ({
  words: Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ),
  file: body['recording'] instanceof Upload ? body['recording'].bytes : undefined,
});
/** Contributions of a page. */
const pageSize = 20;

const plain = { synthetic: false, places: false } as const;
const questionsIn = ({ sections }: ReleasedConsultation): number =>
  sections.flatMap(({ questions }) => questions).length;

function answerPage(
  consultation: ReleasedConsultation,
  locale: Locale,
  of: { filled?: Filled; reference: string; issue?: string; signs?: readonly PersonalKind[]; seen?: string },
): PageView {
  const t = speak(consultationWords, locale);
  const { filled = {}, reference, issue = null, signs = [], seen = '' } = of;
  return {
    component: AnswerPage,
    props: { consultation, filled, reference, issue, signs, seen },
    title: t('formTitle'),
    description: t('formLead'),
    ...plain,
    path: `/consultations/${consultation.slug}/answer`,
    lasting: false,
    status: issue !== null || signs.length ? 422 : 200,
  };
}

function minePage(
  consultation: ReleasedConsultation,
  locale: Locale,
  of: { own?: OwnContribution; reference?: string; unknown?: boolean; sent?: boolean } = {},
): PageView {
  const t = speak(consultationWords, locale);
  const { own = null, reference = '', unknown = false, sent = false } = of;
  return {
    component: MinePage,
    props: { consultation, own, reference, unknown, sent },
    title: t(sent ? 'sentTitle' : 'mineTitle'),
    description: t('keep'),
    ...plain,
    path: `/consultations/${consultation.slug}/mine`,
    lasting: false,
    status: unknown ? 404 : 200,
  };
}

export const consultationPages: readonly PortalRoute[] = [
  definePage({
    path: '/consultations',
    summary: 'Consultations, those that take contributions first',
    view: async ({ trx, locale }) => {
      const t = speak(consultationWords, locale);
      return {
        component: ConsultationsPage,
        props: { consultations: await releasedConsultations(trx) },
        title: t('title'),
        description: t('lead'),
        ...plain,
        path: '/consultations',
      };
    },
  }),
  definePage({
    path: '/consultations/:slug',
    summary: 'A consultation: document, who is missing, synopsis',
    params,
    view: async ({ trx, params: { slug }, locale }) => {
      const consultation = await releasedConsultationOf(trx, slug);
      if (!consultation) return undefined;
      return {
        component: ConsultationPage,
        props: { consultation },
        title: labelled(consultation.title, locale, slug),
        description: speak(consultationWords, locale)('lead'),
        ...plain,
        path: `/consultations/${slug}`,
        published: consultation.opens,
      };
    },
  }),
  definePage({
    path: '/consultations/:slug/contributions',
    summary: 'Contributions that are shown, in pages',
    params,
    query: z.object({ from: z.coerce.number().int().min(1).max(1_000_000).catch(1) }),
    view: async ({ trx, params: { slug }, query: { from }, locale, services }) => {
      const consultation = await releasedConsultationOf(trx, slug);
      if (consultation?.state !== 'published') return undefined;
      const found = await releasedContributions(trx, readerOf(services, locale), slug, { from, most: pageSize + 1 });
      const t = speak(consultationWords, locale);
      return {
        component: ContributionsPage,
        props: { consultation, contributions: found.slice(0, pageSize), from, next: found[pageSize]?.number ?? null },
        title: `${t('contributions')}: ${labelled(consultation.title, locale, slug)}`,
        description: t('lead'),
        ...plain,
        path: `/consultations/${slug}/contributions`,
        asked: from > 1 ? `?from=${from}` : '',
        lasting: from === 1,
      };
    },
  }),
  definePage({
    path: '/consultations/:slug/answer',
    summary: 'The form of a contribution, with a reference of its own',
    params,
    view: async ({ trx, params: { slug }, locale }) => {
      const consultation = await releasedConsultationOf(trx, slug);
      if (!consultation?.taking) return undefined;
      return answerPage(consultation, locale, { reference: newReference() });
    },
  }),
  definePage({
    method: 'POST',
    path: '/consultations/:slug/answer',
    act: 'consultation.answer',
    summary: 'Contribute without an account, or change a contribution by its reference',
    params,
    body: form,
    perMinute: 10,
    recordings: true,
    view: async ({ trx, params: { slug }, body, locale, services, request }) => {
      const consultation = await releasedConsultationOf(trx, slug);
      if (!consultation) return undefined;
      const t = speak(consultationWords, locale);
      const { words: filled, file } = partsOf(body);
      const reference = readReference(filled['reference'] ?? '') ?? newReference();
      const again = { filled, reference };
      const recording = file && recordingIn(file);
      if (file && !recording)
        return answerPage(consultation, locale, { ...again, issue: speak(recordWords, locale)('noSound') });
      const content = contentOf(filled, questionsIn(consultation), locale, recording !== undefined);
      if (typeof content === 'string') return answerPage(consultation, locale, { ...again, issue: t(content) });
      const words = [content.other ?? '', ...content.answers.map(({ text }) => text)].join('\n');
      const signs = personalSigns(words);
      const seen = markOf(words);
      if (signs.length && filled['seen'] !== seen) return answerPage(consultation, locale, { ...again, signs, seen });
      await contributePublicly(trx, services, { slug, reference, content, sender: request.ip, recording });
      const own = await ownContribution(trx, services, { slug, reference, locale });
      return minePage(consultation, locale, { ...(own ? { own } : {}), reference, sent: true });
    },
  }),
  definePage({
    path: '/consultations/:slug/mine',
    summary: 'Where a reference is entered',
    params,
    view: async ({ trx, params: { slug }, locale }) => {
      const consultation = await releasedConsultationOf(trx, slug);
      return consultation && minePage(consultation, locale);
    },
  }),
  definePage({
    method: 'POST',
    path: '/consultations/:slug/mine',
    act: 'consultation.answer',
    summary: 'One’s own contribution by its reference, changing and erasing it',
    params,
    body: form,
    perMinute: 20,
    view: async ({ trx, params: { slug }, body: given, locale, services }) => {
      const consultation = await releasedConsultationOf(trx, slug);
      if (!consultation) return undefined;
      const { words: body } = partsOf(given);
      const reference = readReference(body['reference'] ?? '') ?? '';
      const asked = { slug, reference, locale };
      const own = await ownContribution(trx, services, asked);
      if (!own) return minePage(consultation, locale, { unknown: true });
      if (body['act'] === 'change' && own.content && consultation.taking)
        return answerPage(consultation, locale, { filled: filledWith(own.content), reference });
      if (body['act'] === 'erase') {
        await eraseContribution(trx, services, asked);
        return minePage(consultation, locale, { own: { ...own, content: null }, reference });
      }
      return minePage(consultation, locale, { own, reference });
    },
  }),
];

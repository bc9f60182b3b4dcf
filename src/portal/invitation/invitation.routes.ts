import { z } from 'zod';
import { answerInvited, invitedBy, mostNote } from '../../dialogue/index.ts';
import { Raw } from '../../platform/http/route.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import type { PageView } from '../page/page.ts';
import InvitationEnd from './InvitationEnd.vue';
import InvitationPage from './InvitationPage.vue';
import { invitationWords } from './invitation.words.ts';

const plain = { synthetic: false, places: false, lasting: false } as const;
const params = z.object({ token: z.string().max(100) });
/** What a browser sends; what is no answer is given back with the form. */
const form = z
  .object({ answer: z.enum(['accepted', 'declined']).optional().catch(undefined), note: z.string().catch('') })
  .catch({ note: '' });

/** One page for a link that was used, withdrawn, is over or never was: nobody learns which. */
function endPage(locale: Locale, kind: 'void' | 'noted'): PageView {
  const t = speak(invitationWords, locale);
  const title = t(kind);
  const lead = t(kind === 'void' ? 'voidLead' : 'notedLead');
  return {
    ...{ component: InvitationEnd, props: { title, lead }, title, description: lead, ...plain },
    ...{ path: kind === 'void' ? undefined : '/invitation/noted', status: kind === 'void' ? 404 : 200 },
  };
}

/** Pages behind the link of an invitation. GET changes nothing: programs that look through mail open links. */
export const invitationPages: readonly PortalRoute[] = [
  definePage({
    path: '/invitation/noted',
    summary: 'That the answer to an invitation arrived',
    view: ({ locale }) => Promise.resolve(endPage(locale, 'noted')),
  }),
  definePage({
    path: '/invitation/:token',
    summary: 'Which meeting a link invites to, and the form of its one answer',
    params,
    perMinute: 60,
    view: async ({ trx, params: { token }, locale, services }) => {
      const invited = await invitedBy(trx, services, token);
      if (!invited) return endPage(locale, 'void');
      return invitationPage(locale, { invited, token, note: '', wrong: false });
    },
  }),
  definePage({
    method: 'POST',
    path: '/invitation/:token',
    act: 'invitation.answer',
    summary: 'The one answer to an invitation',
    params,
    body: form,
    perMinute: 20,
    view: async ({ trx, params: { token }, body, locale, services, journal }) => {
      const invited = await invitedBy(trx, services, token);
      if (!invited) return endPage(locale, 'void');
      const note = body.note.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
      const { answer } = body;
      if (!answer || note.length > mostNote)
        return invitationPage(locale, { invited, token, note: note.slice(0, mostNote), wrong: true });
      const participant = await answerInvited(trx, services, token, { answer, note });
      if (!participant) return endPage(locale, 'void');
      const detail = { answer };
      await journal({ act: 'participant.answer', subject: 'participant', subjectId: participant, detail });
      return new Raw(null, { location: `/${locale}/invitation/noted`, 'cache-control': 'no-store' }, 303);
    },
  }),
];

function invitationPage(
  locale: Locale,
  of: {
    readonly invited: NonNullable<Awaited<ReturnType<typeof invitedBy>>>;
    readonly token: string;
    readonly note: string;
    readonly wrong: boolean;
  },
): PageView {
  const t = speak(invitationWords, locale);
  return {
    ...{ component: InvitationPage, props: { ...of, mostNote }, title: t('title'), description: t('lead'), ...plain },
    ...{ path: `/invitation/${of.token}`, status: of.wrong ? 422 : 200 },
  };
}

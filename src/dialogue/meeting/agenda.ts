import type { Localized } from '../../platform/language/locale.ts';
import { perLocale } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';

/** The life of a point that a participant asks for. */
export const itemLife = defineLifecycle({
  first: { act: 'propose', state: 'proposed' },
  states: {
    proposed: { label: { ar: 'مقترحة', fr: 'Demandé', en: 'Asked for' }, tone: 'info', open: true },
    taken: { label: { ar: 'على جدول الأعمال', fr: 'À l’ordre du jour', en: 'On the agenda' }, tone: 'success' },
    declined: { label: { ar: 'لم يؤخذ بها', fr: 'Écarté', en: 'Declined' }, tone: 'warning' },
    withdrawn: { label: { ar: 'مسحوبة', fr: 'Retiré', en: 'Withdrawn' }, tone: 'neutral' },
  },
  acts: {
    propose: {
      label: { ar: 'طلب نقطة', fr: 'Demander un point', en: 'Ask for a point' },
      permission: 'agenda.propose',
      by: 'rule',
    },
    take: {
      label: { ar: 'إدراجها في جدول الأعمال', fr: 'Mettre à l’ordre du jour', en: 'Put on the agenda' },
      permission: 'meeting.write',
      note: 'optional',
    },
    decline: {
      label: { ar: 'رد الطلب', fr: 'Écarter la demande', en: 'Decline the request' },
      permission: 'meeting.write',
      note: 'required',
    },
    withdraw: {
      label: { ar: 'سحب الطلب', fr: 'Retirer la demande', en: 'Withdraw the request' },
      permission: 'agenda.propose',
      note: 'optional',
    },
  },
  steps: {
    proposed: { take: 'taken', decline: 'declined', withdraw: 'withdrawn' },
    taken: {},
    declined: {},
    withdrawn: {},
  },
});

/** The title of an agenda that a text becomes: languages in which it does not exist stay empty until the secretariat writes them. */
export const titleOf = (text: TranslatedText): Localized => perLocale((locale) => text[locale]?.text ?? '');

/** Minutes that the points of an agenda take together, as far as they are known; null where none is. */
export function lengthOf(agenda: readonly { readonly minutes: number | null }[]): number | null {
  const known = agenda.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return known.length ? known.reduce((sum, one) => sum + one, 0) : null;
}

import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';

/** The life of minutes. A version that both sides approved stands until a later one is approved in its place. */
export const minutesLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    in_approval: {
      label: { ar: 'قيد المصادقة', fr: 'Soumis à approbation', en: 'Sent for approval' },
      tone: 'info',
      open: true,
    },
    approved: {
      label: { ar: 'صادق عليه الجانبان', fr: 'Approuvé par les deux parties', en: 'Approved by both parties' },
      tone: 'success',
    },
  },
  acts: {
    write: {
      label: { ar: 'تحرير المحضر', fr: 'Rédiger le compte rendu', en: 'Write the minutes' },
      permission: 'minutes.write',
      by: 'rule',
    },
    revise: {
      label: { ar: 'صيغة جديدة', fr: 'Nouvelle version', en: 'New version' },
      permission: 'minutes.write',
      by: 'rule',
    },
    send: {
      label: { ar: 'إرسال للمصادقة', fr: 'Soumettre à approbation', en: 'Send for approval' },
      permission: 'minutes.write',
      by: 'rule',
    },
    approve: {
      label: { ar: 'إثبات المصادقة', fr: 'Constater l’approbation', en: 'Record the approval' },
      permission: 'minutes.write',
      note: 'optional',
    },
  },
  steps: {
    draft: { revise: 'draft', send: 'in_approval' },
    in_approval: { revise: 'draft', approve: 'approved' },
    approved: { revise: 'draft' },
  },
});

/** The life of a change that a participant asks for. */
export const remarkLife = defineLifecycle({
  first: { act: 'ask', state: 'asked' },
  states: {
    asked: { label: { ar: 'مطلوب', fr: 'Demandée', en: 'Asked for' }, tone: 'info', open: true },
    taken: { label: { ar: 'أُخذ به', fr: 'Retenue', en: 'Taken up' }, tone: 'success' },
    declined: { label: { ar: 'لم يؤخذ به', fr: 'Écartée', en: 'Declined' }, tone: 'warning' },
    withdrawn: { label: { ar: 'مسحوب', fr: 'Retirée', en: 'Withdrawn' }, tone: 'neutral' },
  },
  acts: {
    ask: {
      label: { ar: 'طلب تعديل', fr: 'Demander une modification', en: 'Ask for a change' },
      permission: 'minutes.speak',
      by: 'rule',
    },
    take: {
      label: { ar: 'الأخذ بالطلب', fr: 'Retenir la demande', en: 'Take the request up' },
      permission: 'minutes.write',
      note: 'optional',
    },
    decline: {
      label: { ar: 'رد الطلب', fr: 'Écarter la demande', en: 'Decline the request' },
      permission: 'minutes.write',
      note: 'required',
    },
    withdraw: {
      label: { ar: 'سحب الطلب', fr: 'Retirer la demande', en: 'Withdraw the request' },
      permission: 'minutes.speak',
      note: 'optional',
    },
  },
  steps: {
    asked: { take: 'taken', decline: 'declined', withdraw: 'withdrawn' },
    taken: {},
    declined: {},
    withdrawn: {},
  },
});

/** What somebody who was there says to minutes. */
export const minutesStances = ['approve', 'object'] as const;
export type MinutesStance = (typeof minutesStances)[number];
export const minutesStanceLabel: Readonly<Record<MinutesStance, Localized>> = {
  approve: { ar: 'نصادق عليه', fr: 'Nous approuvons', en: 'We approve' },
  object: { ar: 'نعترض عليه', fr: 'Nous objectons', en: 'We object' },
};

/**
 * What minutes that were sent still lack (`dialogue.minutes_lacking`): of a side nobody approves, or as many object as approve; until the last day also an
 * institution of the two sides that has not spoken, and any objection.
 */
export const minutesLacks = ['origin', 'destination', 'waiting', 'objection'] as const;
export type MinutesLack = (typeof minutesLacks)[number];
export const minutesLackLabel: Readonly<Record<MinutesLack, Localized>> = {
  origin: {
    ar: 'لم تصادق بلدان المنشأ بعد',
    fr: 'Les pays d’origine n’ont pas approuvé',
    en: 'The countries of origin have not approved',
  },
  destination: {
    ar: 'لم تصادق بلدان المقصد بعد',
    fr: 'Les pays de destination n’ont pas approuvé',
    en: 'The countries of destination have not approved',
  },
  waiting: {
    ar: 'مؤسسات حضرت لم تبدِ رأيها، والأجل لم ينقضِ',
    fr: 'Des institutions présentes ne se sont pas exprimées et le délai court',
    en: 'Institutions that were there have not spoken and there is still time',
  },
  objection: {
    ar: 'اعتراض قائم، والأجل لم ينقضِ',
    fr: 'Une objection subsiste et le délai court',
    en: 'An objection stands and there is still time',
  },
};

/** Days that participants have to speak on a version unless another last day is set. */
export const usualDays = 14;

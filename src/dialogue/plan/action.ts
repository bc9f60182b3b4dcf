import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import { standingLabel } from '../promise.ts';

/** The life of an action. It is adopted by a rule: the last party that was missing. A wording that changes is adopted anew. */
export const actionLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    proposed: {
      label: { ar: 'معروض للاعتماد', fr: 'Proposée à l’adoption', en: 'Proposed for adoption' },
      tone: 'info',
      open: true,
    },
    adopted: { label: standingLabel.adopted, tone: 'info', open: true },
    under_way: { label: standingLabel.under_way, tone: 'warning', open: true },
    done: { label: standingLabel.done, tone: 'success' },
    dropped: { label: standingLabel.dropped, tone: 'neutral' },
  },
  acts: {
    write: {
      label: { ar: 'كتابة إجراء', fr: 'Rédiger une action', en: 'Write an action' },
      permission: 'plan.write',
      by: 'rule',
    },
    reword: {
      label: { ar: 'صيغة جديدة', fr: 'Reformuler', en: 'Reword' },
      permission: 'plan.write',
      by: 'rule',
    },
    propose: {
      label: { ar: 'عرض الإجراء للاعتماد', fr: 'Proposer à l’adoption', en: 'Propose for adoption' },
      permission: 'plan.write',
      note: 'optional',
    },
    adopt: {
      label: { ar: 'اعتماد الجانبين', fr: 'Adoptée par les deux parties', en: 'Adopted by both parties' },
      permission: 'plan.adopt',
      by: 'rule',
    },
    start: {
      label: { ar: 'بدء التنفيذ', fr: 'Lancer l’action', en: 'Start the action' },
      permission: 'plan.report',
      note: 'optional',
    },
    finish: {
      label: {
        ar: 'إعلان الإنجاز مع الدليل',
        fr: 'Déclarer réalisée, éléments à l’appui',
        en: 'Mark as done, with the evidence',
      },
      permission: 'plan.report',
      note: 'required',
    },
    reopen: {
      label: { ar: 'إعادة الفتح', fr: 'Rouvrir l’action', en: 'Reopen the action' },
      permission: 'plan.report',
      note: 'required',
    },
    drop: {
      label: { ar: 'ترك الإجراء مع التعليل', fr: 'Abandonner, avec le motif', en: 'Drop, with the reason' },
      permission: 'plan.report',
      note: 'required',
      danger: true,
    },
  },
  steps: {
    draft: { reword: 'draft', propose: 'proposed', drop: 'dropped' },
    proposed: { reword: 'proposed', adopt: 'adopted', drop: 'dropped' },
    adopted: { reword: 'proposed', start: 'under_way', drop: 'dropped' },
    under_way: { reword: 'proposed', finish: 'done', drop: 'dropped' },
    done: { reopen: 'under_way' },
    dropped: {},
  },
});
export type ActionState = (typeof actionLife.stateNames)[number];

/** What stands in the way of an action: whoever owns it removes it, or it goes to the chair. */
export const obstacleLife = defineLifecycle({
  first: { act: 'raise', state: 'open' },
  states: {
    open: { label: { ar: 'قائم', fr: 'Présent', en: 'Open' }, tone: 'warning', open: true },
    escalated: {
      label: { ar: 'مرفوع إلى الأمانة', fr: 'Remonté au secrétariat', en: 'Escalated' },
      tone: 'error',
      open: true,
    },
    removed: { label: { ar: 'أُزيل', fr: 'Levé', en: 'Removed' }, tone: 'success' },
  },
  acts: {
    raise: {
      label: { ar: 'تسجيل عائق', fr: 'Signaler un obstacle', en: 'Note an obstacle' },
      permission: 'plan.report',
      by: 'rule',
    },
    escalate: {
      label: { ar: 'رفعه إلى الأمانة', fr: 'Le faire remonter', en: 'Escalate' },
      permission: 'plan.report',
      note: 'required',
    },
    remove: {
      label: { ar: 'أُزيل العائق', fr: 'L’obstacle est levé', en: 'The obstacle is removed' },
      permission: 'plan.report',
      note: 'required',
    },
    reopen: {
      label: { ar: 'عاد العائق', fr: 'L’obstacle est revenu', en: 'The obstacle is back' },
      permission: 'plan.report',
      note: 'required',
    },
  },
  steps: {
    open: { escalate: 'escalated', remove: 'removed' },
    escalated: { remove: 'removed' },
    removed: { reopen: 'open' },
  },
});

/** Whether an action tells people something, or changes a condition of their return. */
export const actionKinds = ['information', 'enabling'] as const;
export type ActionKind = (typeof actionKinds)[number];
export const actionKindLabel: Readonly<Record<ActionKind, Localized>> = {
  information: { ar: 'إعلام', fr: 'Information', en: 'Information' },
  enabling: { ar: 'تهيئة ظرف', fr: 'Condition favorable', en: 'Enabling condition' },
};

/** What an action needs before it may be adopted. */
export const needs = ['mechanism', 'origin_body', 'destination_body', 'deadline'] as const;
export type Need = (typeof needs)[number];
export const needLabel: Readonly<Record<Need, Localized>> = {
  mechanism: { ar: 'آلية قائمة', fr: 'un mécanisme existant', en: 'an existing mechanism' },
  origin_body: {
    ar: 'هيئة مسؤولة من جانب المنشأ',
    fr: 'un organisme responsable de la partie d’origine',
    en: 'a responsible body of the party of origin',
  },
  destination_body: {
    ar: 'هيئة مسؤولة من جانب المقصد',
    fr: 'un organisme responsable de la partie de destination',
    en: 'a responsible body of the party of destination',
  },
  deadline: { ar: 'أجل', fr: 'une échéance', en: 'a deadline' },
};

/** What a wording lacks to be adopted: a mechanism that still exists, a body on each side, a deadline. */
export const lacksOf = (wording: {
  readonly mechanisms: readonly { readonly exists: boolean }[];
  readonly originBody: unknown;
  readonly destinationBody: unknown;
  readonly deadline: string | null;
}): Need[] => {
  const has: Record<Need, boolean> = {
    mechanism: wording.mechanisms.some(({ exists }) => exists),
    origin_body: wording.originBody !== null,
    destination_body: wording.destinationBody !== null,
    deadline: wording.deadline !== null,
  };
  return needs.filter((need) => !has[need]);
};

/** The last word of a party on a wording. */
export interface Party {
  readonly side: string;
  readonly adopts: boolean;
}
/**
 * Whether a wording is adopted: by one party of each side at least, and by every responsible body that speaks in the space.
 * @param waited responsible bodies under a mandate that have not adopted
 */
export const isAdopted = (parties: readonly Party[], waited: number): boolean =>
  waited === 0 && ['origin', 'destination'].every((side) => parties.some((one) => one.side === side && one.adopts));

/** Days after the deadline on which a delay reaches who answers for the action, the chair, the public page. */
export const delayReaches = { owner: 1, chair: 14, public: 30 } as const;
/** Whom a delay of so many days has reached. */
export const reachedBy = (days: number): (keyof typeof delayReaches)[] =>
  (Object.keys(delayReaches) as (keyof typeof delayReaches)[]).filter((who) => days >= delayReaches[who]);

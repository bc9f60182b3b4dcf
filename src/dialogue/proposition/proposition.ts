import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';

/** The life of a proposition. A wording that is changed while it is voted is discussed again: votes are bound to the wording. */
export const propositionLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    tabled: { label: { ar: 'معروض للنقاش', fr: 'En discussion', en: 'Under discussion' }, tone: 'info', open: true },
    in_vote: { label: { ar: 'قيد التصويت', fr: 'Au vote', en: 'Being voted' }, tone: 'warning', open: true },
    voted: { label: { ar: 'جرى التصويت عليه', fr: 'Voté', en: 'Voted' }, tone: 'success' },
    merged: { label: { ar: 'مدمج', fr: 'Fusionné', en: 'Merged' }, tone: 'neutral' },
    withdrawn: { label: { ar: 'مسحوب', fr: 'Retiré', en: 'Withdrawn' }, tone: 'neutral' },
  },
  acts: {
    write: {
      label: { ar: 'كتابة مقترح', fr: 'Rédiger une proposition', en: 'Write a proposition' },
      permission: 'proposition.write',
      by: 'rule',
    },
    reword: {
      label: { ar: 'صيغة جديدة', fr: 'Reformuler', en: 'Reword' },
      permission: 'proposition.write',
      by: 'rule',
    },
    table: {
      label: { ar: 'عرض المقترح للنقاش', fr: 'Déposer la proposition', en: 'Table the proposition' },
      permission: 'proposition.write',
      note: 'optional',
    },
    'open-vote': {
      label: { ar: 'فتح التصويت', fr: 'Ouvrir le vote', en: 'Open the vote' },
      permission: 'proposition.handle',
      note: 'optional',
    },
    'close-vote': {
      label: { ar: 'إغلاق التصويت', fr: 'Clore le vote', en: 'Close the vote' },
      permission: 'proposition.handle',
      note: 'optional',
    },
    'take-up': {
      label: { ar: 'إعادة المقترح إلى النقاش', fr: 'Reprendre la discussion', en: 'Take up the discussion again' },
      permission: 'proposition.handle',
      note: 'required',
    },
    merge: {
      label: { ar: 'دمج', fr: 'Fusionner', en: 'Merge' },
      permission: 'proposition.handle',
      note: 'optional',
      by: 'rule',
    },
    withdraw: {
      label: { ar: 'سحب المقترح', fr: 'Retirer la proposition', en: 'Withdraw the proposition' },
      permission: 'proposition.write',
      note: 'optional',
      danger: true,
    },
  },
  steps: {
    draft: { reword: 'draft', table: 'tabled', withdraw: 'withdrawn' },
    tabled: { reword: 'tabled', 'open-vote': 'in_vote', merge: 'merged', withdraw: 'withdrawn' },
    in_vote: { reword: 'tabled', 'close-vote': 'voted', withdraw: 'withdrawn' },
    voted: { 'take-up': 'tabled' },
    merged: {},
    withdrawn: {},
  },
});
export type PropositionState = (typeof propositionLife.stateNames)[number];

/** The life of an amendment: whoever proposed the text takes it over or says why not. */
export const amendmentLife = defineLifecycle({
  first: { act: 'propose', state: 'proposed' },
  states: {
    proposed: { label: { ar: 'مقترح', fr: 'Proposé', en: 'Proposed' }, tone: 'info', open: true },
    accepted: { label: { ar: 'مقبول', fr: 'Accepté', en: 'Accepted' }, tone: 'success' },
    declined: { label: { ar: 'مردود', fr: 'Écarté', en: 'Declined' }, tone: 'warning' },
    withdrawn: { label: { ar: 'مسحوب', fr: 'Retiré', en: 'Withdrawn' }, tone: 'neutral' },
  },
  acts: {
    propose: {
      label: { ar: 'اقتراح تعديل', fr: 'Proposer un amendement', en: 'Propose an amendment' },
      permission: 'proposition.write',
      by: 'rule',
    },
    accept: {
      label: { ar: 'قبول التعديل', fr: 'Accepter l’amendement', en: 'Accept the amendment' },
      permission: 'proposition.write',
      note: 'optional',
    },
    decline: {
      label: { ar: 'رد التعديل', fr: 'Écarter l’amendement', en: 'Decline the amendment' },
      permission: 'proposition.write',
      note: 'required',
    },
    withdraw: {
      label: { ar: 'سحب التعديل', fr: 'Retirer l’amendement', en: 'Withdraw the amendment' },
      permission: 'proposition.write',
      note: 'optional',
    },
  },
  steps: {
    proposed: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
});

/** What a State says of a proposition of others. */
export const positionStances = ['supports', 'supports_in_part', 'opposes', 'undecided'] as const;
export type PositionStance = (typeof positionStances)[number];
export const positionLabel: Readonly<Record<PositionStance, Localized>> = {
  supports: { ar: 'تؤيد', fr: 'Favorable', en: 'Supports' },
  supports_in_part: { ar: 'تؤيد جزئيًا', fr: 'Favorable en partie', en: 'Supports in part' },
  opposes: { ar: 'تعارض', fr: 'Opposé', en: 'Opposes' },
  undecided: { ar: 'موقف معلّق', fr: 'Réservé', en: 'Reserved' },
};

/** States from which on a wording that they all adopted is a common proposition. */
export const fewestInCommon = 2;
/** Whether these adoptions of one wording make it a common proposition: of two States at least. */
export const isCommon = (adopted: readonly { readonly country: string }[]): boolean =>
  new Set(adopted.map(({ country }) => country)).size >= fewestInCommon;

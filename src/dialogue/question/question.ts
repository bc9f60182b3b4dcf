import { z } from 'zod';
import type { Localized } from '../../platform/language/locale.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import type { Counter } from '../meeting/meeting.ts';

export const setAsideReasons = ['not_asked', 'too_few_cases', 'needs_new_wave', 'another_body'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/**
 * The life of a question. `answer` comes with the release of an answer; the other acts are done by hand on the question itself. Printed into
 * docs/life-cycles.md.
 */
export const questionLife = defineLifecycle({
  first: { act: 'raise', state: 'new' },
  states: {
    new: { label: { ar: 'جديد', fr: 'Nouvelle', en: 'New' }, tone: 'info', open: true },
    to_clarify: { label: { ar: 'بحاجة إلى توضيح', fr: 'À préciser', en: 'To clarify' }, tone: 'warning', open: true },
    merged: { label: { ar: 'مدمج', fr: 'Fusionnée', en: 'Merged' }, tone: 'neutral' },
    answered: { label: { ar: 'أُجيب عنه', fr: 'Réponse publiée', en: 'Answered' }, tone: 'success' },
    reopened: { label: { ar: 'أُعيد فتحه', fr: 'Rouverte', en: 'Reopened' }, tone: 'info', open: true },
    not_answerable: {
      label: { ar: 'تتعذر الإجابة عنه', fr: 'Sans réponse possible', en: 'Not answerable' },
      tone: 'neutral',
    },
  },
  acts: {
    raise: { label: { ar: 'طرح السؤال', fr: 'Poser', en: 'Raise' }, permission: 'question.raise', by: 'rule' },
    'ask-back': {
      label: { ar: 'طلب توضيح', fr: 'Demander une précision', en: 'Ask for clarification' },
      permission: 'question.handle',
      note: 'required',
    },
    clarify: { label: { ar: 'توضيح', fr: 'Préciser', en: 'Clarify' }, permission: 'question.raise', note: 'required' },
    merge: {
      label: { ar: 'دمج', fr: 'Fusionner', en: 'Merge' },
      permission: 'question.handle',
      note: 'optional',
      fields: { into: z.uuid() },
    },
    split: {
      label: { ar: 'فك الدمج', fr: 'Annuler la fusion', en: 'Undo merge' },
      permission: 'question.handle',
      note: 'optional',
    },
    answer: { label: { ar: 'الإجابة', fr: 'Répondre', en: 'Answer' }, permission: 'answer.release', by: 'rule' },
    'set-aside': {
      label: { ar: 'الإقرار بتعذر الإجابة', fr: 'Dire qu’on ne peut répondre', en: 'Say it cannot be answered' },
      permission: 'question.handle',
      note: 'optional',
      // With `another_body`, and only with it: which one is competent.
      fields: { reason: z.enum(setAsideReasons), competent: writtenPlain(300).nullable().default(null) },
    },
    reopen: {
      label: { ar: 'إعادة الفتح', fr: 'Rouvrir', en: 'Reopen' },
      permission: 'question.reopen',
      note: 'required',
    },
  },
  steps: {
    new: { 'ask-back': 'to_clarify', merge: 'merged', answer: 'answered', 'set-aside': 'not_answerable' },
    to_clarify: { clarify: 'new', merge: 'merged', answer: 'answered', 'set-aside': 'not_answerable' },
    merged: { split: 'new' },
    answered: { answer: 'answered', reopen: 'reopened' },
    reopened: { 'ask-back': 'to_clarify', merge: 'merged', answer: 'answered', 'set-aside': 'not_answerable' },
    not_answerable: { answer: 'answered', reopen: 'reopened' },
  },
});
export type QuestionState = (typeof questionLife.stateNames)[number];
export type QuestionAct = (typeof questionLife.actNames)[number];

/** Counts questions for the meeting's counter; a merged one counts through the one it went into. */
export function countQuestions(states: readonly QuestionState[]): Counter {
  const how = (wanted: (state: QuestionState) => boolean): number => states.filter(wanted).length;
  const merged = how((state) => state === 'merged');
  return {
    total: states.length - merged,
    answered: how((state) => state === 'answered'),
    setAside: how((state) => state === 'not_answerable'),
    open: how(questionLife.isOpen),
    merged,
  };
}

export const reasonLabel: Readonly<Record<SetAsideReason, Localized>> = {
  not_asked: {
    ar: 'لم يُطرح السؤال في المسح',
    fr: 'Non demandé dans l’enquête',
    en: 'Not asked in the survey',
  },
  too_few_cases: { ar: 'الحالات قليلة جدًا', fr: 'Trop peu de cas', en: 'Too few cases' },
  needs_new_wave: {
    ar: 'يتطلب موجة مسح جديدة',
    fr: 'Demande une nouvelle vague d’enquête',
    en: 'Needs a new wave of the survey',
  },
  another_body: {
    ar: 'من اختصاص جهة أخرى',
    fr: 'Relève d’un autre organisme',
    en: 'Another body is competent',
  },
};

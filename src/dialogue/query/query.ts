import type { Text3 } from '../../platform/language/locale.ts';
import type { Counter } from '../meeting/meeting.ts';

export const queryStates = ['new', 'to_clarify', 'merged', 'answered', 'reopened', 'not_answerable'] as const;
export type QueryState = (typeof queryStates)[number];
export const queryActs = ['raise', 'ask-back', 'clarify', 'merge', 'split', 'answer', 'set-aside', 'reopen'] as const;
export type QueryAct = (typeof queryActs)[number];
export const setAsideReasons = ['not_asked', 'too_few_cases', 'needs_new_wave'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** One step: the line of the permission table that opens it, and the state after it. */
export interface QueryStep {
  readonly may: 'query.raise' | 'query.handle' | 'query.reopen' | 'answer.release';
  readonly next: QueryState;
}
export type QuerySteps = Readonly<Record<QueryState, Readonly<Partial<Record<QueryAct, QueryStep>>>>>;

const askBack = { may: 'query.handle', next: 'to_clarify' } as const;
const merge = { may: 'query.handle', next: 'merged' } as const;
const answer = { may: 'answer.release', next: 'answered' } as const;
const setAside = { may: 'query.handle', next: 'not_answerable' } as const;
const reopen = { may: 'query.reopen', next: 'reopened' } as const;

/** The life of a question: state x act -> who may, next state. What is not here is refused. Printed into docs/query-steps.md. */
export const querySteps: QuerySteps = {
  new: { 'ask-back': askBack, merge, answer, 'set-aside': setAside },
  to_clarify: { clarify: { may: 'query.raise', next: 'new' }, merge, answer, 'set-aside': setAside },
  merged: { split: { may: 'query.handle', next: 'new' } },
  answered: { answer, reopen },
  reopened: { 'ask-back': askBack, merge, answer, 'set-aside': setAside },
  not_answerable: { answer, reopen },
};

/** Acts that a person does by hand on the question itself; `answer` comes with the release of an answer. */
export const handActs = ['ask-back', 'clarify', 'merge', 'split', 'set-aside', 'reopen'] as const;
export type HandAct = (typeof handActs)[number];

/** The step of an act from a state, or undefined when it is not possible from here. */
export const stepOf = (state: QueryState, act: QueryAct): QueryStep | undefined => querySteps[state][act];

/**
 * State as a fold over acts in order.
 * @throws RangeError when an act was not possible where it stands, or the first is not `raise`
 */
export function foldQuery(acts: readonly { readonly act: QueryAct }[]): QueryState {
  const [first, ...rest] = acts;
  if (first?.act !== 'raise') throw new RangeError('the life of a question begins with raise');
  return rest.reduce<QueryState>((state, { act }) => {
    const step = stepOf(state, act);
    if (!step) throw new RangeError(`${act} is not possible on a question that is ${state}`);
    return step.next;
  }, 'new');
}

/** Whether a question still waits for an answer or a reason. */
export const isOpen = (state: QueryState): boolean => state === 'new' || state === 'to_clarify' || state === 'reopened';

/** Counts questions for the meeting's counter; a merged one counts through the one it went into. */
export function countQueries(states: readonly QueryState[]): Counter {
  const how = (wanted: (state: QueryState) => boolean): number => states.filter(wanted).length;
  const merged = how((state) => state === 'merged');
  return {
    total: states.length - merged,
    answered: how((state) => state === 'answered'),
    setAside: how((state) => state === 'not_answerable'),
    open: how(isOpen),
    merged,
  };
}

export const queryStateLabel: Readonly<Record<QueryState, Text3>> = {
  new: { ar: 'جديد', fr: 'Nouvelle', en: 'New' },
  to_clarify: { ar: 'بحاجة إلى توضيح', fr: 'À préciser', en: 'To clarify' },
  merged: { ar: 'مدمج', fr: 'Fusionnée', en: 'Merged' },
  answered: { ar: 'أُجيب عنه', fr: 'Réponse publiée', en: 'Answered' },
  reopened: { ar: 'أُعيد فتحه', fr: 'Rouverte', en: 'Reopened' },
  not_answerable: { ar: 'تتعذر الإجابة عنه', fr: 'Sans réponse possible', en: 'Not answerable' },
};
export const queryActLabel: Readonly<Record<QueryAct, Text3>> = {
  raise: { ar: 'طرح السؤال', fr: 'Poser', en: 'Raise' },
  'ask-back': { ar: 'طلب توضيح', fr: 'Demander une précision', en: 'Ask for clarification' },
  clarify: { ar: 'توضيح', fr: 'Préciser', en: 'Clarify' },
  merge: { ar: 'دمج', fr: 'Fusionner', en: 'Merge' },
  split: { ar: 'فك الدمج', fr: 'Annuler la fusion', en: 'Undo merge' },
  answer: { ar: 'الإجابة', fr: 'Répondre', en: 'Answer' },
  'set-aside': { ar: 'الإقرار بتعذر الإجابة', fr: 'Dire qu’on ne peut répondre', en: 'Say it cannot be answered' },
  reopen: { ar: 'إعادة الفتح', fr: 'Rouvrir', en: 'Reopen' },
};
export const reasonLabel: Readonly<Record<SetAsideReason, Text3>> = {
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
};

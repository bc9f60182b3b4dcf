import type { Text3 } from '../../platform/language/locale.ts';

export const answerStates = ['draft', 'in_review', 'reviewed', 'released', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];
export const answerActs = ['write', 'submit', 'return', 'approve', 'release', 'withdraw'] as const;
export type AnswerAct = (typeof answerActs)[number];

/** How strong the evidence is, and how far sources agree (after the IPCC's guidance note on uncertainty, 2010). */
export const evidenceWords = ['limited', 'medium', 'robust'] as const;
export type EvidenceWord = (typeof evidenceWords)[number];
export const agreementWords = ['low', 'medium', 'high'] as const;
export type AgreementWord = (typeof agreementWords)[number];

export interface AnswerStep {
  readonly may: 'answer.write' | 'answer.review' | 'answer.release';
  readonly next: AnswerState;
}

const write = { may: 'answer.write', next: 'draft' } as const;
const sendBack = { may: 'answer.review', next: 'draft' } as const;
const withdraw = { may: 'answer.release', next: 'withdrawn' } as const;

/** The life of an answer: state x act -> who may, next state. Writing on it always makes a draft that is reviewed again. */
export const answerSteps: Readonly<Record<AnswerState, Readonly<Partial<Record<AnswerAct, AnswerStep>>>>> = {
  draft: { write, submit: { may: 'answer.write', next: 'in_review' } },
  in_review: { write, return: sendBack, approve: { may: 'answer.review', next: 'reviewed' } },
  reviewed: { write, return: sendBack, release: { may: 'answer.release', next: 'released' } },
  released: { write, withdraw },
  withdrawn: { write },
};

/** The step of an act from a state, or undefined when it is not possible from here. */
export const answerStepOf = (state: AnswerState, act: AnswerAct): AnswerStep | undefined => answerSteps[state][act];

/** The second-person rule: whoever wrote any version reviews none. The database holds it too. */
export const mayReview = (authors: readonly string[], person: string): boolean => !authors.includes(person);

/** The other way round: whoever reviewed does not write. */
export const mayWrite = (reviewers: readonly string[], person: string): boolean => !reviewers.includes(person);

export const answerStateLabel: Readonly<Record<AnswerState, Text3>> = {
  draft: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' },
  in_review: { ar: 'قيد المراجعة', fr: 'En relecture', en: 'In review' },
  reviewed: { ar: 'تمت مراجعتها', fr: 'Relue', en: 'Reviewed' },
  released: { ar: 'منشورة', fr: 'Publiée', en: 'Published' },
  withdrawn: { ar: 'مسحوبة', fr: 'Retirée', en: 'Withdrawn' },
};
export const answerActLabel: Readonly<Record<AnswerAct, Text3>> = {
  write: { ar: 'تحرير', fr: 'Rédiger', en: 'Write' },
  submit: { ar: 'إرسال للمراجعة', fr: 'Soumettre à relecture', en: 'Send to review' },
  return: { ar: 'إعادة إلى المحرر', fr: 'Renvoyer à l’auteur', en: 'Send back' },
  approve: { ar: 'المصادقة', fr: 'Approuver', en: 'Approve' },
  release: { ar: 'نشر', fr: 'Publier', en: 'Publish' },
  withdraw: { ar: 'سحب', fr: 'Retirer', en: 'Withdraw' },
};
export const evidenceLabel: Readonly<Record<EvidenceWord, Text3>> = {
  limited: { ar: 'أدلة محدودة', fr: 'Éléments probants limités', en: 'Limited evidence' },
  medium: { ar: 'أدلة متوسطة', fr: 'Éléments probants moyens', en: 'Medium evidence' },
  robust: { ar: 'أدلة متينة', fr: 'Éléments probants solides', en: 'Robust evidence' },
};
/** What stands in place of a rating where an answer rests on synthetic data. */
export const unratedLabel: Text3 = {
  ar: 'توضيح على بيانات اصطناعية: بلا تقييم',
  fr: 'Illustration sur données synthétiques : sans appréciation',
  en: 'Illustration on synthetic data: no rating',
};
export const agreementLabel: Readonly<Record<AgreementWord, Text3>> = {
  low: { ar: 'توافق ضعيف', fr: 'Faible concordance', en: 'Low agreement' },
  medium: { ar: 'توافق متوسط', fr: 'Concordance moyenne', en: 'Medium agreement' },
  high: { ar: 'توافق كبير', fr: 'Forte concordance', en: 'High agreement' },
};

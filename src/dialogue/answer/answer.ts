import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';

/** The life of an answer. Writing on it always makes a draft that is reviewed again; it comes with a further version. */
export const answerLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    in_review: { label: { ar: 'قيد المراجعة', fr: 'En relecture', en: 'In review' }, tone: 'info', open: true },
    reviewed: { label: { ar: 'تمت مراجعتها', fr: 'Relue', en: 'Reviewed' }, tone: 'info', open: true },
    released: { label: { ar: 'منشورة', fr: 'Publiée', en: 'Published' }, tone: 'success' },
    withdrawn: { label: { ar: 'مسحوبة', fr: 'Retirée', en: 'Withdrawn' }, tone: 'warning' },
  },
  acts: {
    write: { label: { ar: 'تحرير', fr: 'Rédiger', en: 'Write' }, permission: 'answer.write', by: 'rule' },
    submit: {
      label: { ar: 'إرسال للمراجعة', fr: 'Soumettre à relecture', en: 'Send to review' },
      permission: 'answer.write',
      note: 'optional',
    },
    approve: {
      label: { ar: 'المصادقة', fr: 'Approuver', en: 'Approve' },
      permission: 'answer.review',
      note: 'optional',
    },
    return: {
      label: { ar: 'إعادة إلى المحرر', fr: 'Renvoyer à l’auteur', en: 'Send back' },
      permission: 'answer.review',
      note: 'required',
    },
    release: { label: { ar: 'نشر', fr: 'Publier', en: 'Publish' }, permission: 'answer.release', note: 'optional' },
    withdraw: {
      label: { ar: 'سحب', fr: 'Retirer', en: 'Withdraw' },
      permission: 'answer.release',
      note: 'required',
      danger: true,
    },
  },
  steps: {
    draft: { write: 'draft', submit: 'in_review' },
    in_review: { write: 'draft', return: 'draft', approve: 'reviewed' },
    reviewed: { write: 'draft', return: 'draft', release: 'released' },
    released: { write: 'draft', withdraw: 'withdrawn' },
    withdrawn: { write: 'draft' },
  },
});
export type AnswerState = (typeof answerLife.stateNames)[number];
export type AnswerAct = (typeof answerLife.actNames)[number];

/** The second-person rule: whoever wrote any version reviews none. The database holds it too. */
export const mayReview = (authors: readonly string[], person: string): boolean => !authors.includes(person);

/** The other way round: whoever reviewed does not write. */
export const mayWrite = (reviewers: readonly string[], person: string): boolean => !reviewers.includes(person);

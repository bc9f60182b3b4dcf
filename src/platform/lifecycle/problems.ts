import { defineProblems } from '../problem/problem.ts';

/** What may stand in the way of an act. States and acts are said in the reader's language: each detail comes in all three. */
const { catalogue, problem } = defineProblems('act', {
  'changed-meanwhile': {
    status: 409,
    words: {
      en: 'Somebody else acted in the meantime. Nothing was changed: read what happened, then decide again.',
      fr: 'Quelqu’un d’autre est intervenu entre-temps. Rien n’a été modifié : lisez ce qui s’est passé, puis décidez à nouveau.',
      ar: 'قام شخص آخر بإجراء في هذه الأثناء. لم يتغيّر شيء: اطّلعوا على ما جرى ثم قرّروا من جديد.',
    },
  },
  'not-possible-now': {
    status: 409,
    words: {
      en: '“{act_en}” is not possible now. The state is: {state_en}.',
      fr: '« {act_fr} » n’est pas possible maintenant. L’état est : {state_fr}.',
      ar: 'لا يمكن الآن القيام بـ«{act_ar}». الحالة: {state_ar}.',
    },
  },
  'needs-note': {
    status: 422,
    words: {
      en: '“{act_en}” needs a reason in words.',
      fr: '« {act_fr} » demande un motif écrit.',
      ar: 'يتطلب «{act_ar}» ذكر السبب كتابة.',
    },
  },
});
export { catalogue as actProblems, problem as actProblem };

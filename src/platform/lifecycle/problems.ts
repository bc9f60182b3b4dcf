import type { ConstraintMap } from '../database/constraint.ts';
import { defineProblems } from '../problem/problem.ts';
import type { Lifecycle } from './lifecycle.ts';

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
});
export { catalogue as actProblems, problem as actProblem };

/** A state and an act in the three languages, as details of a problem. */
export function inWords<S extends string, A extends string>(life: Lifecycle<S, A>, state: S, act: A) {
  const said = life.states[state].label;
  const done = life.acts[act].label;
  return {
    ...{ state_ar: said.ar, state_fr: said.fr, state_en: said.en },
    ...{ act_ar: done.ar, act_fr: done.fr, act_en: done.en },
  };
}

/** What the database refuses of acts, for a wing's map of constraints: somebody else acted in between. */
export const actConstraints = (...tables: readonly string[]): ConstraintMap =>
  Object.fromEntries(
    tables.flatMap((table) =>
      ['sequence', 'step'].map((rule) => [`${table}_${rule}`, () => problem('changed-meanwhile')] as const),
    ),
  );

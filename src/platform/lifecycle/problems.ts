import type { ConstraintMap } from '../database/constraint.ts';
import { locales, type Localized } from '../language/locale.ts';
import { defineProblems } from '../problem/problem.ts';
import type { Lifecycle } from './lifecycle.ts';

/** What may stand in the way of an act. States and acts are said in the reader's language: each detail comes in every language. */
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

/** A state and an act in every language, as details of a problem: `state_fr`, `act_fr`. */
export function inWords<S extends string, A extends string>(life: Lifecycle<S, A>, state: S, act: A) {
  const said = (what: string, label: Localized) =>
    locales.map((locale) => [`${what}_${locale}`, label[locale]] as const);
  return Object.fromEntries([...said('state', life.states[state].label), ...said('act', life.acts[act].label)]);
}

/** What the database refuses of acts, for a wing's map of constraints: somebody else acted in between. */
export const actConstraints = (...tables: readonly string[]): ConstraintMap =>
  Object.fromEntries(
    tables.flatMap((table) =>
      ['sequence', 'step'].map((rule) => [`${table}_${rule}`, () => problem('changed-meanwhile')] as const),
    ),
  );

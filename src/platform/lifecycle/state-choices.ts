import type { Format } from '../ui/index.ts';
import type { Lifecycle } from './lifecycle.ts';

/** The states of a life as choices of a field or filter, in the reader's language. */
export const stateChoices = (life: Lifecycle, format: Format): { value: string; label: string }[] =>
  life.stateNames.map((value) => ({ value, label: format.text(life.states[value]!.label) }));

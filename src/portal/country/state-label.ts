import {
  actionLife,
  consultationLife,
  consultedWayLabel,
  policyKindLabel,
  positionLabel,
  questionLife,
  type Deed,
} from '../../dialogue/face.ts';
import type { Localized } from '../../platform/language/locale.ts';

type Labels = Readonly<Record<string, Localized>>;
const labelsOf = (states: Readonly<Record<string, { readonly label: Localized }>>): Labels =>
  Object.fromEntries(Object.entries(states).map(([state, { label }]) => [state, label]));

const labels: Readonly<Partial<Record<Deed, Labels>>> = {
  asked: labelsOf(questionLife.states),
  position: positionLabel,
  promised: labelsOf(actionLife.states),
  answers_for: labelsOf(actionLife.states),
  policy: policyKindLabel,
  consulted: consultedWayLabel,
  contributed: labelsOf(consultationLife.states),
};

/** How something that was done stands now, in words; undefined where its page says it better. */
export const stateLabel = (deed: Deed, state: string | null): Localized | undefined =>
  state === null ? undefined : labels[deed]?.[state];

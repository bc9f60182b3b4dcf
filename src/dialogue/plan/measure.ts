import type { Localized } from '../../platform/language/locale.ts';
import { principleIds, type PrincipleId } from '../principles.ts';

/** What a measure does with a principle. */
export const principleStances = ['meets', 'leaves_aside', 'breaks'] as const;
export type PrincipleStance = (typeof principleStances)[number];
export const principleStanceLabel: Readonly<Record<PrincipleStance, Localized>> = {
  meets: { ar: 'يراعيه', fr: 'respecté', en: 'met' },
  leaves_aside: { ar: 'لا يتناوله', fr: 'laissé de côté', en: 'left aside' },
  breaks: { ar: 'يخالفه', fr: 'enfreint', en: 'broken' },
};

/** Principles by what a measure does with them. */
export const byStance = (principles: Readonly<Record<string, string>>): Record<PrincipleStance, PrincipleId[]> => {
  const of = (stance: PrincipleStance) => principleIds.filter((id) => principles[id] === stance);
  return { meets: of('meets'), leaves_aside: of('leaves_aside'), breaks: of('breaks') };
};

/** What a plan as a whole must be warned of. */
export interface PlanSigns {
  /** There are actions, and each only informs. */
  readonly informationOnly: boolean;
  /** Measures with training, of how many. */
  readonly training: number;
  readonly measures: number;
  /** Principles that some measure breaks, and that none meets. */
  readonly broken: readonly PrincipleId[];
  readonly unmet: readonly PrincipleId[];
}

/** What its measures and the kinds of its actions (those that were dropped left out) say of a plan. */
export function signsOf(
  measures: readonly { readonly principles: Readonly<Record<string, string>>; readonly training: boolean }[],
  kinds: readonly string[],
): PlanSigns {
  const some = (stance: PrincipleStance) => (id: PrincipleId) =>
    measures.some(({ principles }) => principles[id] === stance);
  return {
    informationOnly: kinds.length > 0 && kinds.every((kind) => kind === 'information'),
    training: measures.filter(({ training }) => training).length,
    measures: measures.length,
    broken: principleIds.filter(some('breaks')),
    unmet: measures.length ? principleIds.filter((id) => !some('meets')(id)) : [],
  };
}

import type { Localized } from '../../platform/language/locale.ts';

/** The seven principles of the first meeting, by their charter ids. */
export const principleIds = ['PR-1', 'PR-2', 'PR-3', 'PR-4', 'PR-5', 'PR-6', 'PR-7'] as const;
export type PrincipleId = (typeof principleIds)[number];

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

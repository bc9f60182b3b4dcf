import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import type { Family, Side } from '../meeting/meeting.ts';

export const spaceKinds = ['corridor', 'region', 'tripartite', 'reflection_group'] as const;
export type SpaceKind = (typeof spaceKinds)[number];
export const spaceKindLabel: Readonly<Record<SpaceKind, Localized>> = {
  corridor: { ar: 'ممر بين بلدين', fr: 'Corridor entre deux pays', en: 'Corridor between two countries' },
  region: { ar: 'منطقة', fr: 'Région', en: 'Region' },
  tripartite: {
    ar: 'ثلاثي: نقابات وأرباب عمل وسلطات',
    fr: 'Tripartite : syndicats, employeurs, autorités',
    en: 'Tripartite: unions, employers, authorities',
  },
  reflection_group: { ar: 'فريق تفكير', fr: 'Groupe de réflexion', en: 'Reflection group' },
};

/** The life of a space. */
export const spaceLife = defineLifecycle({
  first: { act: 'establish', state: 'active' },
  states: {
    active: { label: { ar: 'قائم', fr: 'Actif', en: 'Active' }, tone: 'success', open: true },
    ended: { label: { ar: 'منتهٍ', fr: 'Terminé', en: 'Ended' }, tone: 'neutral' },
  },
  acts: {
    establish: { label: { ar: 'إنشاء', fr: 'Créer', en: 'Establish' }, permission: 'space.write', by: 'rule' },
    end: {
      label: { ar: 'إنهاء الفضاء', fr: 'Mettre fin à l’espace', en: 'End the space' },
      permission: 'space.write',
      note: 'required',
    },
    resume: {
      label: { ar: 'استئناف الفضاء', fr: 'Reprendre l’espace', en: 'Resume the space' },
      permission: 'space.write',
      note: 'optional',
    },
  },
  steps: { active: { end: 'ended' }, ended: { resume: 'active' } },
});

/** How many seats a cell of side and family has at least and at most, with why. */
export interface Quota {
  readonly side: Side;
  readonly family: Family;
  readonly least: number;
  readonly most: number | null;
}

/** Cells whose voices lie outside what was agreed for them. */
export const brokenQuotas = <Q extends Quota>(
  quotas: readonly Q[],
  seats: readonly { readonly side: Side; readonly family: Family }[],
): (Q & { readonly has: number })[] =>
  quotas
    .map((quota) => ({
      ...quota,
      has: seats.filter(({ side, family }) => side === quota.side && family === quota.family).length,
    }))
    .filter(({ has, least, most }) => has < least || (most !== null && has > most));

/** Days (`YYYY-MM-DD`) in which somebody speaks; both ends belong to it. */
export interface Term {
  readonly starts: string;
  readonly ends: string | null;
}
/** Where a mandate stands on a day (`YYYY-MM-DD`, UTC). */
export const termOn = ({ starts, ends }: Term, today: string): 'coming' | 'in_force' | 'ended' =>
  starts > today ? 'coming' : ends !== null && ends < today ? 'ended' : 'in_force';
export const termLabel: Readonly<Record<ReturnType<typeof termOn>, Localized>> = {
  coming: { ar: 'لم يبدأ', fr: 'À venir', en: 'To come' },
  in_force: { ar: 'سارٍ', fr: 'En cours', en: 'In force' },
  ended: { ar: 'انتهى', fr: 'Échu', en: 'Ended' },
};

/** The mandates of a space that are in force on its day; none of one that is not there yet. */
export const inForce = <M extends Parameters<typeof termOn>[0]>(
  space: { readonly members: readonly M[]; readonly today: string } | undefined,
): M[] => (space ? space.members.filter((one) => termOn(one, space.today) === 'in_force') : []);

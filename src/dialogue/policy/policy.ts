import type { Localized } from '../../platform/language/locale.ts';
import { families, type Family, type Side } from '../meeting/meeting.ts';
import { secondPersonLife } from '../second-person.ts';

const permissions = { write: 'policy.write', release: 'policy.release' } as const;

/** The life of a policy text. */
export const policyLife = secondPersonLife({
  acts: {
    enter: { ar: 'تسجيل نص', fr: 'Saisir un texte', en: 'Enter a text' },
    release: { ar: 'نشر النص', fr: 'Publier le texte', en: 'Publish the text' },
    decline: { ar: 'رد النص', fr: 'Écarter le texte', en: 'Decline the text' },
    withdraw: { ar: 'سحب النص', fr: 'Retirer le texte', en: 'Withdraw the text' },
  },
  ...permissions,
});
/** The life of an entry on who was consulted. */
export const consultedLife = secondPersonLife({
  acts: {
    enter: { ar: 'تسجيل من استُشير', fr: 'Saisir qui a été consulté', en: 'Enter who was consulted' },
    release: { ar: 'نشر القيد', fr: 'Publier l’entrée', en: 'Publish the entry' },
    decline: { ar: 'رد القيد', fr: 'Écarter l’entrée', en: 'Decline the entry' },
    withdraw: { ar: 'سحب القيد', fr: 'Retirer l’entrée', en: 'Withdraw the entry' },
  },
  ...permissions,
});

export const policyKinds = ['law', 'strategy', 'agreement', 'plan'] as const;
export type PolicyKind = (typeof policyKinds)[number];
export const policyKindLabel: Readonly<Record<PolicyKind, Localized>> = {
  law: { ar: 'قانون', fr: 'Loi', en: 'Law' },
  strategy: { ar: 'استراتيجية', fr: 'Stratégie', en: 'Strategy' },
  agreement: { ar: 'اتفاق بين دول', fr: 'Accord entre États', en: 'Agreement between States' },
  plan: { ar: 'خطة', fr: 'Plan', en: 'Plan' },
};

/** How a group was consulted. */
export const consultedWays = ['written', 'meeting', 'hearing', 'consultation'] as const;
export type ConsultedWay = (typeof consultedWays)[number];
export const consultedWayLabel: Readonly<Record<ConsultedWay, Localized>> = {
  written: { ar: 'كتابةً', fr: 'Par écrit', en: 'In writing' },
  meeting: { ar: 'في اجتماع', fr: 'En réunion', en: 'At a meeting' },
  hearing: { ar: 'في جلسة استماع', fr: 'En audition', en: 'At a hearing' },
  consultation: { ar: 'باستشارة عمومية', fr: 'Par une consultation publique', en: 'By a public consultation' },
};

/** Parties of a stakeholder group of which the log says at least that nothing is known. */
const expected = (family: Family): readonly Side[] =>
  family === 'intergovernmental' ? ['international'] : ['origin', 'destination'];

/** A stakeholder group of a party with what is on record of it: none is "not consulted, as far as is known". */
export interface Group<Entry> {
  readonly family: Family;
  readonly side: Side;
  readonly entries: readonly Entry[];
}

/** Every stakeholder group of each party, with and without entries, in the order of the families. */
export function groupsOf<Entry extends { readonly family: Family; readonly side: Side }>(
  entries: readonly Entry[],
): Group<Entry>[] {
  return families.flatMap((family) => {
    const own = entries.filter((one) => one.family === family);
    const sides = [...new Set([...expected(family), ...own.map(({ side }) => side)])];
    return sides.map((side) => ({ family, side, entries: own.filter((one) => one.side === side) }));
  });
}

import type { Localized } from '../../platform/language/locale.ts';

/** What kind of thing a mechanism is. */
export const mechanismKinds = [
  'public_body',
  'joint_committee',
  'programme',
  'fund',
  'agreement',
  'civil_society',
] as const;
export type MechanismKind = (typeof mechanismKinds)[number];
export const mechanismKindLabel: Readonly<Record<MechanismKind, Localized>> = {
  public_body: { ar: 'هيئة عمومية', fr: 'Organisme public', en: 'Public body' },
  joint_committee: { ar: 'لجنة مشتركة', fr: 'Comité mixte', en: 'Joint committee' },
  programme: { ar: 'برنامج', fr: 'Programme', en: 'Programme' },
  fund: { ar: 'صندوق', fr: 'Fonds', en: 'Fund' },
  agreement: { ar: 'اتفاق مكتوب', fr: 'Accord écrit', en: 'Written agreement' },
  civil_society: { ar: 'هيئة من المجتمع المدني', fr: 'Organisme de la société civile', en: 'Civil society body' },
};

/** Whether a mechanism still exists on a day (`YYYY-MM-DD`, UTC); its last day belongs to it. */
export const existsOn = ({ ended }: { readonly ended: string | null }, today: string): boolean =>
  ended === null || ended >= today;

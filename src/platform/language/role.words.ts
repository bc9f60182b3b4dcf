import type { Localized } from './locale.ts';

/** What stands for the name of a person who may not be named to the reader, by the best protected of their roles. The database says it (`platform.display_name`). */
export const roleWords = {
  returnee: { ar: 'شخص عائد', fr: 'un(e) migrant(e) de retour', en: 'a returnee' },
  interviewer: { ar: 'محاور ميداني', fr: 'une personne de l’enquête de terrain', en: 'an interviewer' },
  consulate: { ar: 'القنصلية', fr: 'le consulat', en: 'the consulate' },
  employer: { ar: 'صاحب عمل', fr: 'un employeur', en: 'an employer' },
  delegate: { ar: 'الوفد', fr: 'la délégation', en: 'a delegate' },
  supervisor: { ar: 'الإشراف الميداني', fr: 'la supervision de terrain', en: 'a supervisor' },
  researcher: { ar: 'فريق البحث', fr: 'la recherche', en: 'a researcher' },
  secretariat: { ar: 'الأمانة', fr: 'le secrétariat', en: 'the secretariat' },
  administrator: { ar: 'إدارة النظام', fr: 'l’administration', en: 'the administration' },
  member: { ar: 'شخص آخر', fr: 'une autre personne', en: 'somebody else' },
} as const satisfies Readonly<Record<string, Localized>>;

import { defineWords } from '../language/words.ts';

/** Names of the roles, kinds of institution and sides as people read them. */
export const roleWords = defineWords({
  returnee: { ar: 'عائد', fr: 'Migrant(e) de retour', en: 'Returnee' },
  interviewer: { ar: 'محاور ميداني', fr: 'Enquête de terrain', en: 'Interviewer' },
  supervisor: { ar: 'مشرف ميداني', fr: 'Supervision de terrain', en: 'Supervisor' },
  researcher: { ar: 'باحث', fr: 'Recherche', en: 'Researcher' },
  secretariat: { ar: 'أمانة الحوار', fr: 'Secrétariat', en: 'Secretariat' },
  delegate: { ar: 'مندوب', fr: 'Délégation', en: 'Delegate' },
  employer: { ar: 'صاحب عمل', fr: 'Employeur', en: 'Employer' },
  consulate: { ar: 'قنصلية', fr: 'Consulat', en: 'Consulate' },
  administrator: { ar: 'إدارة النظام', fr: 'Administration', en: 'Administrator' },
  visitor: { ar: 'أي زائر', fr: 'Tout le monde', en: 'Anyone' },
  member: { ar: 'كل من سجّل الدخول', fr: 'Toute personne connectée', en: 'Anyone signed in' },
});

export const scopeWords = defineWords({
  any: { ar: 'الكل', fr: 'tout', en: 'everything' },
  own: { ar: 'ما يخص الشخص', fr: 'ce qui lui appartient', en: 'their own' },
  institution: { ar: 'ما يخص المؤسسة', fr: 'ce qui relève de son institution', en: 'their institution’s' },
});

export const institutionWords = defineWords({
  public_authority: { ar: 'سلطة عمومية', fr: 'Pouvoirs publics', en: 'Public authority' },
  employers: { ar: 'أرباب العمل', fr: 'Employeurs', en: 'Employers' },
  trade_union: { ar: 'نقابة', fr: 'Syndicat', en: 'Trade union' },
  migrant_association: { ar: 'جمعية مهاجرين', fr: 'Association de migrants', en: 'Migrant association' },
  science: { ar: 'بحث علمي', fr: 'Science', en: 'Science' },
  intergovernmental: { ar: 'منظمة حكومية دولية', fr: 'Organisation intergouvernementale', en: 'Intergovernmental' },
  origin: { ar: 'بلد المنشأ', fr: 'Pays d’origine', en: 'Country of origin' },
  destination: { ar: 'بلد المقصد', fr: 'Pays de destination', en: 'Country of destination' },
  both_or_neither: {
    ar: 'الجانبان معًا أو لا جانب',
    fr: 'Les deux parties ou aucune',
    en: 'Both parties or neither',
  },
  international: { ar: 'دولي', fr: 'International', en: 'International' },
});

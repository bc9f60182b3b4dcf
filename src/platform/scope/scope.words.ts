import { defineWords } from '../language/words.ts';

export const scopeWords = defineWords({
  scope: { ar: 'النطاق', fr: 'Portée', en: 'Scope' },
  hint: {
    ar: 'يفتح الدورُ في نطاق ما يخص ذلك النطاق وحده، وينتهي في يومه الأخير.',
    fr: 'Dans une portée, le rôle n’ouvre que ce qui en relève, et finit à son dernier jour.',
    en: 'In a scope the role opens only what belongs to it, and ends on its last day.',
  },
  everywhere: { ar: 'في كل مكان', fr: 'Partout', en: 'Everywhere' },
  institution: { ar: 'مؤسسة', fr: 'Institution', en: 'Institution' },
  territory: { ar: 'بلد أو منطقة', fr: 'Pays ou région', en: 'Country or region' },
  corridor: { ar: 'ممر هجرة', fr: 'Corridor', en: 'Corridor' },
  space: { ar: 'اجتماع', fr: 'Réunion', en: 'Meeting' },
  own: { ar: 'ما يخص الشخص نفسه', fr: 'Ce qui est à la personne', en: 'The person’s own' },
  case: { ar: 'ملف مُسند', fr: 'Dossier confié', en: 'A case given to them' },
});

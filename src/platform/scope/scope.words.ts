import { defineWords } from '../language/words.ts';

export const scopeWords = defineWords({
  scope: { ar: 'النطاق', fr: 'Portée', en: 'Scope' },
  hint: {
    ar: 'يفتح الدورُ في نطاق ما يخص ذلك النطاق وحده، وينتهي في يومه الأخير.',
    fr: 'Dans une portée, le rôle n’ouvre que ce qui en relève, et finit à son dernier jour.',
    en: 'In a scope the role opens only what belongs to it, and ends on its last day.',
  },
  everywhere: { ar: 'في كل مكان', fr: 'partout', en: 'everywhere' },
  institution: { ar: 'مؤسسة', fr: 'une institution', en: 'an institution' },
  territory: { ar: 'بلد أو منطقة', fr: 'un pays ou une région', en: 'a country or region' },
  corridor: { ar: 'ممر هجرة', fr: 'un corridor', en: 'a corridor' },
  space: { ar: 'اجتماع', fr: 'une réunion', en: 'a meeting' },
  own: { ar: 'ما يخص الشخص نفسه', fr: 'ce qui est à la personne elle-même', en: 'the person’s own' },
  case: { ar: 'ملف مُسند', fr: 'un dossier confié', en: 'a case given to them' },
});

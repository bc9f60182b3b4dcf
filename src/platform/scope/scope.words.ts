import { defineWords } from '../language/words.ts';

export const scopeWords = defineWords({
  scope: { ar: 'النطاق', fr: 'Portée', en: 'Scope' },
  hint: {
    ar: 'ما يسري عليه الدور. خارج هذا النطاق لا يفتح شيئًا.',
    fr: 'À quoi le rôle s’applique. Il n’ouvre rien au-delà.',
    en: 'What the role is for. It opens nothing beyond.',
  },
  opensNothing: {
    ar: 'هذا الدور في هذا النطاق لا يفتح شيئًا حتى الآن',
    fr: 'Ce rôle, dans cette portée, n’ouvre rien pour le moment',
    en: 'This role in this scope opens nothing yet',
  },
  opensNothingLead: {
    ar: 'يُحفظ الدور ويسري متى وُجد ما يخص هذا النطاق.',
    fr: 'Il est enregistré et s’appliquera dès que quelque chose relèvera de cette portée.',
    en: 'It is kept, and counts once there is something that belongs to such a scope.',
  },
  everywhere: { ar: 'في كل مكان', fr: 'Partout', en: 'Everywhere' },
  institution: { ar: 'مؤسسة', fr: 'Institution', en: 'Institution' },
  territory: { ar: 'بلد أو منطقة', fr: 'Pays ou région', en: 'Country or region' },
  corridor: { ar: 'ممر هجرة', fr: 'Corridor', en: 'Corridor' },
  space: { ar: 'اجتماع', fr: 'Réunion', en: 'Meeting' },
  own: { ar: 'ما يخص الشخص نفسه', fr: 'Ce qui est à la personne', en: 'The person’s own' },
  case: { ar: 'ملف مُسند', fr: 'Dossier confié', en: 'A case given to them' },
});

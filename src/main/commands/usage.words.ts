import { defineWords } from '../../platform/language/words.ts';

/** What is said of a command line that cannot be understood. */
export const usageWords = defineWords({
  missingArgument: {
    en: 'missing argument: {name}',
    fr: 'argument manquant : {name}',
    ar: 'وسيط ناقص: {name}',
  },
  optionMissingArgument: {
    en: '{name}: its value is missing',
    fr: '{name} : sa valeur manque',
    ar: '{name}: قيمته ناقصة',
  },
  missingMandatoryOptionValue: {
    en: 'this option is needed: {name}',
    fr: 'cette option est nécessaire : {name}',
    ar: 'هذا الخيار لازم: {name}',
  },
  conflictingOption: {
    en: '{name} and {other} exclude each other',
    fr: '{name} et {other} s’excluent',
    ar: '{name} و{other} لا يجتمعان',
  },
  unknownOption: { en: 'unknown option: {name}', fr: 'option inconnue : {name}', ar: 'خيار غير معروف: {name}' },
  unknownCommand: { en: 'unknown command: {name}', fr: 'commande inconnue : {name}', ar: 'أمر غير معروف: {name}' },
  excessArguments: {
    en: 'too many arguments: {expected} expected, {given} given',
    fr: 'trop d’arguments : {expected} attendus, {given} donnés',
    ar: 'وسائط أكثر من اللازم: المنتظر {expected} والمعطى {given}',
  },
  invalidArgument: {
    en: '{name}: “{found}” is not known',
    fr: '{name} : « {found} » est inconnu',
    ar: '{name}: «{found}» غير معروف',
  },
  possible: { en: 'Possible: {list}', fr: 'Possibles : {list}', ar: 'الممكن: {list}' },
  nearest: { en: 'Did you mean {name}?', fr: 'Vouliez-vous dire {name} ?', ar: 'هل تقصدون {name}؟' },
  noFile: {
    en: '{file}: there is no such file',
    fr: '{file} : ce fichier n’existe pas',
    ar: '{file}: لا وجود لهذا الملف',
  },
  isFolder: {
    en: '{file}: this is a folder, not a file',
    fr: '{file} : c’est un dossier, pas un fichier',
    ar: '{file}: هذا مجلد وليس ملفا',
  },
  notReadable: {
    en: '{file}: you may not read this file',
    fr: '{file} : vous n’avez pas le droit de lire ce fichier',
    ar: '{file}: لا يحق لكم قراءة هذا الملف',
  },
  seeHelp: {
    en: 'What there is: {command} --help',
    fr: 'Ce qui existe : {command} --help',
    ar: 'ما هو متاح: {command} --help',
  },
});

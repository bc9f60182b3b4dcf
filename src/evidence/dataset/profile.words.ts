import { defineWords } from '../../platform/language/words.ts';

/** Words of the profile of a column. */
export const profileWords = defineWords({
  profile: { en: 'Values', fr: 'Valeurs', ar: 'القيم' },
  answers: {
    en: '{n, plural, one {# answer} other {# answers}}',
    fr: '{n, plural, one {# réponse} other {# réponses}}',
    ar: '{n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}',
  },
  distinct: {
    en: '{n, plural, one {# value} other {# different values}}',
    fr: '{n, plural, one {# valeur} other {# valeurs distinctes}}',
    ar: '{n, plural, zero {لا قيم} one {قيمة واحدة} two {قيمتان مختلفتان} few {# قيم مختلفة} many {# قيمة مختلفة} other {# قيمة مختلفة}}',
  },
  missing: { en: '{kind}: {n}', fr: '{kind} : {n}', ar: '{kind}: {n}' },
  undeclared: {
    en: '{n, plural, one {# cell looks like a missing answer and is not declared so.} other {# cells look like missing answers and are not declared so.}}',
    fr: '{n, plural, one {# case ressemble à une réponse absente et n’est pas déclarée.} other {# cases ressemblent à des réponses absentes et ne sont pas déclarées.}}',
    ar: '{n, plural, zero {لا خانات تشبه إجابة غائبة} one {خانة واحدة تشبه إجابة غائبة ولم تُعلن كذلك.} two {خانتان تشبهان إجابة غائبة ولم تُعلنا كذلك.} few {# خانات تشبه إجابات غائبة ولم تُعلن كذلك.} many {# خانة تشبه إجابات غائبة ولم تُعلن كذلك.} other {# خانة تشبه إجابات غائبة ولم تُعلن كذلك.}}',
  },
  range: {
    en: 'From {least} to {most}; half lie between {low} and {high}, the middle is {middle}.',
    fr: 'De {least} à {most} ; la moitié se situe entre {low} et {high}, la médiane est {middle}.',
    ar: 'من {least} إلى {most}؛ النصف بين {low} و{high}، والوسيط {middle}.',
  },
  classes: {
    en: 'Spread in equal classes: {list}',
    fr: 'Répartition en classes égales : {list}',
    ar: 'التوزيع على فئات متساوية: {list}',
  },
  shapes: {
    en: 'Written like: {list} (letters shown as x, digits as 0)',
    fr: 'Écrites ainsi : {list} (lettres remplacées par x, chiffres par 0)',
    ar: 'شكل الكتابة: {list} (الحروف x والأرقام 0)',
  },
  working: {
    en: 'Looking at the columns: {done} of {of}',
    fr: 'Examen des colonnes : {done} sur {of}',
    ar: 'فحص الأعمدة: {done} من {of}',
  },
  more: { en: 'and others', fr: 'et d’autres', ar: 'وغيرها' },
});

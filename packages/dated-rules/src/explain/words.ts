import type { WarningCode } from '../evaluate/result.ts';
import type { Language } from '../model/text.ts';

/** The few words that stand between the texts of the data. `{x}` is filled in. */
export interface Words {
  readonly answers: Record<'yes' | 'no' | 'unknown' | 'not-applicable', string>;
  readonly asOf: string;
  readonly comma: string;
  readonly colon: string;
  readonly missing: string;
  readonly because: string;
  readonly notKnown: string;
  readonly knownAs: string;
  readonly all: string;
  readonly any: string;
  readonly not: string;
  readonly if: string;
  readonly everyCase: string;
  readonly entry: string;
  readonly source: string;
  readonly article: string;
  readonly seen: string;
  readonly states: Record<'verified' | 'unverified' | 'conflicting', string>;
  readonly warning: string;
  readonly warnings: Record<WarningCode, string>;
  readonly yes: string;
  readonly no: string;
  readonly between: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly or: string;
  readonly otherLanguage: string;
}

export const words: Record<Language, Words> = {
  en: {
    answers: { yes: 'Yes', no: 'No', unknown: 'Cannot tell', 'not-applicable': 'Not applicable on this date' },
    asOf: 'on {date}',
    comma: ', ',
    colon: ': ',
    missing: 'Missing, and would decide',
    because: 'Because',
    notKnown: 'not known',
    knownAs: 'known: {value}',
    all: 'All of these',
    any: 'At least one of these',
    not: 'The contrary of this',
    if: 'Depending on the first',
    everyCase: 'The same in every case, whatever this is',
    entry: 'Entry {number}',
    source: 'Source',
    article: 'article {article}',
    seen: 'seen {date}',
    states: { verified: '', unverified: 'not verified', conflicting: 'contradicted by another source' },
    warning: 'Warning',
    warnings: {
      gap: 'Nothing is known to be in force on this date: {name}',
      'validity-uncertain': 'It is not known precisely whether this was in force on this date: {name}',
      'sources-conflict': 'Sources contradict each other: {name}',
      'other-source-differs': 'Another source would give another answer: {name}',
      'no-row': 'No row of the table fits: {name}',
      'rows-overlap': 'Several rows of the table fit: {name}',
      'division-by-zero': 'Divided by zero: {name}',
      'not-established': 'Not established: {name}',
      unverified: 'Not verified at its source',
      'not-examined': 'Too many cases to look at every one: {name}',
    },
    yes: 'yes',
    no: 'no',
    between: 'from {min} to {max}',
    atLeast: 'at least {min}',
    atMost: 'at most {max}',
    or: ' or ',
    otherLanguage: '[{language}] {text}',
  },
  fr: {
    answers: { yes: 'Oui', no: 'Non', unknown: 'On ne peut pas dire', 'not-applicable': 'Sans objet à cette date' },
    asOf: 'au {date}',
    comma: ', ',
    colon: ' : ',
    missing: 'Manque, et trancherait',
    because: 'Parce que',
    notKnown: 'inconnu',
    knownAs: 'connu : {value}',
    all: 'Toutes ces conditions',
    any: 'Au moins une de ces conditions',
    not: 'Le contraire de ceci',
    if: 'Selon la première',
    everyCase: 'Pareil dans tous les cas, quoi qu’il en soit de',
    entry: 'Élément {number}',
    source: 'Source',
    article: 'article {article}',
    seen: 'consulté le {date}',
    states: { verified: '', unverified: 'non vérifié', conflicting: 'contredit par une autre source' },
    warning: 'Attention',
    warnings: {
      gap: 'Rien n’est connu comme étant en vigueur à cette date : {name}',
      'validity-uncertain': 'On ne sait pas précisément si ceci était en vigueur à cette date : {name}',
      'sources-conflict': 'Des sources se contredisent : {name}',
      'other-source-differs': 'Une autre source donnerait une autre réponse : {name}',
      'no-row': 'Aucune ligne du tableau ne convient : {name}',
      'rows-overlap': 'Plusieurs lignes du tableau conviennent : {name}',
      'division-by-zero': 'Division par zéro : {name}',
      'not-established': 'Non établi : {name}',
      unverified: 'Non vérifié à la source',
      'not-examined': 'Trop de cas pour les voir tous : {name}',
    },
    yes: 'oui',
    no: 'non',
    between: 'de {min} à {max}',
    atLeast: 'au moins {min}',
    atMost: 'au plus {max}',
    or: ' ou ',
    otherLanguage: '[{language}] {text}',
  },
  ar: {
    answers: { yes: 'نعم', no: 'لا', unknown: 'لا يمكن الجزم', 'not-applicable': 'لا ينطبق في هذا التاريخ' },
    asOf: 'بتاريخ {date}',
    comma: '، ',
    colon: ': ',
    missing: 'معلومات ناقصة من شأنها أن تحسم',
    because: 'السبب',
    notKnown: 'غير معروف',
    knownAs: 'المعروف: {value}',
    all: 'كل ما يلي',
    any: 'واحد على الأقل مما يلي',
    not: 'عكس ما يلي',
    if: 'بحسب الأول',
    everyCase: 'الجواب واحد في كل الحالات مهما كان',
    entry: 'العنصر {number}',
    source: 'المصدر',
    article: 'المادة {article}',
    seen: 'اطُّلع عليه في {date}',
    states: { verified: '', unverified: 'لم يُتحقق منه', conflicting: 'يناقضه مصدر آخر' },
    warning: 'تنبيه',
    warnings: {
      gap: 'لا يُعرف نص سارٍ في هذا التاريخ: {name}',
      'validity-uncertain': 'لا يُعرف بدقة هل كان هذا ساريًا في هذا التاريخ: {name}',
      'sources-conflict': 'المصادر متناقضة: {name}',
      'other-source-differs': 'مصدر آخر يعطي جوابًا آخر: {name}',
      'no-row': 'لا يناسب أي سطر من الجدول: {name}',
      'rows-overlap': 'تناسب عدة أسطر من الجدول: {name}',
      'division-by-zero': 'قسمة على صفر: {name}',
      'not-established': 'غير ثابت: {name}',
      unverified: 'لم يُتحقق منه في مصدره',
      'not-examined': 'الحالات أكثر من أن تُفحص كلها: {name}',
    },
    yes: 'نعم',
    no: 'لا',
    between: 'من {min} إلى {max}',
    atLeast: '{min} على الأقل',
    atMost: '{max} على الأكثر',
    or: ' أو ',
    otherLanguage: '[{language}] {text}',
  },
};

/** Fills in a text. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

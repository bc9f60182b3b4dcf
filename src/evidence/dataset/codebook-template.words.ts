import type { Locale } from '../../platform/language/locale.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';

/** The example that the template of a codebook holds; a person writes their own over it. */
export const exampleCodebook: Codebook = {
  format: 'dawra-codebook/1',
  title: { en: 'My survey of returnees', fr: 'Mon enquête auprès de migrants de retour', ar: 'مسحي للعائدين' },
  variables: [
    { name: 'id', type: 'id', label: { en: 'Interview', fr: 'Entretien', ar: 'المقابلة' } },
    {
      name: 'return_type',
      type: 'category',
      label: { en: 'How the return came about', fr: 'Nature du retour', ar: 'طبيعة العودة' },
      question: {
        en: 'Did you decide to return?',
        fr: 'Avez-vous décidé de rentrer ?',
        ar: 'هل قررتم العودة بأنفسكم؟',
      },
      stage: 'after',
      levels: [
        { code: 'decided', label: { en: 'Decided', fr: 'Décidé', ar: 'بقرار شخصي' } },
        { code: 'compelled', label: { en: 'Compelled', fr: 'Contraint', ar: 'اضطرارية' } },
      ],
      missing: [{ code: '-98', kind: 'refused', label: { en: 'Refused', fr: 'Refus', ar: 'رفض الإجابة' } }],
    },
    {
      name: 'age',
      type: 'number',
      label: { en: 'Age at the interview', fr: 'Âge à l’entretien', ar: 'السن عند المقابلة' },
      unit: { en: 'years', fr: 'années', ar: 'سنة' },
      missing: [
        { code: '-99', kind: 'does-not-know', label: { en: 'Does not know', fr: 'Ne sait pas', ar: 'لا يعرف' } },
      ],
    },
  ],
  design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2025-01', to: '2025-06' } },
  citation: {
    en: 'Institution (2025). My survey of returnees.',
    fr: 'Institution (2025). Mon enquête auprès de migrants de retour.',
    ar: 'المؤسسة (2025). مسحي للعائدين.',
  },
  licence: 'CC-BY-4.0',
  synthetic: false,
  threshold: 5,
};

/** What stands on the first sheet of the template: the sheet or column, and what it takes. */
export const guide: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  en: [
    ['Sheet', 'Write over the example. Columns of languages you do not have may stay empty.'],
    [
      'variables',
      'One row for each column of your file. type: category, number, text, date, id. stage: before, abroad, after.',
    ],
    ['levels', 'The answers of each category: the code as it stands in the file, and what it means.'],
    [
      'missing',
      'Codes for answers that are not there. kind: not-asked, refused, does-not-know, not-applicable, not-readable.',
    ],
    [
      'code_list, list',
      'Codes that several variables share: name the list under code_list in variables, and write its codes once in levels and missing, under list.',
    ],
    [
      'sets',
      'Questions with several answers, a row for each option: set, variable, chosen (the code for chosen); column and separator where all answers stand in one cell.',
    ],
    [
      'replicates',
      'In study: replicates (BRR, Fay, JK1, JK2, JKn, bootstrap, SDR, other), replicate_weights (repwt1-repwt80), replicate_fay, replicate_scale, replicate_rscales, replicate_combined, replicate_mse.',
    ],
    [
      'study',
      'sample: probability, census, quota, snowball, rds. Stages of strata, clusters and fpc are separated by ;',
    ],
    ['threshold', 'The smallest number of people that a cell of a table may show.'],
  ],
  fr: [
    ['Feuille', 'Écrivez par-dessus l’exemple. Les colonnes des langues qui vous manquent peuvent rester vides.'],
    [
      'variables',
      'Une ligne par colonne de votre fichier. type : category, number, text, date, id. stage : before, abroad, after.',
    ],
    ['levels', 'Les réponses de chaque catégorie : le code tel qu’il figure dans le fichier, et son sens.'],
    ['missing', 'Codes des réponses absentes. kind : not-asked, refused, does-not-know, not-applicable, not-readable.'],
    [
      'code_list, list',
      'Codes communs à plusieurs variables : nommez la liste sous code_list dans variables et écrivez ses codes une fois dans levels et missing, sous list.',
    ],
    [
      'sets',
      'Questions à réponses multiples, une ligne par option : set, variable, chosen (le code de « choisie ») ; column et separator si toutes les réponses sont dans une case.',
    ],
    [
      'replicates',
      'Dans study : replicates (BRR, Fay, JK1, JK2, JKn, bootstrap, SDR, other), replicate_weights (repwt1-repwt80), replicate_fay, replicate_scale, replicate_rscales, replicate_combined, replicate_mse.',
    ],
    [
      'study',
      'sample : probability, census, quota, snowball, rds. Les degrés de strata, clusters et fpc sont séparés par ;',
    ],
    ['threshold', 'Le plus petit nombre de personnes qu’une case de tableau peut montrer.'],
  ],
  ar: [
    ['الورقة', 'اكتبوا مكان المثال. يمكن ترك أعمدة اللغات غير المتوفرة فارغة.'],
    [
      'variables',
      'صف لكل عمود في ملفكم. النوع: category أو number أو text أو date أو id. المرحلة: before أو abroad أو after.',
    ],
    ['levels', 'إجابات كل فئة: الرمز كما هو في الملف ومعناه.'],
    [
      'missing',
      'رموز الإجابات الغائبة. النوع: not-asked أو refused أو does-not-know أو not-applicable أو not-readable.',
    ],
    [
      'code_list, list',
      'رموز تشترك فيها عدة متغيرات: اذكروا اسم القائمة تحت code_list في variables واكتبوا رموزها مرة واحدة في levels وmissing تحت list.',
    ],
    [
      'sets',
      'أسئلة متعددة الإجابات، صف لكل خيار: set وvariable وchosen (رمز «اختير»)؛ وcolumn وseparator إذا كانت الإجابات كلها في خانة واحدة.',
    ],
    [
      'replicates',
      'في study: replicates (BRR أو Fay أو JK1 أو JK2 أو JKn أو bootstrap أو SDR أو other) وreplicate_weights (repwt1-repwt80) وreplicate_fay وreplicate_scale وreplicate_rscales وreplicate_combined وreplicate_mse.',
    ],
    ['study', 'العينة: probability أو census أو quota أو snowball أو rds. تُفصل مراحل strata وclusters وfpc بعلامة ;'],
    ['threshold', 'أقل عدد من الأشخاص يمكن لخانة في جدول أن تظهره.'],
  ],
};

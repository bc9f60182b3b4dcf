import { locales, type Locale, type Localized } from '../../platform/language/locale.ts';
import { defineProblems } from '../../platform/problem/problem.ts';
import { concepts } from './concept.ts';

/** A name out of a coded list inside a message, chosen by its code in the reader's language. */
const named = (parameter: string, list: Readonly<Record<string, Localized>>, locale: Locale): string =>
  `{${parameter}, select, ${Object.entries(list)
    .map(([code, label]) => `${code} {${label[locale]}}`)
    .join(' ')} other {{${parameter}}}}`;

const conceptLabels = Object.fromEntries(concepts.map(({ code, label }) => [code, label]));
const directionLabels: Readonly<Record<string, Localized>> = {
  to: { ar: 'نحو البلد', fr: 'vers le pays', en: 'to the country' },
  from: { ar: 'من البلد', fr: 'depuis le pays', en: 'from the country' },
};
export const populationLabels: Readonly<Record<string, Localized>> = {
  citizenship: { ar: 'حسب الجنسية', fr: 'par nationalité', en: 'by citizenship' },
  birth: { ar: 'حسب بلد الميلاد', fr: 'par pays de naissance', en: 'by country of birth' },
  residence: { ar: 'حسب الإقامة', fr: 'par résidence', en: 'by residence' },
  destination: { ar: 'حسب بلد الوجهة', fr: 'par pays de destination', en: 'by country of destination' },
};

const differing = (list: Readonly<Record<string, Localized>>, around: Localized): Localized =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      around[locale].replace('FIRST', named('first', list, locale)).replace('SECOND', named('second', list, locale)),
    ]),
  ) as Localized;

/** Known problems of the observatory. */
export const { catalogue: observatoryProblems, problem: observatoryProblem } = defineProblems('observatory', {
  'no-series': {
    status: 404,
    words: { en: 'There is no series {id}.', fr: 'La série {id} n’existe pas.', ar: 'لا توجد سلسلة باسم {id}.' },
  },
  'sum-too-few': {
    status: 422,
    words: {
      en: 'A sum needs two different series.',
      fr: 'Une somme demande deux séries différentes.',
      ar: 'يتطلب الجمع سلسلتين مختلفتين.',
    },
  },
  'sum-concepts': {
    status: 422,
    words: differing(conceptLabels, {
      en: 'These series are not added: one counts “FIRST”, the other “SECOND”. Their sum would count nothing.',
      fr: 'Ces séries ne s’additionnent pas : l’une compte « FIRST », l’autre « SECOND ». Leur somme ne compterait rien.',
      ar: 'لا تُجمع هاتان السلسلتان: إحداهما تعدّ «FIRST» والأخرى «SECOND»، ومجموعهما لا يعدّ شيئًا.',
    }),
  },
  'sum-directions': {
    status: 422,
    words: differing(directionLabels, {
      en: 'These series go opposite ways: one counts moves FIRST, the other SECOND.',
      fr: 'Ces séries vont en sens contraire : l’une compte les mouvements FIRST, l’autre SECOND.',
      ar: 'تسير السلسلتان في اتجاهين متعاكسين: إحداهما FIRST والأخرى SECOND.',
    }),
  },
  'sum-populations': {
    status: 422,
    words: differing(populationLabels, {
      en: 'These series do not count the same people: one FIRST, the other SECOND.',
      fr: 'Ces séries ne comptent pas les mêmes personnes : l’une FIRST, l’autre SECOND.',
      ar: 'لا تعدّ السلسلتان الأشخاص أنفسهم: إحداهما FIRST والأخرى SECOND.',
    }),
  },
  'sum-aggregate': {
    status: 422,
    words: {
      en: 'One of these series is already a total of several countries ({first}, {second}): a total is not added to its parts.',
      fr: 'L’une de ces séries est déjà un total de plusieurs pays ({first}, {second}) : un total ne s’ajoute pas à ses parties.',
      ar: 'إحدى السلسلتين مجموع لعدة بلدان أصلًا ({first}، {second}): ولا يُضاف المجموع إلى أجزائه.',
    },
  },
  'sum-twice': {
    status: 422,
    words: {
      en: 'These series count the same people, from two sources: they are compared, never added nor averaged.',
      fr: 'Ces séries comptent les mêmes personnes, d’après deux sources : on les compare, sans addition ni moyenne.',
      ar: 'تعدّ السلسلتان الأشخاص أنفسهم من مصدرين: تُقارنان ولا تُجمعان ولا يُحسب متوسطهما.',
    },
  },
});

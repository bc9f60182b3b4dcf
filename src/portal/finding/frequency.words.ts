import { defineWords } from '../../platform/language/words.ts';

/** Sentences in frequencies; the groups of return are named as in the list of terms. `synthetic` says inside the sentence that it is invented. */
export const frequencyWords = defineWords({
  lead: {
    ar: '{synthetic, select, true {في ملف مختلق، } other {}}من كل 100 {group}، {n} {outcome}.',
    fr: '{synthetic, select, true {Dans un fichier inventé, sur} other {Sur}} 100 {group}, {n} {outcome}.',
    en: '{synthetic, select, true {In an invented file, of} other {Of}} 100 {group}, {n} {outcome}.',
  },
  second: {
    ar: 'ومن كل 100 {group}: {n}.',
    fr: 'Sur 100 {group} : {n}.',
    en: 'Of 100 {group}: {n}.',
  },
  compelled: {
    ar: 'شخص اضطُروا إلى العودة',
    fr: 'personnes contraintes au retour',
    en: 'people compelled to return',
  },
  decided: { ar: 'شخص قرروا العودة', fr: 'personnes qui ont décidé de revenir', en: 'people who decided to return' },
  unemployed: { ar: 'كانوا عاطلين عن العمل', fr: 'étaient au chômage', en: 'were unemployed' },
  named: { ar: 'في خانة «{label}»', fr: 'dans « {label} »', en: 'are in “{label}”' },
});

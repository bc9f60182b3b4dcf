import { defineWords } from '../../platform/language/words.ts';

export const recommendationWords = defineWords({
  promises: {
    ar: 'الوعود ومآلها',
    fr: 'Les engagements, et ce qu’ils deviennent',
    en: 'Promises, and what becomes of them',
  },
  propositions: {
    ar: 'المقترحات قيد التوافق: ما صُوّت عليه ومن عارض',
    fr: 'Les propositions : ce qui a été voté et qui s’y oppose',
    en: 'Propositions: what was voted and who is against',
  },
  title: {
    ar: 'توصيات الرباط والأدلة التي تقوم عليها',
    fr: 'Les recommandations de Rabat et leurs éléments probants',
    en: 'The Rabat recommendations, and the evidence behind each',
  },
  lead: {
    ar: 'نصوص مرقمة بصياغتنا. تحت كل نص الإجابات التي يستند إليها، وهل ما زالت أرقامها سارية. وحيث لا دليل يُقال ذلك.',
    fr: 'Des textes numérotés, dans nos mots. Sous chacun, les réponses qui le fondent, et si leurs chiffres valent toujours. Là où rien ne le fonde, c’est dit.',
    en: 'Numbered texts, in our own words. Under each, the answers it is based on and whether their figures still hold. Where nothing stands behind one, it says so.',
  },
  listDescription: {
    ar: '{n, plural, zero {لا توصيات} one {توصية واحدة} two {توصيتان} few {# توصيات} many {# توصية} other {# توصية}} حول العودة والإدماج، مع الإجابات التي تستند إليها كل منها، وهل ما زالت أرقامها سارية.',
    fr: '{n, plural, =0 {Aucune recommandation} one {# recommandation} other {# recommandations}} sur le retour et la réintégration, avec les réponses qui fondent chacune et l’état de leurs chiffres.',
    en: '{n, plural, =0 {No recommendations} one {# recommendation} other {# recommendations}} on return and reintegration, with the answers behind each and whether their figures still hold.',
  },
  none: { ar: 'لا توصيات منشورة بعد.', fr: 'Aucune recommandation publiée.', en: 'No recommendation is published.' },
  noneLead: {
    ar: 'تظهر التوصيات هنا بعد نشرها.',
    fr: 'Elles paraissent ici une fois publiées.',
    en: 'They appear here once published.',
  },
  invented: {
    ar: 'توصيات مختلقة، لإظهار كيف تعمل هذه الصفحة',
    fr: 'Recommandations inventées, pour montrer comment cette page fonctionne',
    en: 'Invented recommendations, to show how this page works',
  },
  section: { ar: 'المحور', fr: 'Chapitre', en: 'Section' },
  every: { ar: 'كل المحاور', fr: 'Tous les chapitres', en: 'Every section' },
  evidence: { ar: 'الأدلة', fr: 'Éléments probants', en: 'Evidence' },
  with: { ar: 'مع أدلة', fr: 'Avec éléments probants', en: 'With evidence' },
  without: { ar: 'بلا أدلة', fr: 'Sans éléments probants', en: 'Without evidence' },
  addressee: { ar: 'موجهة إلى', fr: 'Adressée à', en: 'Addressed to' },
  comesFrom: { ar: 'تنبثق من', fr: 'Vient de', en: 'Comes from' },
  origin: {
    ar: 'المقترح {number} · {space}',
    fr: 'la proposition {number} · {space}',
    en: 'proposition {number} · {space}',
  },
  one: { ar: 'التوصية {number}', fr: 'Recommandation {number}', en: 'Recommendation {number}' },
  every1: { ar: 'كل التوصيات', fr: 'Toutes les recommandations', en: 'All recommendations' },
  published: { ar: 'تاريخ النشر: {date}', fr: 'Date de publication : {date}', en: 'Published on {date}' },
  shown: {
    ar: '{n, plural, zero {لا توصيات} one {توصية واحدة} two {توصيتان} few {# توصيات} many {# توصية} other {# توصية}}',
    fr: '{n, plural, =0 {aucune recommandation} one {# recommandation} other {# recommandations}}',
    en: '{n, plural, =0 {no recommendation} one {# recommendation} other {# recommendations}}',
  },
  to: { ar: 'موجهة إلى: {who}', fr: 'Adressée à : {who}', en: 'Addressed to: {who}' },
  judgements: {
    ar: 'من الأدلة إلى القرار',
    fr: 'Des éléments probants à la décision',
    en: 'From evidence to decision',
  },
  criterion: { ar: 'المعيار', fr: 'Critère', en: 'Criterion' },
  judgement: { ar: 'الحكم', fr: 'Jugement', en: 'Judgement' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  editors: { ar: 'هيئة التحرير', fr: 'La rédaction', en: 'The editors' },
  onVersion: { ar: 'على الصيغة {number}', fr: 'sur la formulation {number}', en: 'on wording {number}' },
  rests: { ar: 'تستند إلى', fr: 'S’appuie sur', en: 'Based on' },
  nothing: {
    ar: 'لا إجابة منشورة وراء هذه التوصية حتى الآن.',
    fr: 'Aucune réponse publiée ne la fonde à ce jour.',
    en: 'No published answer stands behind it so far.',
  },
  brief: { ar: 'ورقة واحدة (PDF)', fr: 'Une page (PDF)', en: 'One page (PDF)' },
  limits: {
    ar: 'ما لا تقوله هذه الأرقام',
    fr: 'Ce que ces chiffres ne disent pas',
    en: 'What these figures do not say',
  },
  outdated: {
    ar: 'تغيّرت بيانات مما تستند إليه هذه التوصية أو حلت محلها بيانات أحدث.',
    fr: 'Des données sur lesquelles elle s’appuie ont changé ou ont été remplacées.',
    en: 'Data on which it is based have changed or were superseded.',
  },
  version: { ar: 'الصيغة {number}', fr: 'Version {number}', en: 'Version {number}' },
  earlier: { ar: 'الصيغ السابقة', fr: 'Versions précédentes', en: 'Earlier versions' },
  why: { ar: 'سبب التغيير', fr: 'Pourquoi ce changement', en: 'Why it changed' },
  result: { ar: 'النتيجة {hash}', fr: 'Résultat {hash}', en: 'Result {hash}' },
  changed: { ar: 'النتيجة الجديدة', fr: 'Le nouveau résultat', en: 'The new result' },
});

/** Sections of the Rabat text, by the first part of a charter id. */
export const sectionWords = defineWords({
  I: { ar: 'أولًا. البحث والمعلومات', fr: 'I. Recherche et information', en: 'I. Research and information' },
  II: { ar: 'ثانيًا. الحوار حول العودة', fr: 'II. Dialogue sur le retour', en: 'II. Dialogue on return' },
  III: { ar: 'ثالثًا. مصالح مشتركة', fr: 'III. Intérêts communs', en: 'III. Shared interests' },
  IV: { ar: 'رابعًا. التكوين المهني', fr: 'IV. Formation professionnelle', en: 'IV. Vocational training' },
  V: { ar: 'خامسًا. حقوق العائدين', fr: 'V. Droits des migrants de retour', en: 'V. Rights of return migrants' },
});

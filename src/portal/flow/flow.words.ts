import { defineWords } from '../../platform/language/words.ts';

export const flowWords = defineWords({
  title: {
    ar: 'تدفقات العودة: لكل مفهوم لوحته',
    fr: 'Flux de retour : à chaque notion son tableau',
    en: 'Flows of return: each concept in its own panel',
  },
  lead: {
    ar: 'تَعدّ المصادر أشياء مختلفة: من قرر العودة، ومن أُبعد، ومن صدر في حقه أمر، ومن قُدّر عدده. لا تُجمع هذه الأعداد ولا يقوم أحدها مقام الآخر.',
    fr: 'Les sources comptent des choses différentes : qui a décidé de revenir, qui a été renvoyé, qui a reçu un ordre, qui est estimé. Ces nombres ne s’additionnent pas, et aucun ne vaut pour un autre.',
    en: 'Sources count different things: who decided to return, who was sent back, who received an order, who is estimated. These numbers are not added, and none stands for another.',
  },
  decided: { ar: 'ما يقرره الأشخاص', fr: 'Ce que les personnes décident', en: 'What people decide' },
  administrative: {
    ar: 'ما تنفذه الإدارات',
    fr: 'Ce que les administrations exécutent',
    en: 'What administrations enforce',
  },
  model: { ar: 'ما يحسبه نموذج', fr: 'Ce qu’un modèle calcule', en: 'What a model computes' },
  uncounted: {
    ar: 'لا يعدّ أي مصدر من مصادرنا العودة بقرار شخصي: يخلو هذا الجدول لأن الرقم غير موجود، لا لأنه صفر.',
    fr: 'Aucune de nos sources ne compte les retours décidés : ce tableau est vide parce que le chiffre n’existe pas, non parce qu’il serait nul.',
    en: 'None of our sources counts decided returns: this panel is empty because the figure does not exist, not because it is zero.',
  },
  period: { ar: 'الفترة', fr: 'Période', en: 'Period' },
  none: { ar: 'لا رقم', fr: 'pas de chiffre', en: 'no figure' },
  reporting: { ar: '{n} من البلدان المبلِّغة', fr: '{n} pays déclarants', en: '{n} reporting countries' },
  real: {
    ar: 'هذه أرقام نشرتها المصادر المذكورة، وليست اصطناعية.',
    fr: 'Ces chiffres sont ceux que les sources citées ont publiés ; ils ne sont pas synthétiques.',
    en: 'These are figures that the sources named have published; they are not synthetic.',
  },
  reading: { ar: 'كيف تُقرأ هذه الأرقام', fr: 'Comment lire ces chiffres', en: 'How to read these figures' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
  population: { ar: 'المجتمع المدروس', fr: 'Population', en: 'Population' },
  reporter: { ar: 'البلد المبلِّغ', fr: 'Déclarant', en: 'Reporter' },
  rounding: { ar: 'التقريب', fr: 'Arrondi', en: 'Rounding' },
  roundedTo: { ar: 'إلى أقرب {n}', fr: 'à {n} près', en: 'to {n}' },
  exact: { ar: 'بلا تقريب', fr: 'aucun', en: 'none' },
  missingCode: {
    ar: 'كتابة غياب الرقم في المصدر',
    fr: 'Absence de chiffre dans la source',
    en: 'How the source writes “no figure”',
  },
  extracted: {
    ar: 'استُخرج سنة {date}؛ {licence}',
    fr: 'extrait en {date} ; {licence}',
    en: 'extracted {date}; {licence}',
  },
  gaps: {
    ar: 'بعض السنوات غائبة عن هذه السلسلة.',
    fr: 'Des années manquent dans cette série.',
    en: 'Some years are left out of this series.',
  },
  tryTitle: { ar: 'تجربة جمع سلسلتين', fr: 'Essayez d’additionner deux séries', en: 'Try to add two series' },
  tryLead: {
    ar: 'اختاروا سلسلتين. إن كانتا تعدّان الشيء نفسه عن أشخاص مختلفين جُمعتا؛ وإلا رُفض الجمع وقيل لماذا.',
    fr: 'Choisissez deux séries. Si elles comptent la même chose de personnes différentes, elles s’additionnent ; sinon le programme refuse et dit pourquoi.',
    en: 'Choose two series. If they count the same thing about different people they are added; otherwise the program refuses and says why.',
  },
  first: { ar: 'السلسلة الأولى', fr: 'Première série', en: 'First series' },
  second: { ar: 'السلسلة الثانية', fr: 'Deuxième série', en: 'Second series' },
  add: { ar: 'جمع', fr: 'Additionner', en: 'Add' },
  refused: { ar: 'الجمع مرفوض', fr: 'Addition refusée', en: 'The sum is refused' },
  sum: { ar: 'المجموع', fr: 'Somme', en: 'Sum' },
  noSum: { ar: 'لا مجموع: رقم غائب', fr: 'pas de somme : un chiffre manque', en: 'no sum: a figure is missing' },
  within: {
    ar: 'بسبب تقريب المصدر، يقع المجموع الحقيقي ضمن ±{n}.',
    fr: 'Les sources étant arrondies, la somme vraie est à ±{n} près.',
    en: 'As the sources are rounded, the true sum lies within ±{n}.',
  },
  empty: {
    ar: 'لم تُنشر أي سلسلة بعد.',
    fr: 'Aucune série n’est encore publiée.',
    en: 'No series has been published yet.',
  },
  conflict: {
    ar: 'المصادر المتعارضة تُعرض جنبًا إلى جنب ولا يُحسب متوسطها.',
    fr: 'Les sources qui se contredisent sont montrées côte à côte, jamais moyennées.',
    en: 'Sources that disagree stand side by side and are never averaged.',
  },
});

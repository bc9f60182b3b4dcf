import { defineWords } from '../../platform/language/words.ts';

export const resultWords = defineWords({
  over: { ar: 'نتيجة', fr: 'Résultat', en: 'Result' },
  cited: { ar: 'تستشهد بها الإجابات التالية', fr: 'Cité par les réponses', en: 'Cited by these answers' },
  downloads: { ar: 'تنزيل', fr: 'Télécharger', en: 'Download' },
  downloadsLead: {
    ar: 'يحمل كل ملف المصدر والعدد والتنبيهات وبصمة النتيجة.',
    fr: 'Chaque fichier porte la source, les effectifs, les avertissements et l’empreinte du résultat.',
    en: 'Every file carries source, base, warnings and the hash of the result.',
  },
  file: { ar: '{format}', fr: '{format}', en: '{format}' },
  recompute: { ar: 'إعادة الحساب', fr: 'Recalculer', en: 'Recompute' },
  recomputeTitle: {
    ar: 'هل يعطي الحساب النتيجة نفسها؟',
    fr: 'Le calcul redonne-t-il la même chose ?',
    en: 'Does the computation give the same again?',
  },
  recomputeLead: {
    ar: 'يُجرى التحليل نفسه على البيانات نفسها، الآن وعلى هذا الخادم. إن تطابقت البصمة فلم يتغير أي رقم؛ وإلا ظهر الفرق.',
    fr: 'La même analyse est lancée sur les mêmes données, maintenant, sur ce serveur. Même empreinte : aucun chiffre n’a changé ; sinon, la différence est montrée.',
    en: 'The same analysis is run on the same data, now, on this server. The same hash means that no figure changed; otherwise the difference is shown.',
  },
  same: {
    ar: 'البصمة نفسها: كل الأرقام مطابقة.',
    fr: 'Même empreinte : tous les chiffres sont identiques.',
    en: 'The same hash: every figure is identical.',
  },
  different: { ar: 'البصمة مختلفة', fr: 'Empreinte différente', en: 'A different hash' },
  was: { ar: 'كان', fr: 'Avant', en: 'Was' },
  now: { ar: 'الآن', fr: 'Maintenant', en: 'Now' },
  place: { ar: 'الموضع', fr: 'Endroit', en: 'Place' },
  engine: { ar: 'المحرك', fr: 'Moteur', en: 'Engine' },
  back: { ar: 'الرجوع إلى النتيجة', fr: 'Revenir au résultat', en: 'Back to the result' },
  cite: { ar: 'للاستشهاد بهذه النتيجة', fr: 'Pour citer ce résultat', en: 'To cite this result' },
  data: { ar: 'البيانات ودليل رموزها', fr: 'Les données et leur dictionnaire', en: 'The data and their codebook' },
});

import { defineWords } from '../language/words.ts';

export const changeWords = defineWords({
  title: { ar: 'ما الذي تغيّر', fr: 'Ce qui a changé', en: 'What changed' },
  since: { ar: 'منذ {day}', fr: 'depuis le {day}', en: 'since {day}' },
  year: { ar: 'خلال الأشهر الاثني عشر الأخيرة', fr: 'ces douze derniers mois', en: 'in the last twelve months' },
  noneYet: {
    ar: 'لا شيء بعد مما يحق لكم الاطلاع عليه',
    fr: 'Rien encore de ce que vous pouvez voir',
    en: 'Nothing yet of what you may see',
  },
  none: {
    ar: 'لم يتغيّر شيء منذ زيارتكم السابقة',
    fr: 'Rien n’a changé depuis votre dernière visite',
    en: 'Nothing has changed since your last visit',
  },
  noneLead: {
    ar: 'يظهر هنا ما يفعله الآخرون: أسئلة تُطرح، وإجابات تُراجع أو تُنشر، وبيانات جديدة.',
    fr: 'Ce que font les autres paraît ici : questions posées, réponses relues ou publiées, données nouvelles.',
    en: 'What others do is shown here: questions raised, answers reviewed or published, new data.',
  },
  number: { ar: 'رقم {n}', fr: 'n° {n}', en: 'No. {n}' },
  all: { ar: 'عرض {n} أخرى', fr: 'En voir {n} de plus', en: 'Show {n} more' },
  fewer: { ar: 'عرض أقل', fr: 'En voir moins', en: 'Show fewer' },
  beyond: {
    ar: 'وما سبقها أقدم منها ولا يظهر هنا',
    fr: 'les plus anciens ne sont pas montrés ici',
    en: 'older ones are not shown here',
  },
  many: { ar: 'أكثر من {n}', fr: 'plus de {n}', en: 'more than {n}' },
});

import { defineWords } from '../language/words.ts';

export const helpWords = defineWords({
  help: { ar: 'مساعدة', fr: 'Aide', en: 'Help' },
  title: { ar: 'مساعدة حول هذه الصفحة', fr: 'Aide pour cette page', en: 'Help for this page' },
  close: { ar: 'إغلاق المساعدة', fr: 'Fermer l’aide', en: 'Close help' },
  purpose: { ar: 'ما الغرض منها', fr: 'À quoi elle sert', en: 'What it is for' },
  example: { ar: 'مثال', fr: 'Un exemple', en: 'An example' },
  next: { ar: 'الخطوة التالية', fr: 'Et ensuite', en: 'The next step' },
  keys: { ar: 'لوحة المفاتيح', fr: 'Au clavier', en: 'Keyboard' },
  openKey: { ar: 'فتح هذه المساعدة أو إغلاقها', fr: 'ouvrir ou fermer cette aide', en: 'open or close this help' },
  closeKey: { ar: 'إغلاق ما هو مفتوح', fr: 'fermer ce qui est ouvert', en: 'close what is open' },
  questionMark: {
    ar: 'المفتاح ? يفتح المساعدة',
    fr: 'La touche ? ouvre l’aide',
    en: 'The ? key opens help',
  },
  tour: { ar: 'جولة في منصة العمل', fr: 'Faire le tour de l’espace de travail', en: 'Take a tour of the workbench' },
});

export const tourWords = defineWords({
  title: { ar: 'جولة قصيرة', fr: 'Un tour rapide', en: 'A short tour' },
  step: { ar: 'الخطوة {n} من {of}', fr: 'Étape {n} sur {of}', en: 'Step {n} of {of}' },
  next: { ar: 'التالي', fr: 'Suivant', en: 'Next' },
  back: { ar: 'السابق', fr: 'Précédent', en: 'Back' },
  skip: { ar: 'تخطي الجولة', fr: 'Passer le tour', en: 'Skip the tour' },
  done: { ar: 'إنهاء', fr: 'Terminer', en: 'Done' },
  tasks: {
    ar: '«ما ينتظركم» يجمع ما يمكنكم القيام به الآن، والأقرب موعدًا في الأعلى. اضغطوا على سطر لتصلوا إلى مكانه. حين يُنجز يختفي من القائمة.',
    fr: '« Ce qui vous attend » réunit ce que vous pouvez faire maintenant, le plus pressé en haut. Une pression sur la ligne vous y mène ; une fois la chose faite, la ligne disparaît.',
    en: '“What waits for you” gathers what you can do now, the most pressing first. A line leads straight there; once it is done, it goes.',
  },
  changes: {
    ar: '«ما الذي تغيّر» يعرض ما فعله غيركم منذ زيارتكم السابقة، في حدود ما يتيحه لكم دوركم.',
    fr: '« Ce qui a changé » montre ce que d’autres ont fait depuis votre dernière visite, dans ce que votre rôle vous ouvre.',
    en: '“What changed” shows what others did since your last visit, of what your role opens to you.',
  },
  navigation: {
    ar: 'القائمة في أعلى الصفحة تقود إلى الأعمال: البيانات، والحوار، والمراجع. والبحث يشمل كل ما يحق لكم الاطلاع عليه.',
    fr: 'Le menu du haut mène aux travaux : données, dialogue, références. La recherche porte sur tout ce que vous pouvez voir.',
    en: 'The menu at the top leads to the work: data, dialogue, reference. Search looks through everything that you may see.',
  },
  help: {
    ar: 'لكل صفحة مساعدة: ما الغرض منها، ومثال، والخطوة التالية. ومنها يمكنكم إعادة هذه الجولة متى شئتم.',
    fr: 'Chaque page a son aide : à quoi elle sert, un exemple, la suite. Vous pourrez y refaire ce tour quand vous voudrez.',
    en: 'Every page has help: what it is for, an example, the next step. From there you can take this tour again at any time.',
  },
});

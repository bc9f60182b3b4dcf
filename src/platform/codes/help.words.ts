import { definePageHelp } from '../ui/page-help.ts';

export const codeListsHelp = definePageHelp({
  purpose: {
    ar: 'قوائم الرموز المستعملة في النماذج والجداول: بلدان، وجهات، وأنواع العودة، وغيرها، مع مصدر كل منها.',
    fr: 'Les listes de codes des formulaires et des tableaux : pays, régions, types de retour, avec leur source.',
    en: 'The coded lists of forms and tables: countries, regions, kinds of return, each with its source.',
  },
  example: {
    ar: 'ملف قديم فيه رمز جهة لم تعد موجودة: افتحوا قائمة الجهات لتعرفوا ما صار إليه.',
    fr: 'Un ancien fichier porte le code d’une région disparue : ouvrez la liste pour voir ce qu’il est devenu.',
    en: 'An old file holds the code of a region that is gone: open the list to see what became of it.',
  },
  next: {
    ar: 'افتحوا قائمة، أو اطلعوا على كل الرموز معًا.',
    fr: 'Ouvrez une liste, ou voyez tous les codes ensemble.',
    en: 'Open a list, or look at all codes together.',
  },
});

export const codesHelp = definePageHelp({
  purpose: {
    ar: 'معنى كل رمز، ومنذ أي يوم وإلى متى، ومن تحقق منه.',
    fr: 'Ce que dit chaque code, depuis quel jour, jusqu’à quand, et qui l’a vérifié.',
    en: 'What each code stands for, since which day and until when, and who has checked it.',
  },
  example: {
    ar: 'MA-03 كان يدل على تازة حتى 2015 ثم صار يدل على فاس: اختاروا اليوم الذي جُمعت فيه بياناتكم.',
    fr: 'MA-03 désigne Taza jusqu’en 2015, Fès depuis : choisissez le jour de votre enquête.',
    en: 'MA-03 stands for Taza until 2015 and for Fez since: choose the day of your survey.',
  },
  next: {
    ar: 'نزّلوا القائمة كما كانت في ذلك اليوم واستعملوها في دليل الرموز.',
    fr: 'Téléchargez la liste telle qu’elle était ce jour-là pour votre dictionnaire.',
    en: 'Download the list as it stood on that day for your codebook.',
  },
});

import { definePageHelp } from '../../platform/ui/page-help.ts';

export const preparationHelp = definePageHelp({
  purpose: {
    ar: 'ما تركته الاجتماعات السابقة لهذا الاجتماع وما استجد منذ آخرها، يُجمع من تلقاء نفسه.',
    fr: 'Ce que les réunions précédentes ont laissé à celle-ci et ce qui est nouveau depuis, réuni de soi-même.',
    en: 'What earlier meetings left to this one and what is new since, put together by itself.',
  },
  example: {
    ar: 'سؤال من اجتماع سابق لا إجابة له، وإجابة تغيّر رقمها بعد بيانات جديدة.',
    fr: 'Une question restée sans réponse, une réponse dont le chiffre a changé avec de nouvelles données.',
    en: 'A question that was left without an answer, an answer whose figure changed with new data.',
  },
  next: {
    ar: 'افتحوا كل بند من هنا، وأدرجوا في جدول الأعمال ما ستناقشونه.',
    fr: 'Ouvrez chaque élément d’ici et portez à l’ordre du jour ce que vous discuterez.',
    en: 'Open each entry from here, and put on the agenda what you will discuss.',
  },
});

import { definePageHelp } from '../platform/ui/page-help.ts';

export const pledgeHelp = definePageHelp({
  purpose: {
    ar: 'ما تعهدت به المؤسسات، وهل وفت به.',
    fr: 'Ce à quoi des institutions se sont engagées, et si elles l’ont fait.',
    en: 'What institutions promised, and whether they did it.',
  },
  example: {
    ar: 'وزارة تعهدت بفتح شباك في مدينتين قبل يونيو: دوّنوا الأجل، ثم بيّنوا ما جرى.',
    fr: 'Un ministère promet un guichet dans deux villes avant juin : notez l’échéance, puis ce qui en est advenu.',
    en: 'A ministry promises a counter in two towns before June: write down the date, then what became of it.',
  },
  next: {
    ar: 'افتحوا تعهدًا وغيّروا حالته.',
    fr: 'Ouvrez un engagement et changez son état.',
    en: 'Open a pledge and change its state.',
  },
});

import { definePageHelp } from '../platform/ui/page-help.ts';

export const homeHelp = definePageHelp({
  purpose: {
    ar: 'هنا يجتمع ما ينتظره الآخرون منكم، وما تغيّر منذ زيارتكم السابقة، وما كنتم تعملون عليه.',
    fr: 'Cette page réunit ce que d’autres attendent de vous, ce qui a changé depuis votre dernière visite, et là où vous en étiez.',
    en: 'This page gathers what others wait for from you, what changed since your last visit, and where you were.',
  },
  example: {
    ar: 'صباح الاثنين: إجابة تنتظر مراجعتكم منذ ثلاثة أيام في أعلى القائمة. اضغطوا عليها، راجعوها، فتختفي من القائمة.',
    fr: 'Lundi matin, une réponse attend votre relecture depuis trois jours, en haut de la liste. Vous pressez la ligne, relisez : elle quitte la liste.',
    en: 'Monday morning: an answer has waited three days for your review, at the top of the list. You press it, review it, and it leaves the list.',
  },
  next: {
    ar: 'ابدأوا بالسطر الأول. وإن لم ينتظركم شيء فانظروا فيما تغيّر، أو ابدأوا عملًا جديدًا.',
    fr: 'Commencez par la première ligne. Si rien n’attend, voyez ce qui a changé, ou commencez autre chose.',
    en: 'Begin with the first line. If nothing waits, see what changed, or start something.',
  },
});

import { definePageHelp } from '../../platform/ui/page-help.ts';

export const spacesHelp = definePageHelp({
  purpose: {
    ar: 'فضاءات الحوار التي تشاركون فيها أو تعملون لها: ممرات بين بلدين ومناطق وأفرقة.',
    fr: 'Les espaces de dialogue où vous parlez ou pour lesquels vous travaillez : corridors, régions, groupes.',
    en: 'The spaces of the dialogue in which you speak or for which you work: corridors, regions, groups.',
  },
  example: {
    ar: 'ممثلة وزارة تفتح ممر المغرب – فرنسا لترى من يتكلم فيه وما المقترحات قيد التصويت.',
    fr: 'La déléguée d’un ministère ouvre le corridor Maroc – France pour voir qui y parle et ce qui est au vote.',
    en: 'The delegate of a ministry opens the corridor Morocco – France to see who speaks there and what is being voted.',
  },
  next: {
    ar: 'افتحوا فضاءً. إن كنتم تتكلمون فيه بموجب تفويض فمنه تقدمون مقترحًا.',
    fr: 'Ouvrez un espace. Si vous y parlez sous mandat, c’est de là que vous proposez.',
    en: 'Open a space. If you speak there under a mandate, you propose from there.',
  },
});

export const spaceHelp = definePageHelp({
  purpose: {
    ar: 'فضاء واحد: من يتكلم فيه، وباسم أي جانب وفئة، وإلى متى، وهل تركيبته متوازنة.',
    fr: 'Un espace : qui y parle, pour quelle partie et quelle catégorie, jusqu’à quand, et si sa composition est équilibrée.',
    en: 'One space: who speaks there, for which party and group, until when, and whether its composition is balanced.',
  },
  example: {
    ar: 'انتهى تفويض نقابة أمس: لم تعد تصوت، وتظهر فئتها أقل حضورًا.',
    fr: 'Le mandat d’un syndicat a pris fin hier : il ne vote plus, et sa catégorie apparaît comme la moins présente.',
    en: 'The mandate of a trade union ended yesterday: it votes no more, and its group is shown as least present.',
  },
  next: {
    ar: 'اقرؤوا مقترحات الفضاء. تمنح الأمانة التفويضات بناءً على رسالة المؤسسة.',
    fr: 'Lisez les propositions de l’espace. Le secrétariat donne les mandats sur la lettre de l’institution.',
    en: 'Read the propositions of the space. The secretariat gives mandates on the letter of the institution.',
  },
});

export const spaceEditorHelp = definePageHelp({
  purpose: {
    ar: 'إنشاء فضاء أو تعديله: نوعه وبلداه وغايته وما اتُّفق عليه من حصص.',
    fr: 'Créer un espace ou le modifier : son type, ses pays, son objet, les quotas convenus.',
    en: 'Establish a space or change it: its type, its countries, its purpose, the agreed quotas.',
  },
  example: {
    ar: 'ممر من تونس إلى إيطاليا، مع نقابة واحدة على الأقل من كل جانب.',
    fr: 'Un corridor de la Tunisie vers l’Italie, avec un syndicat au moins de chaque partie.',
    en: 'A corridor from Tunisia to Italy, with one trade union at least of each party.',
  },
  next: {
    ar: 'بعد الحفظ امنحوا التفويضات في صفحة الفضاء.',
    fr: 'Une fois enregistré, donnez les mandats sur sa page.',
    en: 'Once it is saved, give mandates on its page.',
  },
});

import { definePageHelp } from '../../platform/ui/page-help.ts';

export const propositionsHelp = definePageHelp({
  purpose: {
    ar: 'ما يُقترح في فضاءات الحوار، وأين وصل: قيد النقاش، قيد التصويت، جرى التصويت عليه.',
    fr: 'Ce qui est proposé dans les espaces de dialogue et où cela en est : en discussion, au vote, voté.',
    en: 'What is proposed in the spaces of the dialogue, and how far it is: under discussion, being voted, voted.',
  },
  example: {
    ar: 'اختاروا «قيد التصويت» لتروا ما ينتظر صوت المؤسسة التي تتكلمون باسمها.',
    fr: 'Choisissez « Au vote » pour voir ce qui attend la voix de votre institution.',
    en: 'Choose “Being voted” to see what waits for the vote of your institution.',
  },
  next: {
    ar: 'افتحوا مقترحًا لتعديله أو التصويت عليه. لتقديم مقترح يلزم تفويض سارٍ.',
    fr: 'Ouvrez-en une pour l’amender ou la voter. Proposer demande un mandat en cours.',
    en: 'Open one to amend it or vote on it. To propose takes a mandate in force.',
  },
});

export const propositionHelp = definePageHelp({
  purpose: {
    ar: 'مقترح واحد: نصه بلغاته، والتعديلات بجانبه، والتصويت على الصيغة القائمة، ومن عارض ولماذا، والردود، ومواقف الدول، ومآله.',
    fr: 'Une proposition : son texte dans ses langues, les amendements en regard, le vote sur la formulation en vigueur, qui s’y oppose et pourquoi, les réponses, les positions des États, et ce qu’elle est devenue.',
    en: 'One proposition: its text in its languages, amendments beside it, the vote on the wording in force, who is against and why, replies, the positions of States, and what became of it.',
  },
  example: {
    ar: 'وزارة تقترح بالعربية وأخرى تعدّل بالفرنسية: يظهر النصان جنبًا إلى جنب، ومن قدّم المقترح يقبل التعديل أو يرده بتعليل.',
    fr: 'Un ministère propose en arabe, un autre amende en français : les deux textes sont en regard, et qui a proposé accepte l’amendement ou l’écarte en disant pourquoi.',
    en: 'One ministry proposes in Arabic, another amends in French: both texts stand side by side, and who proposed accepts the amendment or declines it and says why.',
  },
  next: {
    ar: 'صوّتوا ما دام التصويت مفتوحًا: يُحسب آخر صوت لكل مؤسسة. إن تغيرت الصيغة يبدأ التصويت من جديد.',
    fr: 'Votez tant que le vote est ouvert : la dernière voix de chaque institution compte. Si la formulation change, le vote recommence.',
    en: 'Vote while the vote is open: the last vote of each institution counts. If the wording changes, the vote begins again.',
  },
});

export const propositionEditorHelp = definePageHelp({
  purpose: {
    ar: 'كتابة مقترح بلغتكم أو إعادة صياغته مع ذكر السبب.',
    fr: 'Rédiger une proposition dans votre langue, ou la reformuler en disant pourquoi.',
    en: 'Write a proposition in your language, or reword it and say why.',
  },
  example: {
    ar: '«أن يُعترف بالشهادات خلال ثلاثة أشهر»: فعل واحد وأجل واحد في كل مقترح.',
    fr: '« Que les diplômes soient reconnus en trois mois » : un verbe, un délai, une proposition à la fois.',
    en: '“That diplomas are recognised within three months”: one verb, one time, one proposition each.',
  },
  next: {
    ar: 'يبقى المقترح مسودة لكم حتى تعرضوه للنقاش من صفحته.',
    fr: 'Elle reste un brouillon à vous jusqu’à ce que vous la déposiez depuis sa page.',
    en: 'It stays a draft of yours until you table it from its page.',
  },
});

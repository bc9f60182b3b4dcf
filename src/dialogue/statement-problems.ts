import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of lists of statements. */
export const { problem: statementProblem } = defineProblems('statement', {
  none: {
    status: 404,
    words: {
      en: 'There is no such list of statements.',
      fr: 'Cette liste d’affirmations n’existe pas.',
      ar: 'لا توجد قائمة عبارات بهذا المعرّف.',
    },
  },
  'no-statement': {
    status: 422,
    words: {
      en: 'This list has no statement {number}.',
      fr: 'Cette liste n’a pas d’affirmation {number}.',
      ar: 'لا توجد في هذه القائمة العبارة {number}.',
    },
  },
  stands: {
    status: 409,
    words: {
      en: 'This list was opened: its title and its days stand.',
      fr: 'Cette liste a été ouverte : son titre et ses dates ne changent plus.',
      ar: 'فُتحت هذه القائمة: لا يتغيّر عنوانها ولا أيامها.',
    },
  },
  days: {
    status: 409,
    words: {
      en: 'A list is opened between its two days.',
      fr: 'Une liste s’ouvre entre ses deux dates.',
      ar: 'تُفتح القائمة بين يوميها.',
    },
  },
  empty: {
    status: 409,
    words: {
      en: 'No statement of this list is shown yet: there is nothing to vote on.',
      fr: 'Aucune affirmation de cette liste n’est encore montrée : il n’y a rien sur quoi voter.',
      ar: 'لم تُعرض بعد أي عبارة من هذه القائمة: لا شيء يُصوَّت عليه.',
    },
  },
  full: {
    status: 409,
    words: {
      en: 'A list has at most 200 statements.',
      fr: 'Une liste compte 200 affirmations au plus.',
      ar: 'في القائمة 200 عبارة على الأكثر.',
    },
  },
  closed: {
    status: 409,
    words: {
      en: 'This list is closed: nothing is added to it or moderated any more.',
      fr: 'Cette liste est close : on n’y ajoute et n’y modère plus rien.',
      ar: 'أُغلقت هذه القائمة: لا تُضاف إليها عبارات ولا تُشرف عليها.',
    },
  },
  'no-voice': {
    status: 409,
    words: {
      en: 'You speak under no mandate in this space today: you read and do not vote.',
      fr: 'Vous ne parlez aujourd’hui sous aucun mandat dans cet espace : vous lisez sans voter.',
      ar: 'لا تتكلمون اليوم بموجب تفويض في هذا الفضاء: تقرؤون ولا تصوّتون.',
    },
  },
  translated: {
    status: 409,
    words: {
      en: 'This statement has a translation into this language that may have been voted on: it stands.',
      fr: 'Cette affirmation a une traduction dans cette langue sur laquelle on a pu voter : elle reste.',
      ar: 'لهذه العبارة ترجمة بهذه اللغة ربما صُوّت عليها: تبقى كما هي.',
    },
  },
  share: {
    status: 409,
    words: {
      en: 'One mandate writes at most 20 statements of a list.',
      fr: 'Un mandat écrit au plus 20 affirmations d’une liste.',
      ar: 'يكتب التفويض الواحد 20 عبارة في القائمة على الأكثر.',
    },
  },
  'second-person': {
    status: 409,
    words: {
      en: 'Somebody else than its author shows a statement or sets it aside.',
      fr: 'Une autre personne que son auteur montre une affirmation ou l’écarte.',
      ar: 'يعرض العبارة أو يستبعدها شخص غير كاتبها.',
    },
  },
  'not-open': {
    status: 409,
    words: {
      en: 'This list takes no votes today.',
      fr: 'Cette liste ne reçoit pas de votes aujourd’hui.',
      ar: 'لا تستقبل هذه القائمة أصواتًا اليوم.',
    },
  },
  'not-shown': {
    status: 409,
    words: {
      en: 'This statement is not shown: nobody votes on it.',
      fr: 'Cette affirmation n’est pas montrée : on ne vote pas sur elle.',
      ar: 'هذه العبارة غير معروضة: لا يُصوَّت عليها.',
    },
  },
  'written-language': {
    status: 409,
    words: {
      en: 'Its author wrote the statement in this language: there is nothing to translate.',
      fr: 'L’affirmation a été écrite dans cette langue par son auteur : il n’y a rien à traduire.',
      ar: 'كتب صاحب العبارة نصها بهذه اللغة: لا شيء يُترجم.',
    },
  },
  'not-told': {
    status: 409,
    words: {
      en: 'The results are shown once the list is closed.',
      fr: 'Les résultats sont montrés une fois la liste close.',
      ar: 'تُعرض النتائج بعد إغلاق القائمة.',
    },
  },
  'slug-taken': {
    status: 409,
    words: {
      en: 'Another list has this public address.',
      fr: 'Une autre liste a cette adresse publique.',
      ar: 'هذا العنوان العمومي لقائمة أخرى.',
    },
  },
  'not-public': {
    status: 409,
    words: {
      en: 'Codes are drawn for a list with a public address that is not closed.',
      fr: 'On tire des codes pour une liste qui a une adresse publique et n’est pas close.',
      ar: 'تُسحب الرموز لقائمة لها عنوان عمومي ولم تُغلق.',
    },
  },
  'codes-full': {
    status: 409,
    words: {
      en: 'A list has at most 20,000 codes.',
      fr: 'Une liste a 20 000 codes au plus.',
      ar: 'للقائمة 20000 رمز على الأكثر.',
    },
  },
  'too-few': {
    status: 409,
    words: {
      en: 'Fewer than five have voted: their votes are not handed out.',
      fr: 'Moins de cinq voix se sont exprimées : leurs votes ne sont pas communiqués.',
      ar: 'صوّت أقل من خمسة: لا تُسلَّم أصواتهم.',
    },
  },
  'too-large': {
    status: 422,
    words: {
      en: 'These are more votes than are counted at once.',
      fr: 'Il y a plus de votes que ce qui se compte en une fois.',
      ar: 'هذه أصوات أكثر مما يُحسب دفعة واحدة.',
    },
  },
});

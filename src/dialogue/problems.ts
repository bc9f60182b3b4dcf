import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of the dialogue wing. */
export const { catalogue: dialogueProblems, problem: dialogueProblem } = defineProblems('dialogue', {
  'no-meeting': {
    status: 404,
    words: { en: 'There is no such meeting.', fr: 'Cette réunion n’existe pas.', ar: 'لا يوجد اجتماع بهذا المعرّف.' },
  },
  'no-days': {
    status: 409,
    words: {
      en: 'The days of this meeting are not known yet.',
      fr: 'Les jours de cette réunion ne sont pas encore connus.',
      ar: 'أيام هذا الاجتماع غير معروفة بعد.',
    },
  },
  'no-question': {
    status: 404,
    words: { en: 'There is no such question.', fr: 'Cette question n’existe pas.', ar: 'لا يوجد سؤال بهذا المعرّف.' },
  },
  'competent-body': {
    status: 422,
    words: {
      en: 'Name the body that is competent, with that reason and no other.',
      fr: 'Nommez l’organisme compétent, avec ce motif et lui seul.',
      ar: 'اذكروا الجهة المختصة، مع هذا السبب وحده.',
    },
  },
  'no-answer': {
    status: 404,
    words: { en: 'There is no such answer.', fr: 'Cette réponse n’existe pas.', ar: 'لا توجد إجابة بهذا المعرّف.' },
  },
  'no-recommendation': {
    status: 404,
    words: {
      en: 'There is no such recommendation.',
      fr: 'Cette recommandation n’existe pas.',
      ar: 'لا توجد توصية بهذا المعرّف.',
    },
  },
  'no-participant': {
    status: 404,
    words: {
      en: 'There is no such participant.',
      fr: 'Ce participant n’existe pas.',
      ar: 'لا يوجد مشارك بهذا المعرّف.',
    },
  },
  'no-public-question': {
    status: 404,
    words: {
      en: 'No public question has this reference.',
      fr: 'Aucune question du public ne porte cette référence.',
      ar: 'لا يوجد سؤال عمومي بهذا المرجع.',
    },
  },
  'no-cited-result': {
    status: 422,
    words: {
      en: 'No result has the identifier {id}.',
      fr: 'Aucun résultat ne porte l’identifiant {id}.',
      ar: 'لا توجد نتيجة بالمعرّف {id}.',
    },
  },
  'no-cited-series': {
    status: 422,
    words: {
      en: 'No published series of flows has the identifier {id}.',
      fr: 'Aucune série de flux publiée ne porte l’identifiant {id}.',
      ar: 'لا توجد سلسلة تدفقات منشورة بالمعرّف {id}.',
    },
  },
  recorded: {
    status: 409,
    words: {
      en: 'This question has a recording already, or is public by now: none is added.',
      fr: 'Cette question a déjà un enregistrement, ou elle est déjà publique : on n’en ajoute pas.',
      ar: 'لهذا السؤال تسجيل، أو صار عموميًا: لا يضاف تسجيل.',
    },
  },
  'words-stand': {
    status: 409,
    words: {
      en: 'Who asked this question wrote it: their words stand, and are not replaced by others.',
      fr: 'Cette question est écrite par qui la pose : ses mots restent, on ne les remplace pas.',
      ar: 'كتب صاحب السؤال نصه: كلماته باقية ولا تُستبدل.',
    },
  },
  'transcript-needed': {
    status: 422,
    words: {
      en: 'This question was spoken: write down what it says before it is taken in.',
      fr: 'Cette question a été dite de vive voix : transcrivez-la avant de la retenir.',
      ar: 'هذا سؤال مسجَّل بالصوت: اكتبوا نصه قبل قبوله.',
    },
  },
  'slug-taken': {
    status: 409,
    words: {
      en: 'Another meeting has the short name “{slug}”.',
      fr: 'Une autre réunion porte le nom court « {slug} ».',
      ar: 'يحمل اجتماع آخر الاسم المختصر «{slug}».',
    },
  },
  'bad-dates': {
    status: 422,
    words: {
      en: 'The dates are not dates of the calendar, or the end comes before the beginning.',
      fr: 'Les dates n’existent pas au calendrier, ou la fin précède le début.',
      ar: 'التواريخ غير صحيحة، أو تسبق النهايةُ البدايةَ.',
    },
  },
  'previous-loop': {
    status: 422,
    words: {
      en: 'A meeting cannot follow itself.',
      fr: 'Une réunion ne peut se suivre elle-même.',
      ar: 'لا يمكن لاجتماع أن يتبع نفسه.',
    },
  },
  'meeting-closed': {
    status: 409,
    words: {
      en: 'The meeting is closed: nothing more can be raised there.',
      fr: 'La réunion est close : on n’y pose plus rien.',
      ar: 'الاجتماع مختتم: لا يمكن طرح المزيد فيه.',
    },
  },
  'open-questions': {
    status: 409,
    words: {
      en: 'The meeting cannot close: {count, plural, one {question {numbers} has} other {questions {numbers} have}} neither answer nor reason.',
      fr: 'La réunion ne peut être close : {count, plural, one {la question {numbers} n’a} other {les questions {numbers} n’ont}} ni réponse ni motif.',
      ar: 'لا يمكن اختتام الاجتماع: {count, plural, zero {لا أسئلة} one {السؤال {numbers} بلا} two {السؤالان {numbers} بلا} few {الأسئلة {numbers} بلا} many {الأسئلة {numbers} بلا} other {الأسئلة {numbers} بلا}} إجابة ولا تعليل.',
    },
  },
  'bad-merge': {
    status: 422,
    words: {
      en: 'A question is merged into another one of the same meeting that is not merged itself.',
      fr: 'Une question se fusionne dans une autre de la même réunion, elle-même non fusionnée.',
      ar: 'يُدمج السؤال في سؤال آخر من الاجتماع نفسه غير مدمج.',
    },
  },
  'not-your-question': {
    status: 403,
    words: {
      en: 'Only who raised this question, the participant it was raised for, or the secretariat may do this.',
      fr: 'Seuls l’auteur de la question, le participant au nom duquel elle est posée ou le secrétariat peuvent le faire.',
      ar: 'لا يقوم بهذا إلا صاحب السؤال أو المشارك الذي طُرح باسمه أو الأمانة.',
    },
  },
  'needs-original': {
    status: 422,
    words: {
      en: 'One language must be marked as the original.',
      fr: 'Une langue doit être indiquée comme l’original.',
      ar: 'يجب تحديد لغة واحدة هي الأصل.',
    },
  },
  'original-stands': {
    status: 409,
    words: {
      en: 'The original of a question is never rewritten.',
      fr: 'L’original d’une question n’est jamais récrit.',
      ar: 'لا يُعاد كتابة النص الأصلي للسؤال.',
    },
  },
  'second-person': {
    status: 409,
    words: {
      en: 'An answer is reviewed by somebody who wrote none of it, and whose account does not come from whoever did.',
      fr: 'Une réponse est relue par quelqu’un qui n’en a rien rédigé et dont le compte ne vient pas de qui l’a rédigée.',
      ar: 'يراجع الإجابةَ شخص لم يشارك في تحريرها ولم يفتح له الحسابَ من حرّرها.',
    },
  },
  'reviewer-writes': {
    status: 409,
    words: {
      en: 'You reviewed this answer: somebody else writes on it.',
      fr: 'Vous avez relu cette réponse : une autre personne la rédige.',
      ar: 'لقد راجعتم هذه الإجابة: يحررها شخص آخر.',
    },
  },
  incomplete: {
    status: 422,
    words: {
      en: '{count, plural, one {One thing is} other {# things are}} still missing. The draft is kept as it is.',
      fr: 'Il manque encore {count, plural, one {un élément} other {# éléments}}. Le brouillon est gardé tel quel.',
      ar: 'ما زال ينقص {count, plural, zero {شيء} one {شيء واحد} two {شيئان} few {# أشياء} many {# شيئًا} other {# شيء}}. المسودة محفوظة كما هي.',
    },
  },
  'release-lacks': {
    status: 409,
    words: {
      en: 'Not everything that the readers of this answer need can be shown. Meetings not opened: {meetings}. Questions not shown to the public: {questions} ({numbers}).',
      fr: 'Tout ce qu’il faut aux lecteurs de cette réponse ne peut être montré. Réunions non ouvertes : {meetings}. Questions non montrées au public : {questions} ({numbers}).',
      ar: 'لا يمكن إظهار كل ما يحتاج إليه قراء هذه الإجابة. اجتماعات لم تُفتتح: {meetings}. أسئلة غير معروضة على العموم: {questions} ({numbers}).',
    },
  },
  'results-unreleased': {
    status: 409,
    words: {
      en: 'A recommendation rests on published results. Not published yet, or on data not published: {count}.',
      fr: 'Une recommandation s’appuie sur des résultats publiés. Non publiés, ou sur des données non publiées : {count}.',
      ar: 'تقوم التوصية على نتائج منشورة. غير منشورة بعد أو بياناتها غير منشورة: {count}.',
    },
  },
  'release-needs-another': {
    status: 409,
    words: {
      en: 'Everyone who wrote, reviewed or publishes this had a hand in one of its results: a further person publishes it.',
      fr: 'Toutes les personnes qui ont rédigé, relu ou publient ceci ont eu part à un de ses résultats : une autre personne le publie.',
      ar: 'كل من حرر هذا أو راجعه أو ينشره شارك في إعداد إحدى نتائجه: ينشره شخص آخر.',
    },
  },
  'not-yet-present': {
    status: 422,
    words: {
      en: 'Nobody is present before the day on which the meeting begins.',
      fr: 'Personne n’est présent avant le jour où la réunion commence.',
      ar: 'لا يُعدّ أحد حاضرًا قبل يوم بدء الاجتماع.',
    },
  },
  'looks-personal': {
    status: 422,
    words: {
      en: 'Something in the text may tell who a person is. Take it out, or say that it may stand.',
      fr: 'Quelque chose dans le texte peut révéler qui est une personne. Retirez-le, ou dites qu’il peut rester.',
      ar: 'في النص ما قد يدل على هوية شخص. احذفوه أو أكّدوا إبقاءه.',
    },
  },
  erased: {
    status: 410,
    words: {
      en: 'The words of this question have been erased.',
      fr: 'Le texte de cette question a été effacé.',
      ar: 'مُحي نص هذا السؤال.',
    },
  },
  'no-part': {
    status: 422,
    words: {
      en: 'These words do not stand in the text as they were given.',
      fr: 'Ces mots ne figurent pas ainsi dans le texte.',
      ar: 'لا ترد هذه الكلمات في النص كما كُتبت.',
    },
  },
  'question-unanswerable-now': {
    status: 409,
    words: {
      en: 'Question {number} is merged: answer the one it went into.',
      fr: 'La question {number} est fusionnée : répondez à celle qui l’a reçue.',
      ar: 'السؤال {number} مدمج: أجيبوا عن السؤال الذي دُمج فيه.',
    },
  },
  'not-released': {
    status: 422,
    words: {
      en: 'An answer is cited once it is published.',
      fr: 'Une réponse est citée une fois publiée.',
      ar: 'يُستشهد بالإجابة بعد نشرها.',
    },
  },
  'synthetic-unrated': {
    status: 422,
    words: {
      en: 'An answer on synthetic data illustrates and proves nothing: it has no rating of evidence or agreement.',
      fr: 'Une réponse sur données synthétiques illustre et ne prouve rien : ses éléments probants et leur concordance ne sont pas appréciés.',
      ar: 'الإجابة القائمة على بيانات اصطناعية تُمثّل ولا تثبت شيئًا: لا تقييم فيها لقوة الأدلة ولا للتوافق.',
    },
  },
  'no-wording': {
    status: 422,
    words: {
      en: 'This recommendation has no such wording.',
      fr: 'Cette recommandation n’a pas cette formulation.',
      ar: 'لا توجد لهذه التوصية صيغة كهذه.',
    },
  },
  'no-citation-there': {
    status: 422,
    words: {
      en: 'This wording has no such citation.',
      fr: 'Cette formulation n’a pas cette citation.',
      ar: 'لا يوجد في هذه الصيغة استشهاد كهذا.',
    },
  },
  'synthetic-uncited': {
    status: 422,
    words: {
      en: 'No recommendation rests on synthetic data: this answer or result can not be cited.',
      fr: 'Aucune recommandation ne repose sur des données synthétiques : cette réponse ou ce résultat ne peut être cité.',
      ar: 'لا تقوم أي توصية على بيانات اصطناعية: لا يمكن الاستشهاد بهذه الإجابة أو النتيجة.',
    },
  },
  'record-stands': {
    status: 409,
    words: {
      en: 'This is the record of a meeting of the past, entered from print: nothing is added to it or changed.',
      fr: 'Ceci est la trace d’une réunion passée, reprise de l’imprimé : rien ne s’y ajoute ni ne s’y change.',
      ar: 'هذا سجل اجتماع مضى، منقول عن المطبوع: لا يُضاف إليه شيء ولا يُغيَّر.',
    },
  },
  'authority-side': {
    status: 422,
    words: {
      en: 'A public authority, a consulate among them, is of the party of its State.',
      fr: 'Une autorité publique, consulat compris, est de la partie de son État.',
      ar: 'السلطة العمومية، ومنها القنصلية، في جانب دولتها.',
    },
  },
  decided: {
    status: 409,
    words: {
      en: 'This public question has been decided already.',
      fr: 'Cette question du public a déjà été tranchée.',
      ar: 'سبق البتّ في هذا السؤال العمومي.',
    },
  },
  'seat-asked': {
    status: 409,
    words: {
      en: 'A person takes part in a meeting once.',
      fr: 'Une personne ne participe qu’une fois à une réunion.',
      ar: 'لا يشارك الشخص في الاجتماع إلا مرة واحدة.',
    },
  },
  'too-many-questions': {
    status: 429,
    words: {
      en: 'Many questions have just been asked. Please come back in an hour.',
      fr: 'Beaucoup de questions viennent d’être posées. Revenez dans une heure.',
      ar: 'طُرحت أسئلة كثيرة للتو. يرجى العودة بعد ساعة.',
    },
  },
  'no-space': {
    status: 404,
    words: {
      en: 'There is no such space.',
      fr: 'Cet espace n’existe pas.',
      ar: 'لا يوجد فضاء بهذا المعرّف.',
    },
  },
  'no-mandate': {
    status: 403,
    words: {
      en: 'Nobody speaks here without a mandate that is in force today.',
      fr: 'Nul ne parle ici sans un mandat en cours aujourd’hui.',
      ar: 'لا يتكلم أحد هنا من دون تفويض سارٍ اليوم.',
    },
  },
  'no-proposition': {
    status: 404,
    words: {
      en: 'There is no such proposition.',
      fr: 'Cette proposition n’existe pas.',
      ar: 'لا يوجد مقترح بهذا المعرّف.',
    },
  },
  'no-amendment': {
    status: 404,
    words: {
      en: 'There is no such amendment.',
      fr: 'Cet amendement n’existe pas.',
      ar: 'لا يوجد تعديل بهذا المعرّف.',
    },
  },
  'space-slug-taken': {
    status: 409,
    words: {
      en: 'Another space has the short name “{slug}”.',
      fr: 'Un autre espace porte le nom court « {slug} ».',
      ar: 'يحمل فضاء آخر الاسم المختصر «{slug}».',
    },
  },
  'space-ended': {
    status: 409,
    words: {
      en: 'This space has ended: nothing new begins there.',
      fr: 'Cet espace a pris fin : rien de nouveau n’y commence.',
      ar: 'انتهى هذا الفضاء: لا يبدأ فيه شيء جديد.',
    },
  },
  'mandate-twice': {
    status: 409,
    words: {
      en: 'This institution already has a mandate in the space on some of these days: one voice at a time.',
      fr: 'Cette institution a déjà un mandat dans l’espace à certains de ces jours : une voix à la fois.',
      ar: 'لهذه المؤسسة تفويض في الفضاء في بعض هذه الأيام: صوت واحد في كل مرة.',
    },
  },
  'not-your-proposition': {
    status: 403,
    words: {
      en: 'Only who speaks under the mandate of this text may do this.',
      fr: 'Seul qui parle sous le mandat de ce texte peut le faire.',
      ar: 'لا يقوم بهذا إلا من يتكلم بموجب تفويض هذا النص.',
    },
  },
  'not-discussed': {
    status: 409,
    words: {
      en: 'This proposition is not under discussion: nothing is amended now.',
      fr: 'Cette proposition n’est pas en discussion : rien ne s’amende à présent.',
      ar: 'هذا المقترح ليس قيد النقاش: لا يُعدَّل الآن.',
    },
  },
  'amendment-stale': {
    status: 409,
    words: {
      en: 'The amendment changes an earlier wording: it is proposed anew on the one that stands.',
      fr: 'L’amendement porte sur une formulation antérieure : il se propose à nouveau sur celle qui vaut.',
      ar: 'يخص التعديل صيغة سابقة: يُقترح من جديد على الصيغة القائمة.',
    },
  },
  'bad-proposition-merge': {
    status: 422,
    words: {
      en: 'A proposition is merged into another one of the same space that is under discussion.',
      fr: 'Une proposition se fusionne dans une autre du même espace, en discussion.',
      ar: 'يُدمج المقترح في مقترح آخر من الفضاء نفسه قيد النقاش.',
    },
  },
  'not-in-vote': {
    status: 409,
    words: {
      en: 'This wording is not in vote.',
      fr: 'Cette formulation n’est pas au vote.',
      ar: 'هذه الصيغة ليست قيد التصويت.',
    },
  },
  'adopts-as-state': {
    status: 403,
    words: {
      en: 'A common proposition is adopted by States of origin, each by its public authority.',
      fr: 'Une proposition commune est adoptée par des États d’origine, chacun par ses pouvoirs publics.',
      ar: 'تعتمد المقترحَ المشترك دولُ المنشأ، كل منها عبر سلطتها العمومية.',
    },
  },
  'not-your-state': {
    status: 403,
    words: {
      en: 'A public authority writes down the position of its own State.',
      fr: 'Une autorité publique consigne la position de son propre État.',
      ar: 'تسجل السلطة العمومية موقف دولتها.',
    },
  },
  'no-such-mandate': {
    status: 404,
    words: {
      en: 'There is no such mandate.',
      fr: 'Ce mandat n’existe pas.',
      ar: 'لا يوجد تفويض بهذا المعرّف.',
    },
  },
  'mandate-used': {
    status: 409,
    words: {
      en: 'Something was done under this mandate after that day: it ends on the day of its last act at the earliest.',
      fr: 'Ce mandat a servi après ce jour : il prend fin au plus tôt le jour de son dernier acte.',
      ar: 'استُعمل هذا التفويض بعد ذلك اليوم: ينتهي في يوم آخر إجراء له على الأقرب.',
    },
  },
  'wording-stands': {
    status: 409,
    words: {
      en: 'The words in which a proposition was given are not translated over: who proposed rewords it.',
      fr: 'Le texte tel qu’il a été déposé ne se traduit pas par-dessus : qui l’a proposé le reformule.',
      ar: 'لا يُترجَم فوق النص كما قُدّم: من قدّم المقترح يعيد صياغته.',
    },
  },
  'no-version': {
    status: 422,
    words: {
      en: 'There is no version {number} of this answer.',
      fr: 'Cette réponse n’a pas de version {number}.',
      ar: 'لا توجد نسخة {number} من هذه الإجابة.',
    },
  },
  'no-comment': {
    status: 404,
    words: {
      en: 'There is no such remark of yours.',
      fr: 'Vous n’avez pas de telle remarque.',
      ar: 'لا توجد ملاحظة لكم بهذا المعرّف.',
    },
  },
});

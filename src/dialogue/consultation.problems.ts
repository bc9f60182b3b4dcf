import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of consultations. */
export const { problem: consultationProblem } = defineProblems('consultation', {
  none: {
    status: 404,
    words: {
      en: 'There is no such consultation.',
      fr: 'Cette consultation n’existe pas.',
      ar: 'لا توجد استشارة بهذا المعرّف.',
    },
  },
  'none-contributed': {
    status: 404,
    words: {
      en: 'No contribution has this reference here. References of sealed contributions open nothing once the consultation is closed.',
      fr: 'Aucune contribution ne porte cette référence ici. Les références de contributions scellées n’ouvrent plus rien après la clôture.',
      ar: 'لا توجد هنا مساهمة بهذا الرقم المرجعي. أرقام المساهمات المختومة لا تفتح شيئًا بعد الإغلاق.',
    },
  },
  'sealed-voice': {
    status: 422,
    words: {
      en: 'A voice tells who speaks: sealed contributions are written. Nothing was sent.',
      fr: 'Une voix dit qui parle : une contribution scellée s’écrit. Rien n’est parti.',
      ar: 'الصوت يدل على صاحبه: المساهمة المختومة تُكتب. لم يُرسل شيء.',
    },
  },
  'not-spoken': {
    status: 422,
    words: {
      en: 'This contribution has no recording.',
      fr: 'Cette contribution n’a pas d’enregistrement.',
      ar: 'ليس لهذه المساهمة تسجيل.',
    },
  },
  'seal-broken': {
    status: 503,
    words: {
      en: 'What lies among the seals of the file store under {name} is no key, or nothing lies there: what is contributed could not be opened. The administration must take it away; then open the consultation again.',
      fr: 'Ce qui se trouve parmi les sceaux du dépôt de fichiers sous {name} n’est pas une clé, ou rien ne s’y trouve : les contributions ne pourraient être ouvertes. L’administration doit l’enlever ; ouvrez ensuite la consultation à nouveau.',
      ar: 'ما يوجد بين أختام مخزن الملفات باسم {name} ليس مفتاحًا، أو لا يوجد شيء: لن يمكن فتح المساهمات. على الإدارة إزالته، ثم افتحوا الاستشارة من جديد.',
    },
  },
  'slug-taken': {
    status: 409,
    words: {
      en: 'Another consultation has the address {slug}.',
      fr: 'Une autre consultation a l’adresse {slug}.',
      ar: 'العنوان {slug} لاستشارة أخرى.',
    },
  },
  stands: {
    status: 409,
    words: {
      en: 'This consultation was opened: only a correction that is shown changes its document.',
      fr: 'Cette consultation est ouverte : seule une correction montrée change son document.',
      ar: 'فُتحت هذه الاستشارة: لا يغيّر وثيقتها إلا تصحيح يُعرض.',
    },
  },
  correction: {
    status: 422,
    words: {
      en: 'A correction exists in every language and keeps sections and questions: people have answered by number.',
      fr: 'Une correction existe dans toutes les langues et garde parties et questions : on a répondu par numéro.',
      ar: 'يُكتب التصحيح بكل اللغات وتبقى الأقسام والأسئلة كما هي: فقد أجاب الناس بأرقامها.',
    },
  },
  'too-short': {
    status: 422,
    words: {
      en: 'A consultation is open for twelve weeks; if it is shorter, say why: the reason is shown in public.',
      fr: 'Une consultation dure douze semaines ; si elle est plus courte, dites pourquoi : le motif est montré au public.',
      ar: 'تدوم الاستشارة اثني عشر أسبوعًا؛ إن كانت أقصر فاذكروا السبب: يُعرض على العموم.',
    },
  },
  days: {
    status: 409,
    words: {
      en: 'A consultation is opened between its two days and closed once the last one is over. Opened late, it lasts less than twelve weeks: say why in its form.',
      fr: 'Une consultation s’ouvre entre ses deux dates et se clôt une fois la dernière passée. Ouverte tard, elle dure moins de douze semaines : dites pourquoi dans sa fiche.',
      ar: 'تُفتح الاستشارة بين يوميها وتُغلق بعد انقضاء آخرهما. إن تأخر فتحها دامت أقل من اثني عشر أسبوعًا: اذكروا السبب في استمارتها.',
    },
  },
  incomplete: {
    status: 409,
    words: {
      en: 'The document is not ready: it needs 1 to 60 questions and every text in every language.',
      fr: 'Le document n’est pas prêt : il lui faut de 1 à 60 questions et chaque texte dans chaque langue.',
      ar: 'الوثيقة غير جاهزة: يلزم سؤال واحد إلى 60 سؤالًا، وكل نص بكل لغة.',
    },
  },
  closed: {
    status: 409,
    words: {
      en: 'This consultation does not take contributions today.',
      fr: 'Cette consultation ne reçoit pas de contributions aujourd’hui.',
      ar: 'لا تستقبل هذه الاستشارة مساهمات اليوم.',
    },
  },
  erased: {
    status: 409,
    words: {
      en: 'This contribution was erased and cannot be changed.',
      fr: 'Cette contribution a été effacée et ne peut plus être modifiée.',
      ar: 'مُحيت هذه المساهمة ولا يمكن تعديلها.',
    },
  },
  'too-many': {
    status: 429,
    words: {
      en: 'Too many contributions came from here within the hour. Please try again later.',
      fr: 'Trop de contributions sont venues d’ici en une heure. Réessayez plus tard.',
      ar: 'وردت من هنا مساهمات كثيرة خلال ساعة. حاولوا لاحقًا.',
    },
  },
  'too-long': {
    status: 422,
    words: {
      en: 'This contribution is too long as a whole. Shorten it, or send a second one.',
      fr: 'Cette contribution est trop longue dans son ensemble. Raccourcissez-la ou envoyez-en une seconde.',
      ar: 'هذه المساهمة طويلة جدًا في مجملها. اختصروها أو أرسلوا مساهمة ثانية.',
    },
  },
  'no-question': {
    status: 422,
    words: {
      en: 'The document has {count} questions; there is no question {question}.',
      fr: 'Le document a {count} questions ; il n’y a pas de question {question}.',
      ar: 'في الوثيقة {count} من الأسئلة؛ لا يوجد سؤال برقم {question}.',
    },
  },
  'seal-missing': {
    status: 503,
    words: {
      en: 'The key of this sealed consultation is not in the file store: contributions can be neither taken nor opened.',
      fr: 'La clé de cette consultation scellée n’est pas dans le dépôt de fichiers : on ne peut ni recevoir ni ouvrir de contributions.',
      ar: 'مفتاح هذه الاستشارة المختومة ليس في مخزن الملفات: لا يمكن استقبال المساهمات ولا فتحها.',
    },
  },
  'still-sealed': {
    status: 409,
    words: {
      en: 'The contributions are still sealed.',
      fr: 'Les contributions sont encore scellées.',
      ar: 'المساهمات لا تزال مختومة.',
    },
  },
  'no-contribution': {
    status: 422,
    words: {
      en: 'This consultation has no contribution number {number}.',
      fr: 'Cette consultation n’a pas de contribution numéro {number}.',
      ar: 'لا توجد في هذه الاستشارة مساهمة برقم {number}.',
    },
  },
  'no-code': {
    status: 422,
    words: {
      en: 'There is no code {code} here. The nearest is {nearest}.',
      fr: 'Il n’y a pas de code {code} ici. Le plus proche est {nearest}.',
      ar: 'لا يوجد هنا رمز {code}. الأقرب هو {nearest}.',
    },
  },
  'not-closed': {
    status: 409,
    words: {
      en: 'Contributions are coded once the consultation is closed.',
      fr: 'Les contributions se codent une fois la consultation close.',
      ar: 'تُرمَّز المساهمات بعد إغلاق الاستشارة.',
    },
  },
  'two-coders': {
    status: 409,
    words: {
      en: 'Two people have coded this already.',
      fr: 'Deux personnes ont déjà codé ceci.',
      ar: 'رمّز هذا شخصان من قبل.',
    },
  },
  'no-difference': {
    status: 409,
    words: {
      en: 'There is no difference to settle here.',
      fr: 'Il n’y a pas de désaccord à trancher ici.',
      ar: 'لا يوجد هنا اختلاف يُحسم.',
    },
  },
  'not-shown': {
    status: 409,
    words: {
      en: 'The synopsis rests on {count, plural, one {# contribution that is not shown} other {# contributions that are not shown}} yet: read and show them first.',
      fr: 'La synthèse repose sur {count, plural, one {# contribution qui n’est pas encore montrée} other {# contributions qui ne sont pas encore montrées}} : lisez-les et montrez-les d’abord.',
      ar: 'يستند الملخص إلى {count, plural, zero {لا مساهمة} one {مساهمة واحدة لم تُعرض} two {مساهمتين لم تُعرضا} few {# مساهمات لم تُعرض} many {# مساهمة لم تُعرض} other {# مساهمة لم تُعرض}} بعد: اقرؤوها واعرضوها أولًا.',
    },
  },
  'no-synopsis': {
    status: 409,
    words: {
      en: 'There is no synopsis to publish yet.',
      fr: 'Il n’y a pas encore de synthèse à publier.',
      ar: 'لا يوجد بعد ملخص يُنشر.',
    },
  },
});

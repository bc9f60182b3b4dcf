import { definePageHelp } from '../../platform/ui/page-help.ts';

export const answersHelp = definePageHelp({
  purpose: {
    ar: 'الإجابات في كل أطوارها: مسودات يعمل عليها أصحابها، وإجابات قيد المراجعة، وأخرى منشورة أو مسحوبة.',
    fr: 'Les réponses à chaque étape : brouillons de ceux qui y travaillent, en relecture, publiées, retirées.',
    en: 'Answers at every stage: drafts of those who work on them, in review, published, withdrawn.',
  },
  example: {
    ar: 'تختار المراجِعة «قيد المراجعة» فتجد ثلاثًا، وتبدأ بالأقدم.',
    fr: 'La relectrice filtre sur « En relecture », en trouve trois et commence par la plus ancienne.',
    en: 'The reviewer filters by “In review”, finds three, and begins with the oldest.',
  },
  next: {
    ar: 'افتحوا إجابة لمراجعتها، أو ابدأوا إجابة جديدة من صفحة السؤال نفسه.',
    fr: 'Ouvrez une réponse pour la relire, ou commencez-en une depuis la page de la question.',
    en: 'Open an answer to review it, or begin one from the page of the question.',
  },
});

export const answerHelp = definePageHelp({
  purpose: {
    ar: 'إجابة كما سيقرأها الناس: ما تقوله، وما لا تبيّنه، والنتائج التي تستند إليها، ومن راجعها. لا تُنشر قبل أن يصادق عليها شخص لم يحرر شيئًا منها.',
    fr: 'Une réponse telle qu’on la lira : ce qu’elle dit, ce qu’elle ne montre pas, les résultats cités, la relecture. Elle ne paraît pas sans l’accord d’une personne qui n’en a rien écrit.',
    en: 'An answer as it will be read: what it says, what it does not show, the results cited, the review. It is not published before somebody who wrote none of it approves.',
  },
  example: {
    ar: 'للمراجعة: أعيدوا حساب النتيجة، ثم اقرأوا الجملة من دون النظر إلى الرسم. هل تقول أكثر مما يقوله الرقم؟ صادقوا عليها، أو أعيدوها واكتبوا ما ينقصها.',
    fr: 'Pour relire : recalculez le résultat, puis lisez la phrase sans regarder le graphique. Dit-elle plus que le chiffre ? Approuvez, ou renvoyez-la en écrivant ce qui manque.',
    en: 'To review: recompute the result, then read the sentence without looking at the chart. Does it say more than the figure? Approve, or send it back and write what is missing.',
  },
  next: {
    ar: 'بعد المصادقة تنشرها الأمانة، فيُعلَّم السؤال بأنه أُجيب عنه، ويمكن لأي شخص إعادة الحساب.',
    fr: 'Une fois approuvée, le secrétariat la publie : la question est close par elle, et chacun peut recalculer.',
    en: 'Once approved, the secretariat publishes it: the question counts as answered, and anyone can recompute.',
  },
});

export const answerEditorHelp = definePageHelp({
  purpose: {
    ar: 'هنا تُحرَّر الإجابة: جملة يفهمها من سأل، والنتائج التي تستند إليها، وما لا تبيّنه، ومدى متانة الأدلة.',
    fr: 'On rédige ici la réponse : une phrase que comprend qui a demandé, les résultats cités, ce qu’ils ne montrent pas, la force des éléments probants.',
    en: 'The answer is written here: a sentence that whoever asked understands, the results cited, what they do not show, how strong the evidence is.',
  },
  example: {
    ar: '«من بين كل مئة عادوا بقرار شخصي، 27 بلا عمل.» ثم: «لا يبيّن ذلك السبب، ولا يخص إلا من شملهم المسح.»',
    fr: '« Sur cent personnes revenues par leur propre décision, 27 n’ont pas d’emploi. » Puis : « Cela ne dit pas pourquoi, et ne vaut que pour les personnes enquêtées. »',
    en: '“Of a hundred who decided to return, 27 have no work.” Then: “This does not say why, and holds for the people surveyed only.”',
  },
  next: {
    ar: 'احفظوا المسودة متى شئتم. وحين تكتمل أرسلوها للمراجعة، فتنتظر شخصًا ثانيًا.',
    fr: 'Enregistrez le brouillon quand vous voulez. Complète, soumettez-la : elle attendra une seconde personne.',
    en: 'Save the draft whenever you like. When it is complete, send it to review: it then waits for a second person.',
  },
});

import { defineWords } from '../../platform/language/words.ts';

export const homeWords = defineWords({
  title: {
    ar: 'العودة من الهجرة: أسئلة، وإجابات يمكن لأي شخص التحقق منها',
    fr: 'Revenir de migration : des questions, des réponses vérifiables',
    en: 'Returning from migration: questions, and answers that can be checked',
  },
  description: {
    ar: 'دورة: نتائج مسوح العائدين إلى البلدان المغاربية، وإجابات عن أسئلة الاجتماعات، وتوصيات الرباط، بأرقام يعيد حسابها من شاء.',
    fr: 'Dawra : enquêtes auprès des migrants de retour au Maghreb, réponses aux questions des réunions, recommandations de Rabat, avec des chiffres que chacun recalcule.',
    en: 'Dawra: surveys of return migrants to the Maghreb, answers to the questions of the meetings, the Rabat recommendations, with figures anyone can recompute.',
  },
  lead: {
    ar: 'العودة مرحلة من دورة تبدأ قبل الرحيل وتستمر بعد الرجوع. يقررها بعضهم ويُضطر إليها آخرون. نسأل من عاشوها، ونجيب بالأرقام عمّا يُطرح علينا، ونُظهر كيف حُسب كل رقم.',
    fr: 'Un retour est une étape d’un cycle qui commence avant le départ et se poursuit après. Certains le décident, d’autres y sont contraints. Nous interrogeons ceux qui l’ont vécu, nous répondons par des chiffres aux questions posées, et nous montrons comment chaque chiffre est calculé.',
    en: 'A return is one step of a cycle that begins before leaving and goes on afterwards. Some decide it, others are compelled to it. We ask those who have lived it, answer what is asked of us with figures, and show how every figure is computed.',
  },
  seeFindings: { ar: 'ما توصلنا إليه', fr: 'Ce que l’on a trouvé', en: 'What was found' },
  ask: { ar: 'طرح سؤال', fr: 'Poser une question', en: 'Ask a question' },
  returneeTitle: { ar: 'إن كنتم قد عدتم', fr: 'Vous êtes migrant(e) de retour', en: 'If you have come back' },
  returnee: {
    ar: 'تجدون هنا ما قاله آخرون مثلكم عن العمل والتكوين والاستعداد للعودة. لا تظهر الأسماء أبدًا: لا تُنشر إلا أرقام عن مجموعات. ويمكنكم طرح سؤالكم بلغتكم، بلا حساب، ومتابعة مآله.',
    fr: 'Vous trouverez ici ce que d’autres ont dit du travail, de la formation et de la préparation du retour. Aucun nom n’apparaît : seuls des chiffres sur des groupes sont publiés. Vous pouvez poser votre question dans votre langue, sans compte, et suivre ce qu’elle devient.',
    en: 'Here is what others said about work, training and preparing to return. No name ever appears: only figures about groups are published. You can ask your question in your language, without an account, and follow what becomes of it.',
  },
  ministerTitle: { ar: 'إن كنتم أصحاب قرار', fr: 'Vous décidez, vous conseillez', en: 'If you decide or advise' },
  minister: {
    ar: 'كل توصية مقرونة بالأدلة التي تقوم عليها، وبدرجة قوتها، وبما لا تثبته. يحمل كل رقم مصدره وعدد الأشخاص ومجال الثقة، ويمكن إعادة حسابه في الحين: فإن تغيّر قيل ذلك.',
    fr: 'Chaque recommandation porte les éléments probants qui la fondent, leur solidité et ce qu’ils ne montrent pas. Chaque chiffre a sa source, son effectif, son intervalle de confiance, et se recalcule aussitôt : s’il change, la page le dit.',
    en: 'Every recommendation carries the evidence behind it, how strong it is and what it does not show. Every figure has its source, base and confidence interval and can be recomputed at once: if it changes, the page says so.',
  },
  toRecommendations: { ar: 'توصيات الرباط', fr: 'Les recommandations de Rabat', en: 'The Rabat recommendations' },
  toAnswers: { ar: 'كل الإجابات', fr: 'Toutes les réponses', en: 'All answers' },
  findings: { ar: 'أهم النتائج', fr: 'Principaux résultats', en: 'Key findings' },
  none: {
    ar: 'لم تُنشر أي إجابة بعد.',
    fr: 'Aucune réponse n’est encore publiée.',
    en: 'No answer has been published yet.',
  },
  noneLead: {
    ar: 'تظهر هنا الإجابات بعد أن يراجعها شخص ثانٍ.',
    fr: 'Les réponses paraissent ici une fois relues par une seconde personne.',
    en: 'Answers appear here once a second person has reviewed them.',
  },
  whole: {
    ar: 'الإجابة كاملة، وما لا تثبته',
    fr: 'La réponse entière, et ce qu’elle ne montre pas',
    en: 'The whole answer, and what it does not show',
  },
  recompute: { ar: 'إعادة حساب هذه الأرقام', fr: 'Recalculer ces chiffres', en: 'Recompute these figures' },
  apartTitle: {
    ar: 'العودة شيء، والإبعاد شيء آخر',
    fr: 'Revenir n’est pas être renvoyé',
    en: 'Returning is not being sent back',
  },
  apart: {
    ar: 'إعادة القبول والطرد إجراءان تتخذهما الإدارات. لا يُجمعان هنا أبدًا مع العودة التي يقررها الشخص: البرنامج يرفض ذلك ويقول لماذا.',
    fr: 'Réadmission et expulsion sont des actes d’administrations. Elles ne sont jamais additionnées aux retours que les personnes décident : le programme le refuse et dit pourquoi.',
    en: 'Readmission and expulsion are acts of administrations. They are never added to the returns that people decide: the program refuses, and says why.',
  },
  toFlows: { ar: 'تجربة الجمع', fr: 'Essayez l’addition', en: 'Try the sum yourself' },
  toMethod: { ar: 'المنهجية', fr: 'Méthodologie', en: 'Methodology' },
  elsewhere: { ar: 'في هذا الموقع أيضًا', fr: 'À voir aussi', en: 'Also on this site' },
  dataTitle: { ar: 'البيانات ودليل رموزها', fr: 'Les données et leur dictionnaire', en: 'The data and their codebook' },
  data: {
    ar: 'كل سؤال طُرح، وكل رمز، وكيف اختير الأشخاص.',
    fr: 'Chaque question posée, chaque code, et la façon dont les personnes ont été choisies.',
    en: 'Every question asked, every code, and how people were chosen.',
  },
  compareTitle: { ar: 'المنشور والمُعاد حسابه', fr: 'Publié et reproduit', en: 'Published and reproduced' },
  compare: {
    ar: 'أرقام نُشرت من قبل، وبجانبها ما نحسبه، خانة خانة.',
    fr: 'Des chiffres déjà imprimés, et ceux que nous calculons, case par case.',
    en: 'Figures printed before, beside what we compute, cell by cell.',
  },
  meetingsTitle: { ar: 'الاجتماعات', fr: 'Les réunions', en: 'The meetings' },
  meetings: {
    ar: 'ما سُئل في كل اجتماع، وما بقي بلا إجابة.',
    fr: 'Ce qui a été demandé à chaque réunion, et ce qui reste sans réponse.',
    en: 'What was asked at each meeting, and what is still unanswered.',
  },
});

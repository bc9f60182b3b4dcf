import { definePageHelp } from '../../platform/ui/page-help.ts';

export const boardHelp = definePageHelp({
  purpose: {
    ar: 'أسئلة الاجتماع مرتبة حسب حالتها: ما ينتظر إجابة، وما يحتاج إلى توضيح، وما أُجيب عنه. ومعها الأسئلة الموروثة من اجتماعات سابقة.',
    fr: 'Les questions de la réunion selon leur état : en attente, à préciser, ayant reçu une réponse ; et celles héritées des réunions précédentes.',
    en: 'The questions of the meeting by state: waiting, to be clarified, answered; and those inherited from earlier meetings.',
  },
  example: {
    ar: 'تسأل مندوبة: «كم عائدًا وجد عملًا خلال سنة؟» تكتب السؤال كما تقوله، باسم مؤسستها، فيأخذ رقمًا يُعرف به من بعد.',
    fr: 'Une déléguée demande : « Combien ont trouvé un emploi dans l’année ? » Elle l’écrit comme elle le dit, au nom de son institution ; la question reçoit un numéro qui ne change plus.',
    en: 'A delegate asks: “How many found work within a year?” She writes it as she says it, on behalf of her institution; the question gets a number that stays.',
  },
  next: {
    ar: 'افتحوا السؤال لمتابعته. من يحرر الإجابات يبدأ من هناك، والأمانة تطلب توضيحًا أو تدمج ما تكرر.',
    fr: 'Ouvrez une question pour la suivre. Qui rédige commence de là ; le secrétariat demande une précision ou fusionne ce qui se répète.',
    en: 'Open a question to follow it. Whoever writes answers begins there; the secretariat asks for clarification or merges what is asked twice.',
  },
});
export const boardKeys = {
  search: { ar: 'البحث في الأسئلة', fr: 'chercher dans les questions', en: 'search the questions' },
  capture: { ar: 'كتابة سؤال جديد', fr: 'écrire une nouvelle question', en: 'write a new question' },
};

export const questionHelp = definePageHelp({
  purpose: {
    ar: 'قصة سؤال واحد: نصه الأصلي وترجماته، ومن طرحه، وما جرى عليه، وما أُجيب به.',
    fr: 'L’histoire d’une question : son texte d’origine et ses traductions, qui l’a posée, ce qu’il en est advenu, ce qui y répond.',
    en: 'The story of one question: its original text and translations, who asked, what was done, what answers it.',
  },
  example: {
    ar: 'سؤال عن «المتقاعدين» من دون ذكر البلد: تطلب الأمانة توضيحًا، فيصل إلى من طرحه في «ما ينتظركم»، فيكتب البلد ويستأنف السؤال طريقه.',
    fr: 'Une question sur « les retraités » ne dit pas de quel pays. Le secrétariat demande une précision ; elle attend dans la liste de qui l’a posée, qui nomme le pays, et la question repart.',
    en: 'A question about “the retired” names no country. The secretariat asks; it waits in the list of whoever raised it, who names the country, and the question goes on.',
  },
  next: {
    ar: 'حرروا إجابة، أو دمجوا السؤال في آخر، أو أقرّوا بتعذر الإجابة مع ذكر السبب. ولا يُعرض نصه على العموم إلا بقرار مستقل.',
    fr: 'Rédigez une réponse, fusionnez la question, ou dites pourquoi on ne peut y répondre. Son texte ne devient public que par une décision à part.',
    en: 'Write an answer, merge the question, or say why it cannot be answered. Its text becomes public by a decision of its own only.',
  },
});

export const publicQuestionsHelp = definePageHelp({
  purpose: {
    ar: 'أسئلة طرحها أشخاص من دون حساب على الصفحات العمومية. لا نعرف عنهم شيئًا، ولا يعرفون مصير سؤالهم إلا برقمه المرجعي.',
    fr: 'Des questions posées sans compte sur les pages publiques. On ne sait rien de qui les pose ; chacun en suit le sort par sa référence.',
    en: 'Questions asked without an account on the public pages. Nothing is known of who asked; they follow what becomes of it by its reference.',
  },
  example: {
    ar: 'شخص يسأل: «هل تُحتسب سنوات عملي في الخارج؟» تقبله الأمانة في الاجتماع المفتوح، فيصير سؤالًا له رقم. أما ما فيه أسماء أو عناوين فيُقبل بعد حذفها أو يُردّ مع ذكر السبب.',
    fr: '« Mes années de travail à l’étranger comptent-elles ? » Le secrétariat la retient pour la réunion ouverte : elle y prend un numéro. Celle qui nomme des personnes est retenue sans les noms, ou déclinée avec la raison.',
    en: '“Do my years of work abroad count?” The secretariat accepts it for the open meeting, where it takes a number. One that names people is accepted without the names, or declined with the reason.',
  },
  next: {
    ar: 'اقبلوا كل سؤال أو ردّوه. ما قُبل تجدونه على لوحة أسئلة اجتماعه.',
    fr: 'Retenez ou déclinez chacune. Celles que vous retenez sont au tableau de leur réunion.',
    en: 'Accept or decline each. Those accepted stand on the board of their meeting.',
  },
});

import { definePageHelp } from '../../platform/ui/page-help.ts';

export const variablesHelp = definePageHelp({
  purpose: {
    ar: 'كل متغيرات مجموعة البيانات: اسمها، وتسميتها، والسؤال كما طُرح، وأصناف الإجابة.',
    fr: 'Toutes les variables du jeu : nom, libellé, question telle qu’elle a été posée, modalités de réponse.',
    en: 'All variables of the data set: name, label, the question as it was asked, the answers possible.',
  },
  example: {
    ar: 'اكتبوا «عمل» في خانة البحث لتجدوا كل ما سُئل عنه بشأن الشغل، قبل الرحيل وفي الخارج وبعد العودة.',
    fr: 'Cherchez « emploi » : vous trouvez ce qui a été demandé du travail avant le départ, à l’étranger et après le retour.',
    en: 'Search for “work”: you find what was asked about it before leaving, abroad and after return.',
  },
  next: {
    ar: 'افتحوا متغيرًا لقراءة تفاصيله، ثم استعملوه في تحليل.',
    fr: 'Ouvrez une variable pour la lire en détail, puis employez-la dans une analyse.',
    en: 'Open a variable to read it in full, then use it in an analysis.',
  },
});

export const variableHelp = definePageHelp({
  purpose: {
    ar: 'متغير واحد بالتفصيل: السؤال، ومن طُرح عليه، وأصناف الإجابة، وكم شخصًا اختار كلًا منها بعد ضبط الإفصاح.',
    fr: 'Une variable en détail : la question, à qui elle fut posée, les modalités et leurs effectifs après contrôle de confidentialité.',
    en: 'One variable in full: the question, who was asked, the answers and how many gave each, after disclosure control.',
  },
  example: {
    ar: 'خانة مخططة؟ العدد فيها أصغر من عتبة الإفصاح فحُجب حتى لا يُعرف أصحابه. وهذا لا يعني صفرًا.',
    fr: 'Une case hachurée ? L’effectif est sous le seuil de confidentialité : il est masqué pour que personne n’y soit reconnu. Ce n’est pas un zéro.',
    en: 'A hatched cell? The number is under the disclosure threshold and suppressed, so that nobody is recognised. It is not a zero.',
  },
  next: {
    ar: 'استعملوه في تحليل، وحده أو حسب متغير آخر.',
    fr: 'Employez-la dans une analyse, seule ou selon une autre variable.',
    en: 'Use it in an analysis, alone or by another variable.',
  },
});

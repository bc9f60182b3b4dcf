import { defineWords } from '../../platform/language/words.ts';

/** Findings about the shared parts of a codebook: code lists, multi-answer sets, replicate weights. */
export const codebookIssueWords = defineWords({
  'duplicate-code-list': {
    en: 'The code list “{found}” is there twice.',
    fr: 'La liste de codes « {found} » figure deux fois.',
    ar: 'قائمة الرموز «{found}» واردة مرتين.',
  },
  'unknown-code-list': {
    en: 'There is no code list “{found}”. The nearest name is “{expected}”.',
    fr: 'Il n’y a pas de liste de codes « {found} ». Le nom le plus proche est « {expected} ».',
    ar: 'لا توجد قائمة رموز باسم «{found}». أقرب اسم إليها «{expected}».',
  },
  'codes-beside-list': {
    en: 'This variable names the code list “{found}” and also has codes of its own. Keep one of the two.',
    fr: 'Cette variable renvoie à la liste de codes « {found} » et a aussi ses propres codes. Gardez l’un des deux.',
    ar: 'يحيل هذا المتغير إلى قائمة الرموز «{found}» وله أيضًا رموز خاصة به. أبقوا أحدهما.',
  },
  'duplicate-set': {
    en: 'The multi-answer set “{found}” is there twice.',
    fr: 'L’ensemble à réponses multiples « {found} » figure deux fois.',
    ar: 'مجموعة الإجابات المتعددة «{found}» واردة مرتين.',
  },
  'set-option': {
    en: 'An option of the multi-answer set “{found}” is a choice between two codes, one of them “{expected}”, and belongs to one set only.',
    fr: 'Une option de l’ensemble à réponses multiples « {found} » est un choix entre deux codes, dont « {expected} », et n’appartient qu’à un seul ensemble.',
    ar: 'كل خيار في مجموعة الإجابات المتعددة «{found}» اختيار بين رمزين أحدهما «{expected}»، ولا ينتمي إلا إلى مجموعة واحدة.',
  },
  'set-codes': {
    en: 'The options of the multi-answer set “{found}” are made from this column: each needs a code of its own, and empty cells are no answer.',
    fr: 'Les options de l’ensemble à réponses multiples « {found} » viennent de cette colonne : chacune a besoin de son propre code, et les cases vides sont sans réponse.',
    ar: 'تُستخرج خيارات مجموعة الإجابات المتعددة «{found}» من هذا العمود: لكل منها رمز خاص، والخانات الفارغة بلا إجابة.',
  },
  'set-proposed': {
    en: 'This looks like a question that takes several answers ({found}). Confirm the multi-answer set below the columns, or leave them as they are.',
    fr: 'Cela ressemble à une question à réponses multiples ({found}). Confirmez l’ensemble sous les colonnes, ou laissez-les telles quelles.',
    ar: 'يبدو هذا سؤالًا يقبل عدة إجابات ({found}). أكدوا مجموعة الإجابات المتعددة تحت الأعمدة، أو اتركوها كما هي.',
  },
  'set-code': {
    en: '“{found}” is no option of this multi-answer set. Declare it, or correct the file.',
    fr: '« {found} » n’est pas une option de cet ensemble à réponses multiples. Déclarez-la, ou corrigez le fichier.',
    ar: '«{found}» ليس خيارًا في مجموعة الإجابات المتعددة هذه. عرّفوه أو صححوا الملف.',
  },
  'set-column': {
    en: 'The column that the options of “{found}” are made from is not in the file.',
    fr: 'La colonne d’où viennent les options de « {found} » n’est pas dans le fichier.',
    ar: 'العمود الذي تُستخرج منه خيارات «{found}» غير موجود في الملف.',
  },
  'replicates-weights': {
    en: 'Replicate weights need the weights of the full sample beside them.',
    fr: 'Les pondérations répliquées demandent aussi la pondération de l’échantillon entier.',
    ar: 'تحتاج أوزان الترجيح المكررة إلى أوزان الترجيح للعينة الكاملة أيضًا.',
  },
  'replicates-incomplete': {
    en: 'Replicate weights of the type {found} cannot be used as declared: look at {expected}.',
    fr: 'Des pondérations répliquées du type {found} ne peuvent servir ainsi : voyez {expected}.',
    ar: 'لا يمكن استعمال أوزان الترجيح المكررة من النوع {found} كما أُعلنت: راجعوا {expected}.',
  },
  'replicates-twice': {
    en: 'The column “{found}” stands twice among the weights.',
    fr: 'La colonne « {found} » figure deux fois parmi les pondérations.',
    ar: 'العمود «{found}» وارد مرتين بين أوزان الترجيح.',
  },
  'replicates-value': {
    en: 'A replicate weight is a number that is not negative, in every row; here stands “{found}”.',
    fr: 'Une pondération répliquée est un nombre non négatif, à chaque ligne ; on trouve ici « {found} ».',
    ar: 'وزن الترجيح المكرر عدد غير سالب في كل صف؛ وهنا «{found}».',
  },
});

import { kind, reporter } from '../problem.ts';

const inspect = [
  'Compare the form with its source, and add by hand what is missing.',
  'Comparez le formulaire à sa source et ajoutez à la main ce qui manque.',
  'قارن الاستمارة بمصدرها وأضف الناقص يدويًا.',
] as const;

/** What stands in the way of writing an XForm back as sheets. Warnings list what the sheets cannot carry. */
export const reverseKinds = {
  'reverse-not-an-xform': kind(
    'error',
    [
      'This is not an XForm: {found}.',
      'An XML document h:html with a model and a primary instance.',
      'Check that the file is the form itself, not a submission or a list of forms.',
    ],
    [
      'Ceci n’est pas un XForm : {found}.',
      'Un document XML h:html avec un modèle et une instance principale.',
      'Vérifiez que le fichier est le formulaire lui-même, non une réponse ou une liste de formulaires.',
    ],
    [
      'هذا ليس نموذج XForm: {found}.',
      'مستند XML جذره h:html وفيه نموذج ونسخة رئيسية.',
      'تأكّد من أن الملف هو الاستمارة نفسها لا إجابة ولا قائمة استمارات.',
    ],
  ),
  'reverse-layout': kind(
    'warning',
    [
      'A group without data ({found}) is not carried; its questions are.',
      'Groups bound to an element of the form.',
      inspect[0],
    ],
    [
      'Un groupe sans données ({found}) n’est pas repris ; ses questions le sont.',
      'Des groupes liés à un élément du formulaire.',
      inspect[1],
    ],
    ['لم تُنقل مجموعة بلا بيانات ({found})؛ ونُقلت أسئلتها.', 'مجموعات مرتبطة بعنصر من الاستمارة.', inspect[2]],
  ),
  'reverse-control': kind(
    'warning',
    ['XLSForm has nothing for the element {found}.', 'Questions that XLSForm knows.', inspect[0]],
    ['XLSForm n’a rien pour l’élément {found}.', 'Des questions que XLSForm connaît.', inspect[1]],
    ['لا مقابل للعنصر {found} في XLSForm.', 'أسئلة يعرفها XLSForm.', inspect[2]],
  ),
  'reverse-action': kind(
    'warning',
    [
      'The action on {at} ({found}) is not carried.',
      'Defaults, and values set when another question changes.',
      inspect[0],
    ],
    [
      'L’action sur {at} ({found}) n’est pas reprise.',
      'Des valeurs par défaut, et des valeurs fixées quand une autre question change.',
      inspect[1],
    ],
    ['لم يُنقل الإجراء على {at} ({found}).', 'قيم افتراضية وقيم تتبع تغيّر سؤال آخر.', inspect[2]],
  ),
  'reverse-output': kind(
    'warning',
    [
      'In the text of {at}, the inserted value {found} is not carried.',
      'Inserted answers of single questions: ${name}.',
      'Put the expression in a calculate row, and insert that.',
    ],
    [
      'Dans le texte de {at}, la valeur insérée {found} n’est pas reprise.',
      'Des réponses de questions, insérées par ${name}.',
      'Placez l’expression dans une ligne calculate et insérez celle-ci.',
    ],
    [
      'في نص {at} لم تُنقل القيمة المدرجة {found}.',
      'أجوبة أسئلة مفردة مدرجة بالشكل ${name}.',
      'ضع العبارة في سطر calculate وأدرجه.',
    ],
  ),
  'reverse-selection': kind(
    'warning',
    [
      'The choices of {at} come from {found}, which a sheet cannot name.',
      'A list, a file, or the questions of a repeat.',
      inspect[0],
    ],
    [
      'Les choix de {at} viennent de {found}, qu’une feuille ne peut nommer.',
      'Une liste, un fichier ou les questions d’une répétition.',
      inspect[1],
    ],
    ['خيارات {at} تأتي من {found} ولا تستطيع الورقة تسميته.', 'قائمة أو ملف أو أسئلة تكرار.', inspect[2]],
  ),
  'reverse-external-list': kind(
    'warning',
    [
      'The list “{found}” of {at} stands in itemsets.csv, not in the form.',
      'The external_choices sheet with that list.',
      'Copy the rows of itemsets.csv to a sheet external_choices.',
    ],
    [
      'La liste « {found} » de {at} se trouve dans itemsets.csv, non dans le formulaire.',
      'La feuille external_choices avec cette liste.',
      'Copiez les lignes d’itemsets.csv dans une feuille external_choices.',
    ],
    [
      'القائمة «{found}» للسؤال {at} في itemsets.csv لا في الاستمارة.',
      'ورقة external_choices وفيها هذه القائمة.',
      'انسخ أسطر itemsets.csv إلى ورقة external_choices.',
    ],
  ),
  'reverse-unlabelled': kind(
    'warning',
    [
      '“{found}” is shown without label, hint or picture; it was given the label “-”.',
      'A label for every question.',
      'Write a label; for a grid of choices, use a group with the appearance table-list.',
    ],
    [
      '« {found} » s’affiche sans libellé, aide ni image ; le libellé « - » lui a été donné.',
      'Un libellé pour chaque question.',
      'Écrivez un libellé ; pour une grille de choix, utilisez un groupe avec l’apparence table-list.',
    ],
    [
      'يظهر «{found}» بلا نص ولا تلميح ولا صورة؛ فأُعطي النص «-».',
      'نص لكل سؤال.',
      'اكتب نصًا؛ ولشبكة من الخيارات استعمل مجموعة بالمظهر table-list.',
    ],
  ),
  'reverse-instance': kind(
    'warning',
    [
      'The data of instance “{found}” are not a list of choices and are not carried.',
      'A list of items with name and label.',
      inspect[0],
    ],
    [
      'Les données de l’instance « {found} » ne sont pas une liste de choix et ne sont pas reprises.',
      'Une liste d’items avec name et label.',
      inspect[1],
    ],
    ['بيانات النسخة «{found}» ليست قائمة خيارات ولم تُنقل.', 'قائمة عناصر لكل منها name و label.', inspect[2]],
  ),
  'reverse-refused': kind(
    'warning',
    [
      'The sheets do not convert as they are: {found}. The reasons follow.',
      'Sheets that convert.',
      'Mend the rows named below; the form itself may have the fault.',
    ],
    [
      'Les feuilles ne se convertissent pas telles quelles : {found}. Les raisons suivent.',
      'Des feuilles qui se convertissent.',
      'Corrigez les lignes nommées ci-dessous ; le défaut peut venir du formulaire.',
    ],
    [
      'لا تُحوَّل الأوراق كما هي: {found}. والأسباب فيما يلي.',
      'أوراق تقبل التحويل.',
      'أصلح الصفوف المذكورة أدناه؛ فقد يكون العيب في الاستمارة نفسها.',
    ],
  ),
  'reverse-differs': kind(
    'warning',
    [
      'Converting the sheets gives a form that differs from this one, first here: {found}',
      'The same form.',
      inspect[0],
    ],
    [
      'La conversion des feuilles donne un formulaire différent de celui-ci, d’abord ici : {found}',
      'Le même formulaire.',
      inspect[1],
    ],
    ['تحويل الأوراق يعطي استمارة تختلف عن هذه، وأول اختلاف هنا: {found}', 'الاستمارة نفسها.', inspect[2]],
  ),
  'reverse-order': kind(
    'warning',
    [
      'The body asks questions in another order than the data; the rows follow the data. First difference: {found}.',
      'One order for both.',
      'Move the rows to the order wanted.',
    ],
    [
      'Le formulaire pose les questions dans un autre ordre que les données ; les lignes suivent les données. Première différence : {found}.',
      'Un même ordre pour les deux.',
      'Déplacez les lignes dans l’ordre voulu.',
    ],
    [
      'ترتيب الأسئلة في العرض غير ترتيبها في البيانات؛ والأسطر تتبع البيانات. أول اختلاف: {found}.',
      'ترتيب واحد لهما.',
      'انقل الأسطر إلى الترتيب المطلوب.',
    ],
  ),
} as const;

/** Reports what stands in the way. */
export const reverseProblem = reporter(reverseKinds);

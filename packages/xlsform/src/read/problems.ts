import { kind, reporter } from '../problem.ts';

/** Problems met while reading a file, before anything is known of the questionnaire in it. */
export const readKinds = {
  'read-not-a-workbook': kind(
    'error',
    [
      'This file is not a workbook: {found}.',
      'An .xlsx, .xlsm, .xls or .ods workbook, or a .csv.',
      'Open it in a spreadsheet program and save it as .xlsx.',
    ],
    [
      "Ce fichier n'est pas un classeur : {found}.",
      'Un classeur .xlsx, .xlsm, .xls ou .ods, ou un .csv.',
      'Ouvrez-le dans un tableur et enregistrez-le au format .xlsx.',
    ],
    [
      'هذا الملف ليس مصنّفًا: {found}.',
      'مصنّف بصيغة ‎.xlsx أو ‎.xlsm أو ‎.xls أو ‎.ods، أو ملف ‎.csv.',
      'افتحه في برنامج جداول واحفظه بصيغة ‎.xlsx.',
    ],
  ),
  'read-password': kind(
    'error',
    [
      'This workbook is protected by a password.',
      'A workbook that opens without a password.',
      'Remove the password and save the workbook again.',
    ],
    [
      'Ce classeur est protégé par un mot de passe.',
      "Un classeur qui s'ouvre sans mot de passe.",
      'Retirez le mot de passe et enregistrez de nouveau le classeur.',
    ],
    ['هذا المصنّف محميّ بكلمة مرور.', 'مصنّف يُفتح من دون كلمة مرور.', 'أزل كلمة المرور ثم احفظ المصنّف من جديد.'],
  ),
  'read-damaged': kind(
    'error',
    [
      'This workbook cannot be read: {reason}.',
      'A complete, undamaged workbook.',
      'Open it in a spreadsheet program, check its content and save it again as .xlsx.',
    ],
    [
      'Ce classeur est illisible : {reason}.',
      'Un classeur entier et intact.',
      'Ouvrez-le dans un tableur, vérifiez son contenu et enregistrez-le de nouveau en .xlsx.',
    ],
    [
      'تعذّرت قراءة هذا المصنّف: {reason}.',
      'مصنّف كامل وسليم.',
      'افتحه في برنامج جداول وتحقّق من محتواه ثم احفظه من جديد بصيغة ‎.xlsx.',
    ],
  ),
  'read-too-large': kind(
    'error',
    [
      'This workbook is too large to be opened safely: {what}, {found}.',
      'At most {limit}.',
      'Delete unused sheets, empty formatted rows and columns, and pictures, or split the questionnaire; move long lists to a file with select_one_from_file.',
    ],
    [
      'Ce classeur est trop grand pour être ouvert sans risque : {what}, {found}.',
      'Au plus {limit}.',
      'Supprimez les feuilles inutiles, les lignes et colonnes vides mises en forme et les images, ou divisez le questionnaire ; placez les longues listes dans un fichier avec select_one_from_file.',
    ],
    [
      'هذا المصنّف أكبر من أن يُفتح بأمان: {what}، {found}.',
      'لا يتجاوز {limit}.',
      'احذف الأوراق غير المستعملة والصفوف والأعمدة الفارغة المنسّقة والصور، أو قسّم الاستمارة؛ وضع القوائم الطويلة في ملف مع select_one_from_file.',
    ],
  ),
  'read-document-type': kind(
    'error',
    [
      'This workbook declares its own XML entities ({found}); spreadsheet programs never do.',
      'Plain parts, without a document type.',
      'Do not trust this file. If its origin is sure, open it in a spreadsheet program and save it again.',
    ],
    [
      'Ce classeur déclare ses propres entités XML ({found}) ; les tableurs ne le font jamais.',
      'Des parties simples, sans type de document.',
      'Ne vous fiez pas à ce fichier. Si son origine est sûre, ouvrez-le dans un tableur et enregistrez-le de nouveau.',
    ],
    [
      'يعرّف هذا المصنّف كيانات XML خاصة به ({found})؛ وبرامج الجداول لا تفعل ذلك أبدًا.',
      'أجزاء بسيطة بلا نوع مستند.',
      'لا تثق بهذا الملف. إن كان مصدره مؤكّدًا فافتحه في برنامج جداول واحفظه من جديد.',
    ],
  ),
  'read-not-an-input': kind(
    'error',
    [
      'This is nothing that can be converted: {found}.',
      'One of { workbook }, { markdown }, { csv }, { json }, { sheets }, in the shape that the README describes.',
      'Correct the call; for files, streams and the like use xlsformFrom.',
    ],
    [
      'Rien de cela ne peut être converti : {found}.',
      'L’un de { workbook }, { markdown }, { csv }, { json }, { sheets }, dans la forme décrite par le README.',
      'Corrigez l’appel ; pour les fichiers, les flux et semblables, employez xlsformFrom.',
    ],
    [
      'لا يمكن تحويل هذا: {found}.',
      'أحد { workbook } أو { markdown } أو { csv } أو { json } أو { sheets } بالشكل الموصوف في README.',
      'صحّح الاستدعاء؛ وللملفات والتدفقات ونحوها استعمل xlsformFrom.',
    ],
  ),
  'read-not-prepared': kind(
    'error',
    [
      'This is a workbook of the older kind (.xls), and the part that reads it has not been loaded.',
      'An .xlsx or .ods workbook, or a call that loads the part first.',
      'Save the workbook as .xlsx; in a program, call xlsformFrom, or await prepareXls before.',
    ],
    [
      "C'est un classeur de l'ancien format (.xls), et la partie qui le lit n'a pas été chargée.",
      "Un classeur .xlsx ou .ods, ou un appel qui charge d'abord cette partie.",
      'Enregistrez le classeur en .xlsx ; dans un programme, appelez xlsformFrom, ou attendez prepareXls avant.',
    ],
    [
      'هذا مصنّف من الصيغة القديمة (‎.xls)، ولم يُحمَّل الجزء الذي يقرؤها.',
      'مصنّف بصيغة ‎.xlsx أو ‎.ods، أو استدعاء يحمّل ذلك الجزء أولًا.',
      'احفظ المصنّف بصيغة ‎.xlsx؛ وفي البرامج استعمل xlsformFrom أو انتظر prepareXls قبل ذلك.',
    ],
  ),
  'read-error-value': kind(
    'error',
    [
      'This cell holds the error {found} instead of a value.',
      'A text or a number.',
      'Mend the formula in the spreadsheet program, or type the value.',
    ],
    [
      "Cette cellule contient l'erreur {found} au lieu d'une valeur.",
      'Un texte ou un nombre.',
      'Corrigez la formule dans le tableur ou saisissez la valeur.',
    ],
    ['في هذه الخلية الخطأ {found} بدل قيمة.', 'نص أو رقم.', 'أصلح الصيغة في برنامج الجداول أو اكتب القيمة.'],
  ),
  'read-formula-without-value': kind(
    'warning',
    [
      'Formulas without a stored value were read as empty cells: {found}.',
      'Typed values, or formulas whose result is stored.',
      'Open the workbook in a spreadsheet program and save it, so that the results are stored.',
    ],
    [
      'Des formules sans résultat enregistré ont été lues comme des cellules vides : {found}.',
      'Des valeurs saisies, ou des formules dont le résultat est enregistré.',
      'Ouvrez le classeur dans un tableur et enregistrez-le, afin que les résultats le soient aussi.',
    ],
    [
      'قُرئت صيغ لا نتيجة محفوظة لها على أنها خلايا فارغة: {found}.',
      'قيم مكتوبة، أو صيغ حُفظت نتيجتها.',
      'افتح المصنّف في برنامج جداول واحفظه كي تُحفظ النتائج.',
    ],
  ),
  'read-no-tables': kind(
    'error',
    [
      'No table was found in this text.',
      'Markdown tables, each opened by a line such as `| survey |`.',
      'Start every line with a vertical bar, and name the sheet in the first cell.',
    ],
    [
      "Aucun tableau n'a été trouvé dans ce texte.",
      'Des tableaux markdown, ouverts par une ligne comme `| survey |`.',
      'Commencez chaque ligne par une barre verticale et nommez la feuille dans la première cellule.',
    ],
    [
      'لم يُعثر على أي جدول في هذا النص.',
      'جداول markdown يفتتح كلًّا منها سطر مثل `| survey |`.',
      'ابدأ كل سطر بخط عمودي واكتب اسم الورقة في الخلية الأولى.',
    ],
  ),
} as const;

/** Reports a problem of reading. */
export const readProblem = reporter(readKinds);

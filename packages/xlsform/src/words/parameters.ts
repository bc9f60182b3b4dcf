import { kind } from '../problem.ts';

/** Problems of parameters. */
export const parameterWords = {
  'parameter-malformed': kind(
    'error',
    [
      '“{found}” is not a parameter.',
      'key=value, separated by spaces.',
      'Write a key, an equals sign and a value, without spaces around the sign.',
    ],
    [
      '« {found} » n’est pas un paramètre.',
      'clé=valeur, séparés par des espaces.',
      'Écrivez une clé, un signe égal et une valeur, sans espace autour du signe.',
    ],
    [
      '«{found}» ليس معلمة.',
      'key=value تفصل بينها مسافات.',
      'اكتب المفتاح وعلامة المساواة والقيمة بلا مسافات حول العلامة.',
    ],
  ),
  'parameter-unknown': kind(
    'error',
    [
      'This question type has no parameter “{found}”.',
      'One of: {allowed}',
      'Correct the spelling, or remove the parameter.',
    ],
    [
      'Ce type de question n’a pas de paramètre « {found} ».',
      'Un de : {allowed}',
      'Corrigez l’orthographe, ou retirez le paramètre.',
    ],
    ['ليس لهذا النوع من الأسئلة المعلمة «{found}».', 'إحدى: {allowed}', 'صحّح الكتابة أو احذف المعلمة.'],
  ),
  'parameter-value': kind(
    'error',
    ['{key} cannot be “{found}”.', 'One of: {allowed}', 'Choose one of these values.'],
    ['{key} ne peut valoir « {found} ».', 'Une de ces valeurs : {allowed}', 'Choisissez l’une de ces valeurs.'],
    ['لا تكون قيمة {key} «{found}».', 'إحدى القيم: {allowed}', 'اختر إحدى هذه القيم.'],
  ),
  'parameter-number': kind(
    'error',
    ['{key} is “{found}”, which is no number.', 'A number.', 'Write digits, with a point before decimals.'],
    [
      '{key} vaut « {found} », qui n’est pas un nombre.',
      'Un nombre.',
      'Écrivez des chiffres, avec un point avant les décimales.',
    ],
    ['قيمة {key} هي «{found}» وليست عددًا.', 'عدد.', 'اكتب أرقامًا، مع نقطة قبل الكسور.'],
  ),
  'parameter-integer': kind(
    'error',
    ['{key} is “{found}”, which is no whole number.', 'A whole number.', 'Write digits alone.'],
    ['{key} vaut « {found} », qui n’est pas un nombre entier.', 'Un nombre entier.', 'Écrivez des chiffres seulement.'],
    ['قيمة {key} هي «{found}» وليست عددًا صحيحًا.', 'عدد صحيح.', 'اكتب أرقامًا فقط.'],
  ),
  'parameter-negative': kind(
    'error',
    ['{key} is {found}.', 'Zero or more.', 'Write a number of seconds that is not negative.'],
    ['{key} vaut {found}.', 'Zéro ou plus.', 'Écrivez un nombre de secondes qui ne soit pas négatif.'],
    ['قيمة {key} هي {found}.', 'صفر أو أكثر.', 'اكتب عدد ثوانٍ غير سالب.'],
  ),
  'parameter-app': kind(
    'error',
    [
      '“{found}” is not the name of an Android package.',
      'A name such as org.example.camera.',
      'Copy the package name from the application’s page.',
    ],
    [
      '« {found} » n’est pas le nom d’un paquet Android.',
      'Un nom tel que org.example.camera.',
      'Recopiez le nom du paquet depuis la page de l’application.',
    ],
    ['«{found}» ليس اسم حزمة أندرويد.', 'اسم مثل org.example.camera.', 'انسخ اسم الحزمة من صفحة التطبيق.'],
  ),
  'parameters-together': kind(
    'error',
    [
      'Only some of the parameters that go together are given: {found}',
      'All of: {keys}',
      'Add those that are missing.',
    ],
    [
      'Seuls certains des paramètres qui vont ensemble sont donnés : {found}',
      'Tous ceux-ci : {keys}',
      'Ajoutez ceux qui manquent.',
    ],
    ['لم يُذكر إلا بعض المعلمات المتلازمة: {found}', 'كلها: {keys}', 'أضف الناقص منها.'],
  ),
  'audit-max-age': kind(
    'error',
    [
      'location-max-age is {found}, less than location-min-interval ({interval}).',
      'A maximum age of at least the interval.',
      'Raise location-max-age or lower location-min-interval.',
    ],
    [
      'location-max-age vaut {found}, moins que location-min-interval ({interval}).',
      'Un âge maximal au moins égal à l’intervalle.',
      'Augmentez location-max-age ou réduisez location-min-interval.',
    ],
    [
      'قيمة location-max-age هي {found} وهي أقل من location-min-interval ({interval}).',
      'عمر أقصى لا يقل عن الفاصل.',
      'ارفع location-max-age أو اخفض location-min-interval.',
    ],
  ),
  'seed-alone': kind(
    'error',
    [
      'A seed is given, but the choices are not shuffled.',
      'randomize=true beside the seed.',
      'Add randomize=true, or remove the seed.',
    ],
    [
      'Une graine est donnée, mais les choix ne sont pas mélangés.',
      'randomize=true à côté de seed.',
      'Ajoutez randomize=true, ou retirez seed.',
    ],
    ['ذُكرت البذرة ولم تُخلط الخيارات.', 'randomize=true بجانب seed.', 'أضف randomize=true أو احذف seed.'],
  ),
  'seed-value': kind(
    'error',
    [
      'The seed “{found}” is neither a number nor a reference.',
      'A number, or ${question}.',
      'Calculate the seed in a row of its own and refer to that row.',
    ],
    [
      'La graine « {found} » n’est ni un nombre ni une référence.',
      'Un nombre, ou ${question}.',
      'Calculez la graine sur une ligne à part et renvoyez à cette ligne.',
    ],
    ['البذرة «{found}» ليست عددًا ولا إحالة.', 'عدد، أو ${question}.', 'احسب البذرة في صف مستقل وأحِل إليه.'],
  ),
  'range-appearance': kind(
    'error',
    [
      'With the appearance “{found}”, {keys} cannot be used.',
      'No appearance, vertical or no-ticks beside these parameters.',
      'Take out the parameters, or change the appearance.',
    ],
    [
      'Avec l’apparence « {found} », {keys} ne peut être employé.',
      'Aucune apparence, vertical ou no-ticks, à côté de ces paramètres.',
      'Retirez les paramètres, ou changez l’apparence.',
    ],
    [
      'لا يصلح {keys} مع المظهر «{found}».',
      'بلا مظهر أو vertical أو no-ticks مع هذه المعاملات.',
      'احذف المعاملات أو غيّر المظهر.',
    ],
  ),
  'range-zero': kind(
    'error',
    ['{key} is zero.', 'A number other than zero.', 'Write the distance between two marks.'],
    ['{key} vaut zéro.', 'Un nombre non nul.', 'Écrivez la distance entre deux graduations.'],
    ['قيمة {key} صفر.', 'عدد غير الصفر.', 'اكتب المسافة بين علامتين.'],
  ),
  'range-too-large': kind(
    'error',
    [
      '{key} ({found}) is larger than the whole range.',
      'At most the distance from start to end.',
      'Lower {key}, or widen the range.',
    ],
    [
      '{key} ({found}) dépasse toute l’étendue.',
      'Au plus la distance de start à end.',
      'Réduisez {key}, ou élargissez l’étendue.',
    ],
    ['قيمة {key} ({found}) أكبر من المدى كله.', 'لا تزيد على المسافة من start إلى end.', 'اخفض {key} أو وسّع المدى.'],
  ),
  'range-off-step': kind(
    'error',
    [
      '{key}: {found} does not fall on a step of the range.',
      'The start plus a whole number of steps (or ticks).',
      'Choose a value that the scale can reach.',
    ],
    [
      '{key} : {found} ne tombe pas sur un pas de l’échelle.',
      'Le départ plus un nombre entier de pas (ou de graduations).',
      'Choisissez une valeur que l’échelle atteint.',
    ],
    [
      '{key}: لا تقع {found} على خطوة من المقياس.',
      'البداية مضافًا إليها عدد صحيح من الخطوات (أو العلامات).',
      'اختر قيمة يبلغها المقياس.',
    ],
  ),
  'range-outside': kind(
    'error',
    ['{key}: {found} lies outside the range.', 'A value from start to end.', 'Choose a value inside the range.'],
    ['{key} : {found} est hors de l’étendue.', 'Une valeur de start à end.', 'Choisissez une valeur dans l’étendue.'],
    ['{key}: تقع {found} خارج المدى.', 'قيمة من start إلى end.', 'اختر قيمة داخل المدى.'],
  ),
  'range-labels-unknown': kind(
    'error',
    [
      'The list “{found}” of tick labels is not on the choices sheet.',
      'A list_name of the choices sheet.',
      'Correct the spelling, or add the list.',
    ],
    [
      'La liste « {found} » des libellés de graduation n’est pas dans la feuille choices.',
      'Un list_name de la feuille choices.',
      'Corrigez l’orthographe, ou ajoutez la liste.',
    ],
    [
      'قائمة نصوص العلامات «{found}» غير موجودة في ورقة choices.',
      'اسم من عمود list_name في ورقة choices.',
      'صحّح الكتابة أو أضف القائمة.',
    ],
  ),
  'range-label-number': kind(
    'error',
    [
      'The choice “{found}” of the list “{list}” is no number, so no tick can bear its label.',
      'Numbers as names in a list of tick labels.',
      'Name each choice by the value of its tick.',
    ],
    [
      'Le choix « {found} » de la liste « {list} » n’est pas un nombre : aucune graduation ne peut porter son libellé.',
      'Des nombres comme noms dans une liste de libellés de graduation.',
      'Nommez chaque choix par la valeur de sa graduation.',
    ],
    [
      'الخيار «{found}» في القائمة «{list}» ليس عددًا، فلا علامة تحمل نصه.',
      'أعداد أسماءً للخيارات في قائمة نصوص العلامات.',
      'سمِّ كل خيار بقيمة علامته.',
    ],
  ),
  'range-label-count': kind(
    'error',
    [
      'Without ticks there is room for two labels, but the list “{list}” has {found}.',
      'One label for the start and one for the end, when the appearance is no-ticks.',
      'Remove choices, or the appearance no-ticks.',
    ],
    [
      'Sans graduations, il y a place pour deux libellés, mais la liste « {list} » en a {found}.',
      'Un libellé pour le départ et un pour la fin, quand l’apparence est no-ticks.',
      'Retirez des choix, ou l’apparence no-ticks.',
    ],
    [
      'من دون علامات لا متسع إلا لنصّين، وفي القائمة «{list}» {found}.',
      'نص للبداية ونص للنهاية مع المظهر no-ticks.',
      'احذف خيارات أو المظهر no-ticks.',
    ],
  ),
  'range-label-ends': kind(
    'error',
    [
      'Without ticks, the label for {found} (list “{list}”) has no place.',
      'Labels for the start and the end alone, when the appearance is no-ticks.',
      'Remove the choice, or the appearance no-ticks.',
    ],
    [
      'Sans graduations, le libellé de {found} (liste « {list} ») n’a pas de place.',
      'Des libellés pour le départ et la fin seuls, quand l’apparence est no-ticks.',
      'Retirez le choix, ou l’apparence no-ticks.',
    ],
    [
      'من دون علامات لا موضع لنص {found} (القائمة «{list}»).',
      'نصّان للبداية والنهاية فقط مع المظهر no-ticks.',
      'احذف الخيار أو المظهر no-ticks.',
    ],
  ),
};

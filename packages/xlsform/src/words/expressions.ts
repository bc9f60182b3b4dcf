import { kind } from '../problem.ts';

/** Problems of expressions. */
export const expressionWords = {
  'expression-syntax': kind(
    'error',
    [
      'This is no expression: it breaks at “{part}” (character {position}).',
      'Here: {expected}',
      'Correct the expression; references are written ${name}, texts between quotation marks.',
    ],
    [
      'Ce n’est pas une expression : elle se rompt à « {part} » (caractère {position}).',
      'Ici : {expected}',
      'Corrigez l’expression ; les références s’écrivent ${nom}, les textes entre guillemets droits.',
    ],
    [
      'ليست هذه عبارة سليمة: تنقطع عند «{part}» (الحرف {position}).',
      'المنتظر هنا: {expected}',
      'صحّح العبارة؛ تُكتب الإحالات ${name} والنصوص بين علامتي تنصيص.',
    ],
  ),
  'function-unknown': kind(
    'error',
    [
      'There is no function {name}().',
      'A function of XPath 1.0 or ODK. Close to it: {similar}',
      'Correct the name of the function.',
    ],
    [
      'La fonction {name}() n’existe pas.',
      'Une fonction de XPath 1.0 ou d’ODK. Proches : {similar}',
      'Corrigez le nom de la fonction.',
    ],
    ['لا توجد دالة {name}().', 'دالة من XPath 1.0 أو ODK. الأقرب: {similar}', 'صحّح اسم الدالة.'],
  ),
  'function-arguments': kind(
    'error',
    [
      '{name}() is given {count} values.',
      'Number of values: {expected}',
      'Add what is missing or take out what is too much; values are separated by commas.',
    ],
    [
      '{name}() reçoit {count} valeur(s).',
      'Nombre de valeurs : {expected}',
      'Ajoutez ce qui manque ou retirez ce qui est de trop ; les valeurs sont séparées par des virgules.',
    ],
    ['أُعطيت {name}() عدد قيم: {count}.', 'عدد القيم: {expected}', 'أضف الناقص أو احذف الزائد؛ يُفصل بين القيم بفواصل.'],
  ),
  'function-nodes': kind(
    'error',
    [
      'Value {position} of {name}() is no reference.',
      'A reference to questions, such as ${name}.',
      'Put the reference itself there, without quotation marks or arithmetic.',
    ],
    [
      'La valeur {position} de {name}() n’est pas une référence.',
      'Une référence à des questions, par exemple ${nom}.',
      'Mettez-y la référence elle-même, sans guillemets ni calcul.',
    ],
    [
      'القيمة {position} في {name}() ليست إحالة.',
      'إحالة إلى أسئلة، مثل ${name}.',
      'ضع الإحالة نفسها بلا تنصيص ولا حساب.',
    ],
  ),
  'instance-unknown': kind(
    'error',
    [
      'The form has no instance “{name}”.',
      'A list of the choices sheet or an attached file. Close to it: {similar}',
      'Correct the name, or attach the file with csv-external, xml-external or select_one_from_file.',
    ],
    [
      'Le formulaire n’a pas d’instance « {name} ».',
      'Une liste de la feuille choices ou un fichier joint. Proches : {similar}',
      'Corrigez le nom, ou joignez le fichier par csv-external, xml-external ou select_one_from_file.',
    ],
    [
      'ليس في الاستمارة مصدر باسم «{name}».',
      'قائمة من ورقة choices أو ملف مرفق. الأقرب: {similar}',
      'صحّح الاسم، أو أرفق الملف عبر csv-external أو xml-external أو select_one_from_file.',
    ],
  ),
  'node-unknown': kind(
    'error',
    [
      'There is nothing named “{name}” where this expression looks for it.',
      'A reference ${name}, or a path to an element of the form. Close to it: {similar}',
      'Write ${name} for a question, "name" for a text.',
    ],
    [
      'Rien ne se nomme « {name} » là où cette expression le cherche.',
      'Une référence ${nom}, ou un chemin vers un élément du formulaire. Proches : {similar}',
      'Écrivez ${nom} pour une question, "nom" pour un texte.',
    ],
    [
      'لا شيء باسم «{name}» حيث تبحث عنه هذه العبارة.',
      'إحالة ${name} أو مسار إلى عنصر في الاستمارة. الأقرب: {similar}',
      'اكتب ${name} للسؤال و"name" للنص.',
    ],
  ),
  'appearance-misplaced': kind(
    'error',
    [
      '“{name}” is an appearance, but stands in another column: what it belongs to would never be shown.',
      'An expression, or nothing.',
      'Move “{name}” to the appearance column.',
    ],
    [
      '« {name} » est une apparence, mais se trouve dans une autre colonne : l’élément ne s’afficherait jamais.',
      'Une expression, ou rien.',
      'Déplacez « {name} » dans la colonne appearance.',
    ],
    ['«{name}» مظهر كُتب في عمود آخر، فلن يظهر صاحبه أبدًا.', 'عبارة أو لا شيء.', 'انقل «{name}» إلى عمود appearance.'],
  ),
  'expression-cycle': kind(
    'error',
    [
      'This follows from itself: {path}.',
      'Calculations and conditions that end somewhere.',
      'Take one of the references out; the answer just given is written . and may stand in constraint.',
    ],
    [
      'Ceci dépend de soi-même : {path}.',
      'Des calculs et des conditions qui aboutissent.',
      'Retirez l’une des références ; la réponse donnée s’écrit . et peut figurer dans constraint.',
    ],
    [
      'هذا يعتمد على نفسه: {path}.',
      'حسابات وشروط تنتهي إلى شيء.',
      'احذف إحدى الإحالات؛ يُكتب الجواب المعطى . ويصح في عمود constraint.',
    ],
  ),
};

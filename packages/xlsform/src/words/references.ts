import { kind } from '../problem.ts';

/** Problems of references and languages. */
export const referenceWords = {
  'reference-unknown': kind(
    'error',
    [
      '“{found}” refers to “{name}”, which is not in the survey.',
      'The name of a question, group or repeat. Close to it: {similar}',
      'Correct the name between ${ and }.',
    ],
    [
      '« {found} » renvoie à « {name} », qui n’est pas dans le questionnaire.',
      'Le nom d’une question, d’un groupe ou d’une répétition. Proches : {similar}',
      'Corrigez le nom entre ${ et }.',
    ],
    [
      'يحيل «{found}» إلى «{name}»، وهو غير موجود في الاستمارة.',
      'اسم سؤال أو مجموعة أو تكرار. القريب منه: {similar}',
      'صحّح الاسم بين ${ و}.',
    ],
  ),
  'reference-ambiguous': kind(
    'error',
    [
      '“{found}” refers to “{name}”, but several elements have that name: {places}',
      'A name that one element has.',
      'Rename all but one of them.',
    ],
    [
      '« {found} » renvoie à « {name} », mais plusieurs éléments portent ce nom : {places}',
      'Un nom que porte un seul élément.',
      'Renommez-les tous sauf un.',
    ],
    ['يحيل «{found}» إلى «{name}»، ولعدة عناصر هذا الاسم: {places}', 'اسم لعنصر واحد.', 'غيّر أسماءها إلا واحدًا.'],
  ),
  'reference-malformed': kind(
    'error',
    ['“{part}” is not a reference.', 'The form ${name}, without spaces.', 'Write the name alone between ${ and }.'],
    ['« {part} » n’est pas une référence.', 'La forme ${nom}, sans espace.', 'Écrivez le nom seul entre ${ et }.'],
    ['«{part}» ليست إحالة.', 'الصيغة ${name} بلا مسافات.', 'اكتب الاسم وحده بين ${ و}.'],
  ),
  'reference-geometry': kind(
    'error',
    [
      '“{found}” is no source of shapes.',
      'A list of choices, a list of entities, the name of an attached file, or a repeat: ${repeat}.',
      'Correct the value of reference-geometry.',
    ],
    [
      '« {found} » n’est pas une source de formes.',
      'Une liste de choix, une liste d’entités, le nom d’un fichier joint, ou une répétition : ${répétition}.',
      'Corrigez la valeur de reference-geometry.',
    ],
    [
      '«{found}» ليس مصدرًا للأشكال.',
      'قائمة خيارات أو قائمة كيانات أو اسم ملف مرفق أو تكرار: ${repeat}.',
      'صحّح قيمة reference-geometry.',
    ],
  ),
  'translation-missing': kind(
    'warning',
    [
      'The language “{found}” has no column for: {columns}',
      'The same columns in every language.',
      'Add the columns, or remove the language.',
    ],
    [
      'La langue « {found} » n’a pas de colonne pour : {columns}',
      'Les mêmes colonnes dans chaque langue.',
      'Ajoutez les colonnes, ou retirez la langue.',
    ],
    ['ليس للغة «{found}» عمود لـ: {columns}', 'الأعمدة نفسها في كل لغة.', 'أضف الأعمدة أو احذف اللغة.'],
  ),
  'language-code': kind(
    'warning',
    [
      'Languages without a code that programs understand: {found}',
      'A name and a code, such as “Français (fr)” or “العربية (ar)”.',
      'Add the code in parentheses to the column headers.',
    ],
    [
      'Langues sans code compris des logiciels : {found}',
      'Un nom et un code, par exemple « Français (fr) » ou « العربية (ar) ».',
      'Ajoutez le code entre parenthèses dans les en-têtes.',
    ],
    [
      'لغات بلا رمز تفهمه البرامج: {found}',
      'اسم ورمز، مثل «Français (fr)» أو «العربية (ar)».',
      'أضف الرمز بين قوسين في عناوين الأعمدة.',
    ],
  ),
};

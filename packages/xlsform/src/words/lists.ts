import { kind } from '../problem.ts';

/** Problems of choices and of the questions that offer them. */
export const listWords = {
  'list-unknown': kind(
    'error',
    [
      'The list “{found}” is not on the choices sheet.',
      'A list_name of the choices sheet. Close to it: {similar}',
      'Correct the spelling, or add the list.',
    ],
    [
      'La liste « {found} » n’est pas dans la feuille choices.',
      'Un list_name de la feuille choices. Proches : {similar}',
      'Corrigez l’orthographe, ou ajoutez la liste.',
    ],
    [
      'القائمة «{found}» غير موجودة في ورقة choices.',
      'اسم من عمود list_name في ورقة choices. القريب منه: {similar}',
      'صحّح الكتابة أو أضف القائمة.',
    ],
  ),
  'external-list-unknown': kind(
    'error',
    [
      'The list “{found}” is not on the external_choices sheet.',
      'A list_name of the external_choices sheet. Close to it: {similar}',
      'Correct the spelling, or add the list there.',
    ],
    [
      'La liste « {found} » n’est pas dans la feuille external_choices.',
      'Un list_name de la feuille external_choices. Proches : {similar}',
      'Corrigez l’orthographe, ou ajoutez-y la liste.',
    ],
    [
      'القائمة «{found}» غير موجودة في ورقة external_choices.',
      'اسم من عمود list_name في ورقة external_choices. القريب منه: {similar}',
      'صحّح الكتابة أو أضف القائمة هناك.',
    ],
  ),
  'file-extension': kind(
    'error',
    [
      'The file “{found}” has no known extension.',
      'A file name ending in .csv, .xml or .geojson.',
      'Complete the name of the file.',
    ],
    [
      'Le fichier « {found} » n’a pas d’extension connue.',
      'Un nom de fichier qui finit par .csv, .xml ou .geojson.',
      'Complétez le nom du fichier.',
    ],
    ['ليس للملف «{found}» امتداد معروف.', 'اسم ملف ينتهي بـ .csv أو .xml أو .geojson.', 'أكمل اسم الملف.'],
  ),
  'choice-name-missing': kind(
    'error',
    ['This choice has no name.', 'A code in the name column for each choice.', 'Write the code that is to be stored.'],
    ['Ce choix n’a pas de nom.', 'Un code dans la colonne name pour chaque choix.', 'Écrivez le code à enregistrer.'],
    ['ليس لهذا الخيار اسم.', 'رمز في عمود name لكل خيار.', 'اكتب الرمز الذي سيُحفظ.'],
  ),
  'choice-duplicate': kind(
    'error',
    [
      'The choice “{found}” occurs twice in the list “{list}”.',
      'Each name once in a list.',
      'Rename one of them; if both are meant, set allow_choice_duplicates to yes in the settings.',
    ],
    [
      'Le choix « {found} » figure deux fois dans la liste « {list} ».',
      'Chaque nom une fois par liste.',
      'Renommez l’un d’eux ; si les deux sont voulus, mettez allow_choice_duplicates à yes dans settings.',
    ],
    [
      'يتكرر الخيار «{found}» مرتين في القائمة «{list}».',
      'كل اسم مرة واحدة في القائمة.',
      'غيّر أحدهما؛ وإن كان التكرار مقصودًا فاجعل allow_choice_duplicates بقيمة yes في settings.',
    ],
  ),
  'choice-label': kind(
    'warning',
    ['The choice “{found}” has no label.', 'A label for each choice.', 'Write what the respondent should read.'],
    [
      'Le choix « {found} » n’a pas de libellé.',
      'Un libellé pour chaque choix.',
      'Écrivez ce que la personne doit lire.',
    ],
    ['ليس للخيار «{found}» نص.', 'نص لكل خيار.', 'اكتب ما ينبغي أن يقرأه المستجوب.'],
  ),
  'choice-space': kind(
    'error',
    [
      'The choice “{found}” of the list “{list}” has a space in its name, but several choices of this list can be chosen.',
      'Names without spaces in the lists of select_multiple.',
      'Replace the space by an underscore.',
    ],
    [
      'Le choix « {found} » de la liste « {list} » a une espace dans son nom, or on peut en choisir plusieurs.',
      'Des noms sans espace dans les listes de select_multiple.',
      'Remplacez l’espace par un tiret bas.',
    ],
    [
      'في اسم الخيار «{found}» من القائمة «{list}» مسافة، ويمكن اختيار عدة خيارات منها.',
      'أسماء بلا مسافات في قوائم select_multiple.',
      'استبدل المسافة بشرطة سفلية.',
    ],
  ),
  'other-source': kind(
    'error',
    [
      'or_other cannot add a choice to what “{found}” offers.',
      'or_other with a list of the choices sheet.',
      'Remove or_other, or take the choices from the choices sheet.',
    ],
    [
      'or_other ne peut ajouter un choix à ce que propose « {found} ».',
      'or_other avec une liste de la feuille choices.',
      'Retirez or_other, ou prenez les choix de la feuille choices.',
    ],
    [
      'لا يمكن لـ or_other أن يضيف خيارًا إلى ما يعرضه «{found}».',
      'or_other مع قائمة من ورقة choices.',
      'احذف or_other أو خذ الخيارات من ورقة choices.',
    ],
  ),
  'tags-unknown': kind(
    'warning',
    [
      'The list of tags “{found}” is not on the osm sheet: no tags are offered.',
      'A list_name of the osm sheet. Close to it: {similar}',
      'Correct the spelling, or add the list.',
    ],
    [
      'La liste d’étiquettes « {found} » n’est pas dans la feuille osm : aucune étiquette n’est proposée.',
      'Un list_name de la feuille osm. Proches : {similar}',
      'Corrigez l’orthographe, ou ajoutez la liste.',
    ],
    [
      'قائمة الوسوم «{found}» غير موجودة في ورقة osm، فلا وسوم معروضة.',
      'اسم من عمود list_name في ورقة osm. القريب منه: {similar}',
      'صحّح الكتابة أو أضف القائمة.',
    ],
  ),
  'other-filter': kind(
    'error',
    [
      'or_other cannot be combined with the filter “{found}”.',
      'or_other without a choice_filter.',
      'Add the choice other to the list yourself, and a question that asks which.',
    ],
    [
      'or_other ne se combine pas avec le filtre « {found} ».',
      'or_other sans choice_filter.',
      'Ajoutez vous-même le choix other à la liste, et une question qui demande lequel.',
    ],
    [
      'لا يجتمع or_other مع المرشّح «{found}».',
      'or_other من دون choice_filter.',
      'أضف الخيار other إلى القائمة بنفسك، وسؤالًا عن تحديده.',
    ],
  ),
  'other-translated': kind(
    'warning',
    [
      'The form is translated, but what or_other adds is in English only.',
      'A choice other with labels in every language.',
      'Add the choice other to the list yourself, and a question that asks which.',
    ],
    [
      'Le formulaire est traduit, mais ce qu’ajoute or_other n’est qu’en anglais.',
      'Un choix other avec des libellés dans chaque langue.',
      'Ajoutez vous-même le choix other à la liste, et une question qui demande lequel.',
    ],
    [
      'الاستمارة مترجمة، لكن ما يضيفه or_other بالإنجليزية وحدها.',
      'خيار other بنصوص في كل اللغات.',
      'أضف الخيار other إلى القائمة بنفسك، وسؤالًا عن تحديده.',
    ],
  ),
  'table-list': kind(
    'error',
    [
      'This row offers the list “{found}” in a table of the list “{list}”.',
      'One list for all the rows of a table-list group.',
      'Use the same list, or end the group before this row.',
    ],
    [
      'Cette ligne propose la liste « {found} » dans un tableau de la liste « {list} ».',
      'Une seule liste pour toutes les lignes d’un groupe table-list.',
      'Utilisez la même liste, ou fermez le groupe avant cette ligne.',
    ],
    [
      'يعرض هذا الصف القائمة «{found}» في جدول القائمة «{list}».',
      'قائمة واحدة لكل صفوف مجموعة table-list.',
      'استعمل القائمة نفسها أو أغلق المجموعة قبل هذا الصف.',
    ],
  ),
  'search-file': kind(
    'error',
    [
      'The question takes its choices from a file and from search() at once.',
      'Either a type ending in _from_file or the appearance search().',
      'Delete search(), or choose from a list of the choices sheet.',
    ],
    [
      'La question tire ses choix à la fois d’un fichier et de search().',
      'Soit un type en _from_file, soit l’apparence search().',
      'Supprimez search(), ou choisissez dans une liste de la feuille choices.',
    ],
    [
      'يأخذ السؤال خياراته من ملف ومن search() معًا.',
      'إما نوع ينتهي بـ _from_file وإما المظهر search().',
      'احذف search() أو اختر من قائمة في ورقة choices.',
    ],
  ),
  'search-shared': kind(
    'error',
    [
      'The list “{found}” is used both with search() and without.',
      'A list of its own for each question with search().',
      'Copy the list under another name for the question with search().',
    ],
    [
      'La liste « {found} » sert à la fois avec search() et sans.',
      'Une liste propre à chaque question avec search().',
      'Recopiez la liste sous un autre nom pour la question avec search().',
    ],
    [
      'تُستعمل القائمة «{found}» مع search() ومن دونه.',
      'قائمة خاصة بكل سؤال فيه search().',
      'انسخ القائمة باسم آخر للسؤال الذي فيه search().',
    ],
  ),
  'file-twice': kind(
    'error',
    [
      'The file “{found}” is declared twice.',
      'One csv-external or xml-external row for each file.',
      'Delete one of the rows: every question can read the file from anywhere.',
    ],
    [
      'Le fichier « {found} » est déclaré deux fois.',
      'Une seule ligne csv-external ou xml-external par fichier.',
      'Supprimez l’une des lignes : toute question peut lire le fichier d’où qu’elle soit.',
    ],
    [
      'صُرّح بالملف «{found}» مرتين.',
      'صف csv-external أو xml-external واحد لكل ملف.',
      'احذف أحد الصفين: كل سؤال يقرأ الملف من أي موضع.',
    ],
  ),
  'instance-clash': kind(
    'error',
    [
      '“{found}” stands for two things: {one} and {other}.',
      'One name for one list or file.',
      'Rename the list or the file.',
    ],
    [
      '« {found} » désigne deux choses : {one} et {other}.',
      'Un nom pour une seule liste ou un seul fichier.',
      'Renommez la liste ou le fichier.',
    ],
    ['«{found}» اسم لشيئين: {one} و{other}.', 'اسم واحد لقائمة واحدة أو ملف واحد.', 'غيّر اسم القائمة أو الملف.'],
  ),
};

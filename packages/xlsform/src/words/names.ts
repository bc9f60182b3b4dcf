import { kind } from '../problem.ts';

/** Problems of names. */
export const nameWords = {
  'name-missing': kind(
    'error',
    [
      'This row has no name.',
      'A name for every question, group and repeat.',
      'Write a short name in the name column, such as age or q12.',
    ],
    [
      'Cette ligne n’a pas de nom.',
      'Un nom pour chaque question, groupe et répétition.',
      'Écrivez un nom court dans la colonne name, par exemple age ou q12.',
    ],
    ['لا اسم لهذا الصف.', 'اسم لكل سؤال ومجموعة وتكرار.', 'اكتب اسمًا قصيرًا في عمود name، مثل age أو q12.'],
  ),
  'name-invalid': kind(
    'error',
    [
      '“{found}” cannot be a name.',
      'A letter or underscore first, then letters, digits, hyphens, underscores or full stops; no spaces.',
      'Choose a name of these characters; keep the wording for the label.',
    ],
    [
      '« {found} » ne peut pas être un nom.',
      'Une lettre ou un tiret bas d’abord, puis lettres, chiffres, tirets, tirets bas ou points ; pas d’espace.',
      'Choisissez un nom fait de ces caractères ; gardez la formulation pour le libellé.',
    ],
    [
      'لا يصلح «{found}» اسمًا.',
      'يبدأ بحرف أو شرطة سفلية، ثم حروف أو أرقام أو شرطات أو نقاط، بلا مسافات.',
      'اختر اسمًا من هذه الرموز واترك الصياغة لعمود label.',
    ],
  ),
  'name-reserved': kind(
    'error',
    [
      'The name “{found}” belongs to the form’s own block of metadata.',
      'Any other name.',
      'Rename the element, and the references to it.',
    ],
    [
      'Le nom « {found} » appartient au bloc de métadonnées du formulaire.',
      'Tout autre nom.',
      'Renommez l’élément et les références qui y mènent.',
    ],
    ['الاسم «{found}» محجوز لكتلة البيانات الوصفية للاستمارة.', 'أي اسم آخر.', 'غيّر اسم العنصر والإحالات إليه.'],
  ),
  'name-duplicate': kind(
    'error',
    [
      'The name “{found}” occurs twice in the same group, repeat or form.',
      'Each name once within its surroundings.',
      'Rename one of the two, or put it in another group.',
    ],
    [
      'Le nom « {found} » figure deux fois dans le même groupe, répétition ou formulaire.',
      'Chaque nom une seule fois dans son cadre.',
      'Renommez l’un des deux, ou placez-le dans un autre groupe.',
    ],
    [
      'يتكرر الاسم «{found}» مرتين في المجموعة أو التكرار أو الاستمارة نفسها.',
      'كل اسم مرة واحدة ضمن محيطه.',
      'غيّر أحد الاسمين أو انقل صاحبه إلى مجموعة أخرى.',
    ],
  ),
  'name-case': kind(
    'warning',
    [
      'The name “{found}” differs from another in this group, repeat or form by capital letters alone.',
      'Names that differ in more than case.',
      'Rename one of the two: some programs for analysis do not tell capitals apart.',
    ],
    [
      'Le nom « {found} » ne diffère d’un autre du même cadre que par les majuscules.',
      'Des noms qui diffèrent par plus que la casse.',
      'Renommez l’un des deux : certains logiciels d’analyse ne distinguent pas les majuscules.',
    ],
    [
      'لا يختلف الاسم «{found}» عن اسم آخر في المحيط نفسه إلا بحالة الأحرف.',
      'أسماء تختلف بأكثر من حالة الأحرف.',
      'غيّر أحدهما: بعض برامج التحليل لا تميّز الحروف الكبيرة من الصغيرة.',
    ],
  ),
  'repeat-name-root': kind(
    'error',
    [
      'The repeat “{found}” has the name of the form’s root element.',
      'Another name than that of the root (data unless the settings say otherwise).',
      'Rename the repeat, or give the root another name in the settings.',
    ],
    [
      'La répétition « {found} » porte le nom de l’élément racine du formulaire.',
      'Un autre nom que celui de la racine (data, sauf réglage contraire).',
      'Renommez la répétition, ou donnez un autre nom à la racine dans settings.',
    ],
    [
      'يحمل التكرار «{found}» اسم العنصر الجذر للاستمارة.',
      'اسم غير اسم الجذر (data ما لم تحدد الإعدادات غيره).',
      'غيّر اسم التكرار، أو سمِّ الجذر باسم آخر في settings.',
    ],
  ),
  'repeat-name-duplicate': kind(
    'error',
    [
      'Another repeat of the form is already named “{found}”.',
      'Repeat names that occur once in the whole form.',
      'Rename one of the repeats.',
    ],
    [
      'Une autre répétition du formulaire se nomme déjà « {found} ».',
      'Des noms de répétition uniques dans tout le formulaire.',
      'Renommez l’une des répétitions.',
    ],
    ['في الاستمارة تكرار آخر باسم «{found}».', 'أسماء تكرارات لا تتكرر في الاستمارة كلها.', 'غيّر اسم أحد التكرارين.'],
  ),
  'audit-name': kind(
    'error',
    ['The audit row is named “{found}”.', 'The name audit, or no name.', 'Empty the name cell of this row.'],
    ['La ligne audit se nomme « {found} ».', 'Le nom audit, ou aucun nom.', 'Videz la cellule name de cette ligne.'],
    ['صف audit اسمه «{found}».', 'الاسم audit، أو لا اسم.', 'أفرغ خلية الاسم في هذا الصف.'],
  ),
};

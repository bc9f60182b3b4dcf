import { kind, reporter } from '../problem.ts';

/** Findings of the checks beyond conversion. All are warnings, and each can be switched off by its code. */
export const checkKinds = {
  'language-without-label': kind(
    'warning',
    [
      '“{found}” has no label in: {languages}.',
      'A label in every language of the form.',
      'Write the missing label, or remove the language.',
    ],
    [
      '« {found} » n’a pas de libellé en : {languages}.',
      'Un libellé dans chaque langue du formulaire.',
      'Écrivez le libellé manquant, ou retirez la langue.',
    ],
    ['«{found}» بلا نص في: {languages}.', 'نص في كل لغة من لغات الاستمارة.', 'اكتب النص الناقص أو احذف اللغة.'],
  ),
  'never-shown': kind(
    'warning',
    [
      '“{name}” can never be shown: its condition, with those around it, cannot hold ({found}).',
      'A condition that some answers satisfy.',
      'Check the codes and bounds it compares with, and the conditions of the groups around it.',
    ],
    [
      '« {name} » ne peut jamais s’afficher : sa condition, avec celles qui l’entourent, n’est jamais vraie ({found}).',
      'Une condition que certaines réponses remplissent.',
      'Vérifiez les codes et les bornes comparés, et les conditions des groupes qui l’entourent.',
    ],
    [
      'لا يمكن أن يظهر «{name}» أبدًا: شرطه مع الشروط المحيطة به لا يتحقق ({found}).',
      'شرط تحققه بعض الأجوبة.',
      'تحقّق من الرموز والحدود التي يقارن بها، ومن شروط المجموعات المحيطة.',
    ],
  ),
  'impossible-constraint': kind(
    'warning',
    [
      'No answer to “{name}” meets its constraint ({found}).',
      'A constraint that some answers satisfy.',
      'Check its bounds and codes; “or” may be meant instead of “and”.',
    ],
    [
      'Aucune réponse à « {name} » ne respecte sa contrainte ({found}).',
      'Une contrainte que certaines réponses remplissent.',
      'Vérifiez ses bornes et ses codes ; « or » est peut-être voulu au lieu de « and ».',
    ],
    [
      'لا يوجد جواب عن «{name}» يحقق القيد ({found}).',
      'قيد تحققه بعض الأجوبة.',
      'تحقّق من حدوده ورموزه؛ وربما كان المقصود or بدل and.',
    ],
  ),
  'unused-list': kind(
    'warning',
    [
      'No question offers the list “{found}”.',
      'Lists that are used.',
      'Remove the list, or correct the question that should offer it.',
    ],
    [
      'Aucune question ne propose la liste « {found} ».',
      'Des listes utilisées.',
      'Retirez la liste, ou corrigez la question qui devrait la proposer.',
    ],
    ['لا يوجد سؤال يعرض القائمة «{found}».', 'قوائم مستعملة.', 'احذف القائمة أو صحّح السؤال الذي ينبغي أن يعرضها.'],
  ),
  'unknown-column': kind(
    'warning',
    [
      'No choice of the list “{list}” has a column “{name}”: nothing would ever be offered.',
      'A column of the choices sheet: {similar}',
      'Correct the name of the column; an answer is written ${name}.',
    ],
    [
      'Aucun choix de la liste « {list} » n’a de colonne « {name} » : rien ne serait jamais proposé.',
      'Une colonne de la feuille choices : {similar}',
      'Corrigez le nom de la colonne ; une réponse s’écrit ${nom}.',
    ],
    [
      'لا خيار في القائمة «{list}» له عمود «{name}»، فلن يُعرض شيء.',
      'عمود من ورقة choices: {similar}',
      'صحّح اسم العمود؛ ويُكتب الجواب ${name}.',
    ],
  ),
  'required-note': kind(
    'warning',
    [
      'The note “{name}” is required, but nothing can be typed in a note: the interview cannot be finished.',
      'A note without “required”, or a question that takes an answer.',
      'Clear the required column, or use the type acknowledge.',
    ],
    [
      'La note « {name} » est obligatoire, mais rien ne peut y être saisi : l’entretien ne peut se terminer.',
      'Une note sans « required », ou une question qui reçoit une réponse.',
      'Videz la colonne required, ou utilisez le type acknowledge.',
    ],
    [
      'الملاحظة «{name}» إلزامية ولا يمكن كتابة شيء فيها: لن تنتهي المقابلة.',
      'ملاحظة غير إلزامية، أو سؤال يقبل جوابًا.',
      'أفرغ خانة required أو استعمل النوع acknowledge.',
    ],
  ),
  'endless-repeat': kind(
    'warning',
    [
      'The repeat “{name}” has no exit: its count ({found}) grows with “{own}”, which is part of the repeat itself.',
      "A count asked before the repeat, or a growth that an answer stops: if(${more} = 'yes', count(${r}) + 1, count(${r})).",
      'Ask the number before the repeat, or leave repeat_count empty so that the interviewer decides.',
    ],
    [
      'La répétition « {name} » est sans issue : son nombre ({found}) croît avec « {own} », qui en fait partie.',
      'Un nombre demandé avant la répétition, ou une croissance qu’une réponse arrête.',
      'Demandez le nombre avant la répétition, ou laissez repeat_count vide pour que l’enquêteur décide.',
    ],
    [
      'التكرار «{name}» بلا مخرج: عدده ({found}) يكبر مع «{own}» وهو جزء منه.',
      'عدد يُسأل عنه قبل التكرار، أو نمو يوقفه جواب.',
      'اسأل عن العدد قبل التكرار، أو اترك repeat_count فارغًا ليقرر الباحث.',
    ],
  ),
  'mixed-direction': kind(
    'warning',
    [
      'In this right-to-left text, “{found}” may be shown out of order.',
      'Latin codes, signed numbers and inserted answers isolated from the text around them.',
      'Put U+2068 before and U+2069 after it, or a left-to-right mark (U+200E) beside it.',
    ],
    [
      'Dans ce texte de droite à gauche, « {found} » peut s’afficher dans le désordre.',
      'Des codes latins, nombres signés et réponses insérées isolés du texte qui les entoure.',
      'Placez U+2068 avant et U+2069 après, ou une marque gauche-droite (U+200E) à côté.',
    ],
    [
      'في هذا النص المكتوب من اليمين إلى اليسار قد تظهر «{found}» بغير ترتيبها.',
      'رموز لاتينية وأعداد ذات إشارة وأجوبة مدرجة معزولة عمّا حولها.',
      'ضع U+2068 قبلها وU+2069 بعدها، أو علامة من اليسار إلى اليمين (U+200E) بجانبها.',
    ],
  ),
  'refused-name': kind(
    'warning',
    [
      '{programs} will refuse the variable name “{found}”.',
      'A letter, then letters, digits or underscores: at most 32 characters (Stata), no reserved word.',
      'Shorten or change the name of the question, or of the choice that is part of it.',
    ],
    [
      '{programs} refusera le nom de variable « {found} ».',
      'Une lettre, puis des lettres, chiffres ou soulignés : 32 caractères au plus (Stata), aucun mot réservé.',
      'Raccourcissez ou changez le nom de la question, ou du choix qui en fait partie.',
    ],
    [
      'سيرفض {programs} اسم المتغيّر «{found}».',
      'حرف لاتيني ثم حروف أو أرقام أو شرطات سفلية: 32 رمزًا على الأكثر (Stata) ومن غير الكلمات المحجوزة.',
      'قصّر اسم السؤال أو غيّره، أو غيّر رمز الخيار الداخل فيه.',
    ],
  ),
  'name-twice': kind(
    'warning',
    [
      '“{found}” bears the name of an earlier question, “{earlier}”: in a flat file they become one column (SPSS does not tell capitals apart).',
      'A name of its own for every question of the form.',
      'Rename one of the two.',
    ],
    [
      '« {found} » porte le nom d’une question précédente, « {earlier} » : dans un fichier à plat, elles forment une seule colonne (SPSS ne distingue pas les majuscules).',
      'Un nom propre à chaque question du formulaire.',
      'Renommez l’une des deux.',
    ],
    [
      'يحمل «{found}» اسم سؤال سابق «{earlier}»: يصيران عمودًا واحدًا في ملف مسطّح (لا يميّز SPSS الحروف الكبيرة).',
      'اسم خاص بكل سؤال في الاستمارة.',
      'غيّر اسم أحدهما.',
    ],
  ),
} as const;

/** Reports a finding of a check. */
export const checkProblem = reporter(checkKinds);

/** Code of a finding. */
export type CheckCode = keyof typeof checkKinds;

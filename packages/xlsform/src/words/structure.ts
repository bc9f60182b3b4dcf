import { kind } from '../problem.ts';

/** Problems of rows: types, groups, labels, calculations. */
export const structureWords = {
  'type-missing': kind(
    'error',
    [
      'This row has a name or a label but no type.',
      'A question type in every row with a question.',
      'Fill in the type, such as text, integer or select_one list.',
    ],
    [
      'Cette ligne a un nom ou un libellé mais pas de type.',
      'Un type de question sur chaque ligne qui en porte une.',
      'Indiquez le type, par exemple text, integer ou select_one liste.',
    ],
    [
      'في هذا الصف اسم أو نص وليس فيه نوع.',
      'نوع سؤال في كل صف فيه سؤال.',
      'اكتب النوع، مثل text أو integer أو select_one.',
    ],
  ),
  'type-unknown': kind(
    'error',
    [
      '“{found}” is not a question type.',
      'One of the XLSForm types. Close to it: {similar}',
      'Correct the spelling of the type.',
    ],
    [
      '« {found} » n’est pas un type de question.',
      'Un des types de XLSForm. Proches : {similar}',
      'Corrigez l’orthographe du type.',
    ],
    ['«{found}» ليس نوع سؤال.', 'أحد أنواع XLSForm. القريب منه: {similar}', 'صحّح كتابة النوع.'],
  ),
  'begin-unmatched': kind(
    'error',
    [
      'The {kind} “{found}” is never ended.',
      'An end_{kind} row for each begin_{kind}.',
      'Add an end_{kind} row after its last question.',
    ],
    [
      'L’élément {kind} « {found} » n’est jamais fermé.',
      'Une ligne end_{kind} pour chaque begin_{kind}.',
      'Ajoutez une ligne end_{kind} après sa dernière question.',
    ],
    ['لم يُغلق العنصر {kind} «{found}».', 'صف end_{kind} لكل صف begin_{kind}.', 'أضف صف end_{kind} بعد آخر سؤال فيه.'],
  ),
  'end-unmatched': kind(
    'error',
    [
      'This row ends a {kind} that is not open here.',
      'An end that answers to the last element begun and not yet ended.',
      'Delete the row, or add the missing begin_{kind}; ends come in the reverse order of beginnings.',
    ],
    [
      'Cette ligne ferme un élément {kind} qui n’est pas ouvert ici.',
      'Une fin qui réponde au dernier élément ouvert.',
      'Supprimez la ligne, ou ajoutez le begin_{kind} qui manque ; les fins suivent l’ordre inverse des débuts.',
    ],
    [
      'يغلق هذا الصف عنصر {kind} غير مفتوح هنا.',
      'نهاية تقابل آخر عنصر فُتح ولم يُغلق.',
      'احذف الصف أو أضف begin_{kind} الناقص؛ تأتي النهايات بعكس ترتيب البدايات.',
    ],
  ),
  'nesting-deep': kind(
    'error',
    [
      '“{found}” and what it holds lie more than {limit} groups and repeats deep.',
      'At most {limit} groups and repeats inside one another.',
      'End some of the groups earlier.',
    ],
    [
      '« {found} » et son contenu se trouvent sous plus de {limit} groupes et répétitions.',
      'Au plus {limit} groupes et répétitions emboîtés.',
      'Fermez plus tôt certains groupes.',
    ],
    [
      'يقع «{found}» وما فيه داخل أكثر من {limit} من المجموعات والتكرارات.',
      'ما لا يزيد على {limit} من المجموعات والتكرارات المتداخلة.',
      'أغلق بعض المجموعات قبل ذلك.',
    ],
  ),
  'loop-large': kind(
    'error',
    [
      'The loop “{found}” would grow into {size} elements.',
      'At most {limit} elements from one loop.',
      'Use a repeat, or a shorter list.',
    ],
    [
      'La boucle « {found} » donnerait {size} éléments.',
      'Au plus {limit} éléments par boucle.',
      'Utilisez une répétition, ou une liste plus courte.',
    ],
    [
      'ستتحول الحلقة «{found}» إلى {size} عنصر.',
      'ما لا يزيد على {limit} عنصر من الحلقة الواحدة.',
      'استعمل تكرارًا أو قائمة أقصر.',
    ],
  ),
  'label-missing': kind(
    'error',
    [
      'The question “{found}” has neither label nor hint, so nobody could see it.',
      'A label, a hint or a picture for each question that is shown (a guidance hint alone does not count).',
      'Write a label, or make the question a calculate.',
    ],
    [
      'La question « {found} » n’a ni libellé ni indication : personne ne pourrait la voir.',
      'Un libellé, une indication ou une image pour chaque question affichée (une consigne à l’enquêteur seule ne suffit pas).',
      'Écrivez un libellé, ou faites de la question un calculate.',
    ],
    [
      'ليس للسؤال «{found}» نص ولا تلميح، فلا يراه أحد.',
      'نص أو تلميح أو صورة لكل سؤال ظاهر (الإرشاد وحده لا يكفي).',
      'اكتب نصًا للسؤال أو اجعله calculate.',
    ],
  ),
  'repeat-label': kind(
    'warning',
    [
      'The repeat “{found}” has no label.',
      'A label that says what is repeated.',
      'Write a label: it is shown when another instance is offered.',
    ],
    [
      'La répétition « {found} » n’a pas de libellé.',
      'Un libellé qui dise ce qui se répète.',
      'Écrivez un libellé : il s’affiche quand une nouvelle occurrence est proposée.',
    ],
    ['ليس للتكرار «{found}» نص.', 'نص يبيّن ما الذي يتكرر.', 'اكتب نصًا: يظهر عند عرض إضافة تكرار آخر.'],
  ),
  'media-kind': kind(
    'error',
    ['“{found}” is not a kind of media.', 'image, big-image, audio or video.', 'Correct the column header.'],
    [
      '« {found} » n’est pas une sorte de média.',
      'image, big-image, audio ou video.',
      'Corrigez l’en-tête de la colonne.',
    ],
    ['«{found}» ليس نوع وسائط.', 'image أو big-image أو audio أو video.', 'صحّح عنوان العمود.'],
  ),
  'image-missing': kind(
    'error',
    [
      '“{found}” has a big-image but no image.',
      'An image wherever there is a big-image.',
      'Fill in the image column too.',
    ],
    [
      '« {found} » a une big-image mais pas d’image.',
      'Une image partout où il y a une big-image.',
      'Remplissez aussi la colonne image.',
    ],
    ['في «{found}» صورة big-image من دون image.', 'صورة image حيثما وُجدت big-image.', 'املأ عمود image أيضًا.'],
  ),
  'calculation-missing': kind(
    'error',
    [
      'The calculate “{found}” has no calculation.',
      'An expression in the calculation column.',
      'Write the expression, or delete the row.',
    ],
    [
      'Le calculate « {found} » n’a pas de calcul.',
      'Une expression dans la colonne calculation.',
      'Écrivez l’expression, ou supprimez la ligne.',
    ],
    ['ليس للعنصر calculate «{found}» عبارة حساب.', 'عبارة في عمود calculation.', 'اكتب العبارة أو احذف الصف.'],
  ),
  'calculation-forbidden': kind(
    'error',
    [
      '“{found}” records a place by itself, so it cannot have a calculation.',
      'An empty calculation cell for background-geopoint.',
      'Empty the cell, or calculate in another row.',
    ],
    [
      '« {found} » enregistre une position d’elle-même : elle ne peut avoir de calcul.',
      'Une cellule calculation vide pour background-geopoint.',
      'Videz la cellule, ou calculez sur une autre ligne.',
    ],
    [
      'يسجّل «{found}» الموقع بنفسه، فلا يكون له حساب.',
      'خلية calculation فارغة مع background-geopoint.',
      'أفرغ الخلية أو احسب في صف آخر.',
    ],
  ),
  'trigger-list': kind(
    'error',
    [
      '“{found}” is not a list of questions.',
      'One reference, or several with a comma between: ${a}, ${b}',
      'Separate the references by commas, and write nothing else.',
    ],
    [
      '« {found} » n’est pas une liste de questions.',
      'Une référence, ou plusieurs séparées par une virgule : ${a}, ${b}',
      'Séparez les références par des virgules, sans rien d’autre.',
    ],
    [
      '«{found}» ليس قائمة أسئلة.',
      'إحالة واحدة، أو عدة إحالات بينها فواصل: ${a}, ${b}',
      'افصل بين الإحالات بفواصل ولا تكتب غيرها.',
    ],
  ),
  'trigger-missing': kind(
    'error',
    [
      '“{found}” records a place when another question changes, but names none.',
      'A reference in the trigger column.',
      'Write the question in the trigger column: ${question}.',
    ],
    [
      '« {found} » enregistre une position quand une autre question change, mais n’en nomme aucune.',
      'Une référence dans la colonne trigger.',
      'Indiquez la question dans la colonne trigger : ${question}.',
    ],
    [
      'يسجّل «{found}» الموقع عند تغيّر سؤال آخر، ولم يُذكر أي سؤال.',
      'إحالة في عمود trigger.',
      'اكتب السؤال في عمود trigger: ${question}.',
    ],
  ),
  'trigger-hidden': kind(
    'error',
    [
      '“{found}” is calculated and never shown, so it cannot set off anything.',
      'A question that the respondent or interviewer answers.',
      'Name a visible question in the trigger column.',
    ],
    [
      '« {found} » est calculée et jamais affichée : elle ne peut rien déclencher.',
      'Une question à laquelle quelqu’un répond.',
      'Nommez une question visible dans la colonne trigger.',
    ],
    [
      '«{found}» محسوب ولا يظهر، فلا يمكن أن يُطلق شيئًا.',
      'سؤال يجيب عنه المستجوب أو الباحث.',
      'اذكر سؤالًا ظاهرًا في عمود trigger.',
    ],
  ),
  'trigger-lost': kind(
    'warning',
    [
      '“{found}” is never shown, so this row is never set.',
      'A question that the respondent or interviewer answers.',
      'Name a visible question in the trigger column.',
    ],
    [
      '« {found} » n’est jamais affichée : cette ligne n’est jamais remplie.',
      'Une question à laquelle quelqu’un répond.',
      'Nommez une question visible dans la colonne trigger.',
    ],
    [
      '«{found}» لا يظهر أبدًا، فلا تُملأ قيمة هذا الصف.',
      'سؤال يجيب عنه المستجوب أو الباحث.',
      'اذكر سؤالًا ظاهرًا في عمود trigger.',
    ],
  ),
  'metadata-deprecated': kind(
    'warning',
    [
      'Most devices no longer give “{found}”.',
      'Metadata that today’s devices provide.',
      'Use deviceid, or ask a question.',
    ],
    [
      'La plupart des appareils ne fournissent plus « {found} ».',
      'Des métadonnées que les appareils actuels fournissent.',
      'Utilisez deviceid, ou posez une question.',
    ],
    ['معظم الأجهزة لم تعد تعطي «{found}».', 'بيانات وصفية توفرها الأجهزة الحالية.', 'استعمل deviceid أو اطرح سؤالًا.'],
  ),
  'image-size': kind(
    'warning',
    [
      'Images of this question are kept at full size.',
      'A limit such as max-pixels=1024 in the parameters.',
      'Set max-pixels: interviews are sent faster and take less room.',
    ],
    [
      'Les images de cette question gardent leur taille d’origine.',
      'Une limite telle que max-pixels=1024 dans parameters.',
      'Fixez max-pixels : les entretiens partent plus vite et prennent moins de place.',
    ],
    [
      'تُحفظ صور هذا السؤال بحجمها الكامل.',
      'حد مثل max-pixels=1024 في parameters.',
      'حدّد max-pixels: يصبح الإرسال أسرع والحجم أقل.',
    ],
  ),
};

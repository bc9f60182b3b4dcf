import { kind } from '../problem.ts';

/** Problems of entities. */
export const entityWords = {
  'entity-column': kind(
    'error',
    [
      'The entities sheet has no column “{found}”.',
      'list_name, label, entity_id, create_if, update_if.',
      'Correct the header, or delete the column.',
    ],
    [
      'La feuille entities n’a pas de colonne « {found} ».',
      'list_name, label, entity_id, create_if, update_if.',
      'Corrigez l’en-tête, ou supprimez la colonne.',
    ],
    [
      'ليس في ورقة entities عمود «{found}».',
      'list_name وlabel وentity_id وcreate_if وupdate_if.',
      'صحّح العنوان أو احذف العمود.',
    ],
  ),
  'entity-list-missing': kind(
    'error',
    ['This declaration names no list of entities.', 'A name in the list_name column.', 'Write the name of the list.'],
    [
      'Cette déclaration ne nomme aucune liste d’entités.',
      'Un nom dans la colonne list_name.',
      'Écrivez le nom de la liste.',
    ],
    ['لا يذكر هذا التصريح قائمة كيانات.', 'اسم في عمود list_name.', 'اكتب اسم القائمة.'],
  ),
  'entity-list-reserved': kind(
    'error',
    [
      'The list name “{found}” begins with two underscores.',
      'A name that begins with a letter or one underscore.',
      'Rename the list: two underscores are kept for the system.',
    ],
    [
      'Le nom de liste « {found} » commence par deux tirets bas.',
      'Un nom qui commence par une lettre ou un seul tiret bas.',
      'Renommez la liste : deux tirets bas sont réservés au système.',
    ],
    [
      'يبدأ اسم القائمة «{found}» بشرطتين سفليتين.',
      'اسم يبدأ بحرف أو شرطة سفلية واحدة.',
      'غيّر اسم القائمة: الشرطتان محجوزتان للنظام.',
    ],
  ),
  'entity-list-dot': kind(
    'error',
    ['The list name “{found}” holds a full stop.', 'A name without a full stop.', 'Replace it by an underscore.'],
    ['Le nom de liste « {found} » contient un point.', 'Un nom sans point.', 'Remplacez-le par un tiret bas.'],
    ['في اسم القائمة «{found}» نقطة.', 'اسم بلا نقطة.', 'استبدلها بشرطة سفلية.'],
  ),
  'entity-duplicate': kind(
    'error',
    ['The list “{found}” is declared twice.', 'One row for each list.', 'Join the two rows.'],
    ['La liste « {found} » est déclarée deux fois.', 'Une ligne par liste.', 'Réunissez les deux lignes.'],
    ['صُرّح بالقائمة «{found}» مرتين.', 'صف واحد لكل قائمة.', 'اجمع الصفين.'],
  ),
  'entity-label-missing': kind(
    'error',
    [
      'Entities of “{found}” would be created without a label.',
      'A label wherever entities are created (no entity_id, or create_if).',
      'Write a label; to update instead, write an entity_id.',
    ],
    [
      'Des entités de « {found} » seraient créées sans libellé.',
      'Un label partout où des entités sont créées (pas d’entity_id, ou create_if).',
      'Écrivez un label ; pour mettre à jour, écrivez un entity_id.',
    ],
    [
      'ستُنشأ كيانات في «{found}» بلا نص.',
      'نص label حيثما تُنشأ كيانات (من دون entity_id، أو مع create_if).',
      'اكتب label؛ وللتحديث اكتب entity_id.',
    ],
  ),
  'entity-id-missing': kind(
    'error',
    [
      'Entities of “{found}” are to be updated, but none is named.',
      'An entity_id beside update_if.',
      'Write entity_id; to create only, move the condition to create_if.',
    ],
    [
      'Des entités de « {found} » sont à mettre à jour, mais aucune n’est désignée.',
      'Un entity_id à côté d’update_if.',
      'Écrivez entity_id ; pour créer seulement, déplacez la condition dans create_if.',
    ],
    [
      'يُراد تحديث كيانات في «{found}» ولم يُحدَّد أيها.',
      'entity_id بجانب update_if.',
      'اكتب entity_id؛ وللإنشاء فقط انقل الشرط إلى create_if.',
    ],
  ),
  'entity-update-missing': kind(
    'error',
    [
      '“{found}” says when to create, but not when to update.',
      'An update_if beside create_if and entity_id.',
      'Write update_if; to create only, remove entity_id.',
    ],
    [
      '« {found} » dit quand créer, mais pas quand mettre à jour.',
      'Un update_if à côté de create_if et entity_id.',
      'Écrivez update_if ; pour créer seulement, retirez entity_id.',
    ],
    [
      'يبيّن «{found}» متى يُنشئ ولا يبيّن متى يُحدّث.',
      'update_if بجانب create_if وentity_id.',
      'اكتب update_if؛ وللإنشاء فقط احذف entity_id.',
    ],
  ),
  'entity-no-container': kind(
    'error',
    [
      'There is no room for the entity “{found}”: within {scope}, each group or repeat it could stand in belongs to another (row {row}).',
      'One entity at most for the form, each group and each repeat.',
      'Put its questions in a group of their own, or check save_to and the references of the declaration.',
    ],
    [
      'Il n’y a pas de place pour l’entité « {found} » : dans {scope}, chaque groupe ou répétition possible appartient à une autre (ligne {row}).',
      'Une entité au plus pour le formulaire, chaque groupe et chaque répétition.',
      'Placez ses questions dans un groupe à elles, ou vérifiez save_to et les références de la déclaration.',
    ],
    [
      'لا موضع للكيان «{found}»: كل مجموعة أو تكرار يصلح له ضمن {scope} يخص كيانًا آخر (الصف {row}).',
      'كيان واحد على الأكثر للاستمارة ولكل مجموعة وتكرار.',
      'اجعل أسئلته في مجموعة مستقلة، أو راجع save_to وإحالات التصريح.',
    ],
  ),
  'entity-scope': kind(
    'error',
    [
      'The entity “{list}” stands in {scope}, but reads “{found}” in {other}.',
      'References to questions in the same repeat, or around it.',
      'Copy the value with a calculate in the entity’s repeat, and refer to that.',
    ],
    [
      'L’entité « {list} » se trouve dans {scope}, mais lit « {found} » dans {other}.',
      'Des références à des questions de la même répétition, ou qui l’entourent.',
      'Recopiez la valeur par un calculate dans la répétition de l’entité, et renvoyez-y.',
    ],
    [
      'الكيان «{list}» في {scope} ويقرأ «{found}» في {other}.',
      'إحالات إلى أسئلة في التكرار نفسه أو حوله.',
      'انسخ القيمة بعنصر calculate داخل تكرار الكيان وأحِل إليه.',
    ],
  ),
  'saveto-twice': kind(
    'error',
    [
      'The property “{property}” is already saved by “{other}” (row {row}): one answer would overwrite the other.',
      'Each property of a list saved by one question.',
      'Empty one of the two save_to cells, or save to another property.',
    ],
    [
      'La propriété « {property} » est déjà enregistrée par « {other} » (ligne {row}) : une réponse écraserait l’autre.',
      'Chaque propriété d’une liste enregistrée par une seule question.',
      'Videz l’une des deux cellules save_to, ou enregistrez dans une autre propriété.',
    ],
    [
      'الخاصية «{property}» يحفظها «{other}» من قبل (الصف {row})، فيمحو أحد الجوابين الآخر.',
      'كل خاصية من القائمة يحفظها سؤال واحد.',
      'أفرغ إحدى خليتي save_to أو احفظ في خاصية أخرى.',
    ],
  ),
  'saveto-scope': kind(
    'error',
    [
      '“{found}” in {other} cannot be saved to the entity “{list}”, which stands in {scope}.',
      'Answers from the entity’s own repeat.',
      'Copy the value with a calculate in the entity’s repeat, and save that.',
    ],
    [
      '« {found} » dans {other} ne peut être enregistrée dans l’entité « {list} », qui se trouve dans {scope}.',
      'Des réponses de la répétition même de l’entité.',
      'Recopiez la valeur par un calculate dans la répétition de l’entité, et enregistrez-la.',
    ],
    [
      'لا يُحفظ «{found}» من {other} في الكيان «{list}» الموجود في {scope}.',
      'إجابات من تكرار الكيان نفسه.',
      'انسخ القيمة بعنصر calculate داخل تكرار الكيان واحفظها.',
    ],
  ),
  'saveto-container': kind(
    'error',
    [
      'A group or repeat cannot be saved as a property (“{found}”).',
      'save_to beside questions only.',
      'Move save_to to a question, or empty the cell.',
    ],
    [
      'Un groupe ou une répétition ne peut être enregistré comme propriété (« {found} »).',
      'save_to à côté de questions seulement.',
      'Déplacez save_to vers une question, ou videz la cellule.',
    ],
    [
      'لا تُحفظ المجموعة أو التكرار خاصيةً («{found}»).',
      'save_to مع الأسئلة فقط.',
      'انقل save_to إلى سؤال أو أفرغ الخلية.',
    ],
  ),
  'saveto-no-entities': kind(
    'error',
    [
      '“{found}” saves to an entity, but the form declares none.',
      'An entities sheet with a row for the list.',
      'Add the entities sheet, or empty the save_to cell.',
    ],
    [
      '« {found} » enregistre dans une entité, mais le formulaire n’en déclare aucune.',
      'Une feuille entities avec une ligne pour la liste.',
      'Ajoutez la feuille entities, ou videz la cellule save_to.',
    ],
    [
      'يحفظ «{found}» في كيان ولا تصرّح الاستمارة بأي كيان.',
      'ورقة entities فيها صف للقائمة.',
      'أضف ورقة entities أو أفرغ خلية save_to.',
    ],
  ),
  'saveto-delimiter': kind(
    'error',
    [
      '“{found}” holds more than one #.',
      'property, or list#property.',
      'Keep one # between the list and the property.',
    ],
    [
      '« {found} » contient plus d’un #.',
      'propriété, ou liste#propriété.',
      'Gardez un seul # entre la liste et la propriété.',
    ],
    ['في «{found}» أكثر من علامة #.', 'خاصية، أو list#property.', 'أبقِ علامة # واحدة بين القائمة والخاصية.'],
  ),
  'saveto-reserved': kind(
    'error',
    [
      'A property cannot be called name or label (“{found}”).',
      'Any other property name.',
      'Rename the property; the entity’s label is set on the entities sheet.',
    ],
    [
      'Une propriété ne peut s’appeler name ou label (« {found} »).',
      'Tout autre nom de propriété.',
      'Renommez la propriété ; le libellé de l’entité se règle dans la feuille entities.',
    ],
    [
      'لا تُسمّى الخاصية name ولا label («{found}»).',
      'أي اسم آخر للخاصية.',
      'غيّر اسم الخاصية؛ نص الكيان يُحدَّد في ورقة entities.',
    ],
  ),
  'saveto-underscores': kind(
    'error',
    [
      'The property “{found}” begins with two underscores.',
      'A name that begins with a letter or one underscore.',
      'Rename the property.',
    ],
    [
      'La propriété « {found} » commence par deux tirets bas.',
      'Un nom qui commence par une lettre ou un seul tiret bas.',
      'Renommez la propriété.',
    ],
    ['تبدأ الخاصية «{found}» بشرطتين سفليتين.', 'اسم يبدأ بحرف أو شرطة سفلية واحدة.', 'غيّر اسم الخاصية.'],
  ),
  'saveto-prefix': kind(
    'error',
    [
      '“{found}” does not say which of the declared lists it belongs to.',
      'list#property, when several lists are declared.',
      'Put the list and a # before the property.',
    ],
    [
      '« {found} » ne dit pas à laquelle des listes déclarées elle appartient.',
      'liste#propriété, quand plusieurs listes sont déclarées.',
      'Mettez la liste et un # devant la propriété.',
    ],
    [
      'لا يبيّن «{found}» إلى أي القوائم ينتمي.',
      'list#property عند التصريح بعدة قوائم.',
      'ضع اسم القائمة وعلامة # قبل الخاصية.',
    ],
  ),
  'saveto-list-unknown': kind(
    'error',
    [
      '“{found}” names the list “{list}”, which is not declared.',
      'One of: {lists}',
      'Correct the list name, or declare the list on the entities sheet.',
    ],
    [
      '« {found} » nomme la liste « {list} », qui n’est pas déclarée.',
      'Une de : {lists}',
      'Corrigez le nom de la liste, ou déclarez-la dans la feuille entities.',
    ],
    [
      'يذكر «{found}» القائمة «{list}» وهي غير مصرّح بها.',
      'إحدى: {lists}',
      'صحّح اسم القائمة أو صرّح بها في ورقة entities.',
    ],
  ),
};

import { kind } from '../problem.ts';

/** Problems of whole sheets and their headers. */
export const sheetWords = {
  'survey-missing': kind(
    'error',
    [
      'There is no sheet named “survey”. Sheets with a similar name: {found}',
      'A sheet named survey, with the questions.',
      'Rename the sheet that holds the questions to survey.',
    ],
    [
      'Il n’y a pas de feuille nommée « survey ». Feuilles au nom voisin : {found}',
      'Une feuille nommée survey, avec les questions.',
      'Renommez en survey la feuille qui contient les questions.',
    ],
    [
      'لا توجد ورقة باسم survey. أوراق ذات أسماء مشابهة: {found}',
      'ورقة باسم survey تضم الأسئلة.',
      'سمِّ الورقة التي تضم الأسئلة survey.',
    ],
  ),
  'sheet-misspelt': kind(
    'warning',
    [
      'There is no sheet named “{name}”, but these names come close: {found}',
      'A sheet named {name}, or names that cannot be taken for it.',
      'Correct the name, or begin it with an underscore to say that the sheet is not meant.',
    ],
    [
      'Il n’y a pas de feuille « {name} », mais ces noms s’en approchent : {found}',
      'Une feuille nommée {name}, ou des noms qu’on ne peut confondre avec elle.',
      'Corrigez le nom, ou faites-le commencer par un tiret bas pour dire que la feuille ne compte pas.',
    ],
    [
      'لا توجد ورقة باسم {name}، لكن هذه الأسماء قريبة منه: {found}',
      'ورقة باسم {name}، أو أسماء لا تلتبس به.',
      'صحّح الاسم، أو ابدأه بشرطة سفلية لبيان أن الورقة غير مقصودة.',
    ],
  ),
  'choices-missing': kind(
    'error',
    [
      'The question type names the list “{list}”, but there is no usable choices sheet. Sheets with a similar name: {found}',
      'A sheet named choices with the columns list_name, name and label.',
      'Add the choices sheet, or correct its name and its column headers.',
    ],
    [
      'Le type de question nomme la liste « {list} », mais il n’y a pas de feuille choices utilisable. Feuilles au nom voisin : {found}',
      'Une feuille nommée choices avec les colonnes list_name, name et label.',
      'Ajoutez la feuille choices, ou corrigez son nom et ses en-têtes.',
    ],
    [
      'يذكر نوع السؤال القائمة «{list}»، ولا توجد ورقة choices صالحة. أوراق ذات أسماء مشابهة: {found}',
      'ورقة باسم choices بأعمدة list_name وname وlabel.',
      'أضف ورقة choices أو صحّح اسمها وعناوين أعمدتها.',
    ],
  ),
  'external-choices-missing': kind(
    'error',
    [
      'The question type names the external list “{list}”, but there is no external_choices sheet. Sheets with a similar name: {found}',
      'A sheet named external_choices with the columns list_name and name.',
      'Add the external_choices sheet, or correct its name.',
    ],
    [
      'Le type de question nomme la liste externe « {list} », mais il n’y a pas de feuille external_choices. Feuilles au nom voisin : {found}',
      'Une feuille nommée external_choices avec les colonnes list_name et name.',
      'Ajoutez la feuille external_choices, ou corrigez son nom.',
    ],
    [
      'يذكر نوع السؤال القائمة الخارجية «{list}»، ولا توجد ورقة external_choices. أوراق ذات أسماء مشابهة: {found}',
      'ورقة باسم external_choices بعمودي list_name وname.',
      'أضف ورقة external_choices أو صحّح اسمها.',
    ],
  ),
  'header-missing': kind(
    'error',
    [
      'The first row has no column “{column}”. Headers found: {found}',
      'A header row with at least the columns type and name.',
      'Put the column names in the first row of the sheet.',
    ],
    [
      'La première ligne n’a pas de colonne « {column} ». En-têtes trouvés : {found}',
      'Une ligne d’en-têtes avec au moins les colonnes type et name.',
      'Mettez les noms de colonnes sur la première ligne de la feuille.',
    ],
    [
      'لا يحتوي الصف الأول على العمود «{column}». العناوين الموجودة: {found}',
      'صف عناوين فيه على الأقل العمودان type وname.',
      'ضع أسماء الأعمدة في الصف الأول من الورقة.',
    ],
  ),
  'problems-more': kind(
    'warning',
    [
      '{found} further problems are not listed.',
      'At most {limit} errors and {limit} warnings at a time.',
      'Mend those that are listed, then convert again.',
    ],
    [
      '{found} autres problèmes ne sont pas énumérés.',
      'Au plus {limit} erreurs et {limit} avertissements à la fois.',
      'Corrigez ceux qui sont énumérés, puis convertissez de nouveau.',
    ],
    [
      'لم تُذكر مشكلات أخرى عددها {found}.',
      'لا يُذكر في المرة أكثر من {limit} خطأ و{limit} تنبيه.',
      'أصلح المذكور ثم حوّل من جديد.',
    ],
  ),
  'form-id-twice': kind(
    'warning',
    [
      'The settings have both form_id and id_string; form_id is taken.',
      'One column for the identifier of the form: form_id.',
      'Delete the column id_string.',
    ],
    [
      'La feuille settings contient form_id et id_string ; form_id est retenu.',
      'Une seule colonne pour l’identifiant du formulaire : form_id.',
      'Supprimez la colonne id_string.',
    ],
    [
      'في ورقة settings العمودان form_id وid_string معًا؛ ويُعتمد form_id.',
      'عمود واحد لمعرّف الاستمارة: form_id.',
      'احذف العمود id_string.',
    ],
  ),
  'header-clash': kind(
    'error',
    [
      'The columns “{other}” and “{found}” mean the same thing.',
      'One column for each property.',
      'Keep one of the two columns and move its cells there.',
    ],
    [
      'Les colonnes « {other} » et « {found} » désignent la même chose.',
      'Une seule colonne par propriété.',
      'Gardez l’une des deux colonnes et rassemblez-y les cellules.',
    ],
    ['العمودان «{other}» و«{found}» لهما المعنى نفسه.', 'عمود واحد لكل خاصية.', 'أبقِ أحد العمودين وانقل إليه الخلايا.'],
  ),
  'header-name': kind(
    'warning',
    [
      'The column “{found}” cannot be an element of the form, so it is left out.',
      'A column name of one word, fit for an XML element.',
      'Use letters, digits and underscores, in the header and in the filters that use it.',
    ],
    [
      'La colonne « {found} » ne peut être un élément du formulaire : elle est laissée de côté.',
      'Un nom de colonne d’un seul mot, valable comme élément XML.',
      'N’employez que lettres, chiffres et tirets bas, dans l’en-tête et dans les filtres qui s’en servent.',
    ],
    [
      'لا يصلح اسم العمود «{found}» عنصرًا في الاستمارة، ولذلك أُهمل.',
      'اسم عمود من كلمة واحدة يصلح عنصرَ XML.',
      'استعمل حروفًا وأرقامًا وشرطات سفلية في العنوان وفي المرشّحات التي تستعمله.',
    ],
  ),
  'attribute-invalid': kind(
    'error',
    [
      '“{found}” cannot be an attribute of the form.',
      'A name of letters, digits, hyphens, underscores and full stops that the form does not use itself.',
      'Rename or delete the column.',
    ],
    [
      '« {found} » ne peut être un attribut du formulaire.',
      'Un nom fait de lettres, chiffres, tirets, tirets bas et points que le formulaire n’emploie pas lui-même.',
      'Renommez ou supprimez la colonne.',
    ],
    [
      'لا يصلح «{found}» خاصيةً في الاستمارة.',
      'اسم من حروف وأرقام وشرطات ونقاط لا تستعمله الاستمارة نفسها.',
      'غيّر اسم العمود أو احذفه.',
    ],
  ),
  'prefix-undeclared': kind(
    'error',
    [
      'The prefix “{prefix}” of “{found}” is not declared.',
      'A namespace for each prefix, in the settings: {prefix}="https://…".',
      'Add the namespace to the namespaces column of the settings sheet.',
    ],
    [
      'Le préfixe « {prefix} » de « {found} » n’est pas déclaré.',
      'Un espace de noms pour chaque préfixe, dans settings : {prefix}="https://…".',
      'Ajoutez l’espace de noms à la colonne namespaces de la feuille settings.',
    ],
    [
      'البادئة «{prefix}» في «{found}» غير معرّفة.',
      'فضاء أسماء لكل بادئة في settings: ‎{prefix}="https://…"‎.',
      'أضف فضاء الأسماء إلى عمود namespaces في ورقة settings.',
    ],
  ),
  'row-disabled': kind(
    'warning',
    [
      'The column “disabled” ({found}) is no part of XLSForm: other programs take the row all the same.',
      'Rows that every program reads alike.',
      'Delete the row, or set relevant to false().',
    ],
    [
      'La colonne « disabled » ({found}) ne fait pas partie de XLSForm : d’autres logiciels liront quand même la ligne.',
      'Des lignes que tous les logiciels lisent de même.',
      'Supprimez la ligne, ou mettez relevant à false().',
    ],
    [
      'العمود disabled ({found}) ليس من XLSForm: ستأخذ برامج أخرى بالصف مع ذلك.',
      'صفوف تقرؤها كل البرامج على نحو واحد.',
      'احذف الصف أو اجعل relevant بقيمة false().',
    ],
  ),
  'setting-unsupported': kind(
    'warning',
    [
      'The setting “{found}” is not carried out: groups keep elements of their own.',
      'Settings of the XLSForm reference.',
      'Delete the column.',
    ],
    [
      'Le réglage « {found} » n’est pas suivi : les groupes gardent leurs propres éléments.',
      'Des réglages de la référence XLSForm.',
      'Supprimez la colonne.',
    ],
    ['الإعداد «{found}» لا يُنفَّذ: تحتفظ المجموعات بعناصرها.', 'إعدادات من مرجع XLSForm.', 'احذف العمود.'],
  ),
  'row-skipped': kind(
    'warning',
    [
      'This row has neither type, name nor label: it is passed over.',
      'A row with a type, or an empty row.',
      'Complete the row, or empty it.',
    ],
    [
      'Cette ligne n’a ni type, ni nom, ni libellé : elle est ignorée.',
      'Une ligne avec un type, ou une ligne vide.',
      'Complétez la ligne, ou videz-la.',
    ],
    ['لا نوع في هذا الصف ولا اسم ولا نص: لم يُؤخذ به.', 'صف فيه نوع، أو صف فارغ.', 'أكمل الصف أو أفرغه.'],
  ),
};

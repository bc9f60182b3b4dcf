import { isolate } from '../../platform/language/format.ts';
import { direction, languages, type Locale } from '../../platform/language/locale.ts';
import { defineWords, speak } from '../../platform/language/words.ts';
import { codebookIssueWords } from './codebook-issue.words.ts';
import { readingIssueWords } from './reading-issue.words.ts';
import type { Issue } from './issue.contract.ts';

/** What each finding says; where it stands is said by `place`. */
export const issueWords = defineWords({
  ...codebookIssueWords,
  ...readingIssueWords,
  'disk-full': {
    en: 'The disk is full: nothing was stored.',
    fr: 'Le disque est plein : rien n’a été enregistré.',
    ar: 'القرص ممتلئ: لم يُخزَّن شيء.',
  },
  interrupted: {
    en: 'Something went wrong on our side while this file was at work. Nothing was stored; try again.',
    fr: 'Une erreur s’est produite de notre côté pendant le traitement. Rien n’a été enregistré ; réessayez.',
    ar: 'حدث خطأ من جهتنا أثناء معالجة الملف. لم يُخزَّن شيء؛ أعيدوا المحاولة.',
  },
  'slug-taken': {
    en: 'A data set named “{found}” was made in the meantime. Choose another name.',
    fr: 'Un jeu de données nommé « {found} » a été créé entre-temps. Choisissez un autre nom.',
    ar: 'أُنشئت في هذه الأثناء مجموعة بيانات باسم «{found}». اختاروا اسمًا آخر.',
  },
  'data-set-gone': {
    en: 'The data set to correct is not there any more.',
    fr: 'Le jeu de données à corriger n’existe plus.',
    ar: 'لم تعد مجموعة البيانات المراد تصحيحها موجودة.',
  },
  'not-a-table': {
    en: 'This file is not a table. CSV, XLSX and ODS can be read.',
    fr: 'Ce fichier n’est pas un tableau. Les formats lus sont CSV, XLSX et ODS.',
    ar: 'هذا الملف ليس جدولًا. يمكن قراءة CSV وXLSX وODS.',
  },
  'not-a-workbook': {
    en: 'The workbook is damaged or incomplete and cannot be opened. Open it in a spreadsheet program, save it again and send that file.',
    fr: 'Le classeur est endommagé ou incomplet et ne peut être ouvert. Ouvrez-le dans un tableur, enregistrez-le à nouveau et envoyez ce fichier.',
    ar: 'المصنف تالف أو غير مكتمل ولا يمكن فتحه. افتحوه في برنامج جداول واحفظوه من جديد ثم أرسلوا ذلك الملف.',
  },
  password: {
    en: 'The workbook is protected by a password and cannot be read. Open it in a spreadsheet program, remove the password, save it and send that file.',
    fr: 'Le classeur est protégé par un mot de passe et ne peut être lu. Ouvrez-le dans un tableur, retirez le mot de passe, enregistrez-le et envoyez ce fichier.',
    ar: 'المصنف محميّ بكلمة مرور ولا يمكن قراءته. افتحوه في برنامج جداول وأزيلوا كلمة المرور واحفظوه ثم أرسلوا ذلك الملف.',
  },
  'absent-sheet': {
    en: 'The workbook has no sheet “{found}”. Its sheets: {expected}.',
    fr: 'Le classeur n’a pas de feuille « {found} ». Ses feuilles : {expected}.',
    ar: 'ليست في المصنف ورقة «{found}». أوراقه: {expected}.',
  },
  'formula-without-value': {
    en: 'This cell holds a formula whose result was not saved, so that it would be read as empty. Open the workbook in a spreadsheet program and save it.',
    fr: 'Cette cellule contient une formule dont le résultat n’a pas été enregistré ; elle serait lue comme vide. Ouvrez le classeur dans un tableur et enregistrez-le.',
    ar: 'في هذه الخلية صيغة لم تُحفظ نتيجتها، فتُقرأ كأنها فارغة. افتحوا المصنف في برنامج جداول واحفظوه.',
  },
  'too-many-cells': {
    en: 'The workbook is too large to read ({expected} at most). Save it as CSV.',
    fr: 'Le classeur est trop grand ({expected} au plus). Enregistrez-le en CSV.',
    ar: 'المصنف أكبر من أن يُقرأ ({expected} على الأكثر). احفظوه بصيغة CSV.',
  },
  encoding: {
    en: 'From here on the text is not {expected}. Choose the encoding in which the file was saved.',
    fr: 'À partir d’ici le texte n’est plus en {expected}. Choisissez l’encodage dans lequel le fichier a été enregistré.',
    ar: 'ابتداءً من هذا السطر ليس النص بترميز {expected}. اختاروا الترميز الذي حُفظ به الملف.',
  },
  'empty-file': { en: 'The file is empty.', fr: 'Le fichier est vide.', ar: 'الملف فارغ.' },
  'no-rows': {
    en: 'There is a header but no row under it.',
    fr: 'Il y a un en-tête, mais aucune ligne dessous.',
    ar: 'يوجد سطر عناوين ولا توجد صفوف تحته.',
  },
  'rows-above-header': {
    en: 'The column names were found in this row; what stands above it was passed over.',
    fr: 'Les noms de colonnes ont été trouvés sur cette ligne ; ce qui est au-dessus a été laissé de côté.',
    ar: 'وُجدت أسماء الأعمدة في هذا الصف؛ وتُرك ما فوقه جانبًا.',
  },
  'duplicate-column': {
    en: 'Two columns bear this name (columns {found}).',
    fr: 'Deux colonnes portent ce nom (colonnes {found}).',
    ar: 'يحمل عمودان هذا الاسم (العمودان {found}).',
  },
  'csv-missing-columns': {
    en: 'This row has too few fields: “{found}”. Is the file cut off?',
    fr: 'Cette ligne a trop peu de champs : « {found} ». Le fichier est-il tronqué ?',
    ar: 'عدد الحقول في هذا الصف ناقص: «{found}». هل الملف مقطوع؟',
  },
  'csv-too-many-columns': {
    en: 'This row has too many fields: “{found}”.',
    fr: 'Cette ligne a trop de champs : « {found} ».',
    ar: 'عدد الحقول في هذا الصف زائد: «{found}».',
  },
  'csv-unterminated-quote': {
    en: 'A quotation mark opens here and never closes: “{found}”.',
    fr: 'Un guillemet s’ouvre ici et ne se ferme jamais : « {found} ».',
    ar: 'تُفتح هنا علامة اقتباس ولا تُغلق: «{found}».',
  },
  'csv-long-line': {
    en: 'This line is too long to be a row ({expected} at most): a quote may not be closed, or the file is no table.',
    fr: 'Cette ligne est trop longue ({expected} au plus) : un guillemet n’est peut-être pas fermé, ou le fichier n’est pas un tableau.',
    ar: 'هذا السطر أطول من أن يكون صفا ({expected} على الأكثر): لعل علامة اقتباس لم تُغلق، أو أن الملف ليس جدولا.',
  },
  'csv-broken': {
    en: 'This row cannot be read: it is not written as CSV is.',
    fr: 'Cette ligne ne peut être lue : elle n’est pas écrite comme du CSV.',
    ar: 'تتعذر قراءة هذا الصف: ليس مكتوبا بصيغة CSV.',
  },
  'reserved-name': {
    en: 'The column “{found}” has a name that is kept for other things; it is called “{column}”.',
    fr: 'La colonne « {found} » porte un nom réservé ; elle s’appelle « {column} ».',
    ar: 'اسم العمود «{found}» محجوز لغيره؛ فسُمّي «{column}».',
  },
  'shortened-name': {
    en: 'The name of this column was longer than 300 characters and was shortened.',
    fr: 'Le nom de cette colonne dépassait 300 caractères ; il a été raccourci.',
    ar: 'كان اسم هذا العمود أطول من 300 حرف فاختُصر.',
  },
  'bad-codebook': {
    en: 'The codebook cannot be read here: {expected} {found}',
    fr: 'Le dictionnaire est illisible ici : {expected} {found}',
    ar: 'تتعذر قراءة دليل الرموز هنا: {expected} {found}',
  },
  'duplicate-variable': {
    en: 'The codebook has this variable twice.',
    fr: 'Le dictionnaire contient deux fois cette variable.',
    ar: 'يتكرر هذا المتغير في دليل الرموز.',
  },
  'unknown-variable': {
    en: 'This row speaks of the variable “{found}”, which the sheet of variables does not have.',
    fr: 'Cette ligne parle de la variable « {found} », absente de la feuille des variables.',
    ar: 'يتحدث هذا الصف عن المتغير «{found}» وهو غير موجود في ورقة المتغيرات.',
  },
  'duplicate-level': {
    en: 'The code “{found}” stands twice in this variable.',
    fr: 'Le code « {found} » figure deux fois dans cette variable.',
    ar: 'يتكرر الرمز «{found}» في هذا المتغير.',
  },
  'absent-column': {
    en: 'The codebook has this variable, the file has no such column.',
    fr: 'Le dictionnaire contient cette variable, le fichier n’a pas cette colonne.',
    ar: 'هذا المتغير في دليل الرموز ولا عمود له في الملف.',
  },
  'unknown-column': {
    en: 'The file has this column, the codebook does not: it will be left out.',
    fr: 'Le fichier a cette colonne, le dictionnaire non : elle sera laissée de côté.',
    ar: 'هذا العمود في الملف وليس في دليل الرموز: سيُترك جانبًا.',
  },
  'design-column': {
    en: 'The design names this column, which is no variable of the codebook.',
    fr: 'Le plan de sondage nomme cette colonne, qui n’est pas une variable du dictionnaire.',
    ar: 'يذكر تصميم العينة هذا العمود وهو ليس من متغيرات دليل الرموز.',
  },
  'design-number': {
    en: 'The design needs numbers in this column: make it a variable of type “number”.',
    fr: 'Le plan de sondage exige des nombres dans cette colonne : donnez-lui le type « nombre ».',
    ar: 'يتطلب تصميم العينة أعدادًا في هذا العمود: اجعلوا نوعه «عدد».',
  },
  'eligibility-unstated': {
    en: 'Nothing says yet who was counted as a returnee. Every table will say that it is not stated.',
    fr: 'Rien ne dit encore qui a été compté comme migrant de retour. Chaque tableau le signalera.',
    ar: 'لم يُذكر بعد من عُدَّ عائدًا. سيشير كل جدول إلى ذلك.',
  },
  'fieldwork-unstated': {
    en: 'The dates of the interviews are not stated.',
    fr: 'Les dates des entretiens ne sont pas indiquées.',
    ar: 'تواريخ المقابلات غير مذكورة.',
  },
  'fieldwork-order': {
    en: 'The interviews end ({expected}) before they begin ({found}).',
    fr: 'Les entretiens finissent ({expected}) avant de commencer ({found}).',
    ar: 'تنتهي المقابلات ({expected}) قبل أن تبدأ ({found}).',
  },
  'undeclared-code': {
    en: '“{found}” is not a declared code. Expected: {expected}',
    fr: '« {found} » n’est pas un code déclaré. Attendu : {expected}',
    ar: '«{found}» ليس رمزًا معلنًا. المتوقع: {expected}',
  },
  'not-a-number': {
    en: '“{found}” is not a number.',
    fr: '« {found} » n’est pas un nombre.',
    ar: '«{found}» ليس عددًا.',
  },
  'not-a-date': {
    en: '“{found}” is not a date (1998, 1998-07 or 1998-07-15).',
    fr: '« {found} » n’est pas une date (1998, 1998-07 ou 1998-07-15).',
    ar: '«{found}» ليس تاريخًا (1998 أو 1998-07 أو 1998-07-15).',
  },
  'day-first': {
    en: 'Dates such as 03/07/1998 were read day first (3 July).',
    fr: 'Les dates telles que 03/07/1998 ont été lues jour d’abord (3 juillet).',
    ar: 'قُرئت تواريخ مثل 03/07/1998 على أن اليوم أولًا (3 جويلية).',
  },
  'unnamed-column': {
    en: 'Column {found} has no name; it is called “column {found}” here.',
    fr: 'La colonne {found} n’a pas de nom ; elle s’appelle ici « column {found} ».',
    ar: 'العمود {found} بلا اسم، ويسمى هنا «column {found}».',
  },
  'renamed-column': {
    en: 'Two columns are named “{found}” (columns {expected}); the second is called as said here.',
    fr: 'Deux colonnes s’appellent « {found} » (colonnes {expected}) ; la seconde porte ici le nom indiqué.',
    ar: 'عمودان اسمهما «{found}» (العمودان {expected})، ويسمى الثاني هنا كما ذُكر.',
  },
  'label-rows': {
    en: 'Below the header stand labels, not answers (rows {found}); they were left out, and are offered as labels of the columns. If they are answers, say that all rows are answers and read the file again.',
    fr: 'Sous l’en-tête se trouvent des libellés et non des réponses (lignes {found}) ; elles ont été écartées et proposées comme libellés des colonnes. Si ce sont des réponses, indiquez que toutes les lignes en sont et relisez le fichier.',
    ar: 'تحت الترويسة تسميات لا إجابات (الصفوف {found}) فتُركت جانبًا واقتُرحت تسميات للأعمدة. إن كانت إجابات فبيّنوا أن كل الصفوف إجابات وأعيدوا قراءة الملف.',
  },
  'like-labels': {
    en: 'This row may hold labels and not answers; it was read as answers. If it holds labels, say in which row the names stand, or take it out.',
    fr: 'Cette ligne contient peut-être des libellés et non des réponses ; elle a été lue comme réponses. Si ce sont des libellés, indiquez la ligne des noms ou retirez-la.',
    ar: 'قد يحمل هذا الصف تسميات لا إجابات، وقد قُرئ على أنه إجابات. إن كانت تسميات فبيّنوا صف الأسماء أو احذفوه.',
  },
  'heading-again': {
    en: 'The names of the columns stand here once more (rows {found}); these rows were left out.',
    fr: 'Les noms des colonnes figurent ici une nouvelle fois (lignes {found}) ; ces lignes ont été écartées.',
    ar: 'تتكرر هنا أسماء الأعمدة (الصفوف {found})، فتُركت هذه الصفوف جانبًا.',
  },
  'total-row': {
    en: 'This row holds totals of the rows above it; it was left out.',
    fr: 'Cette ligne contient les totaux des lignes précédentes ; elle a été écartée.',
    ar: 'يحمل هذا الصف مجاميع الصفوف التي فوقه، فتُرك جانبًا.',
  },
  'like-total': {
    en: 'Rows that speak of totals, means or numbers of answers (rows {found}) were read as answers. If they hold no answers, take them out.',
    fr: 'Des lignes qui parlent de totaux, de moyennes ou d’effectifs (lignes {found}) ont été lues comme réponses. Si ce n’en sont pas, retirez-les.',
    ar: 'قُرئت على أنها إجابات صفوف تذكر مجاميع أو متوسطات أو أعداد إجابات (الصفوف {found}). إن لم تكن إجابات فاحذفوها.',
  },
  'like-note': {
    en: 'Rows with one cell only that look like notes (rows {found}) were read as answers. If they are notes, take them out.',
    fr: 'Des lignes d’une seule cellule qui ressemblent à des notes (lignes {found}) ont été lues comme réponses. Si ce sont des notes, retirez-les.',
    ar: 'قُرئت على أنها إجابات صفوف من خلية واحدة تشبه الملاحظات (الصفوف {found}). إن كانت ملاحظات فاحذفوها.',
  },
  'blank-rows': {
    en: 'Rows without any answer were left out (rows {found}).',
    fr: 'Des lignes sans aucune réponse ont été écartées (lignes {found}).',
    ar: 'تُركت جانبًا صفوف لا إجابة فيها (الصفوف {found}).',
  },
  'header-of-answers': {
    en: 'What was found as the names of the columns looks like the answers of the first respondent. Say which row holds the names; if the file has none, put a row of names above its rows.',
    fr: 'Ce qui a été pris pour les noms des colonnes ressemble aux réponses de la première personne. Dites quelle ligne porte les noms ; si le fichier n’en a pas, ajoutez-en une au-dessus.',
    ar: 'ما أُخذ على أنه أسماء الأعمدة يشبه إجابات أول مجيب. حدّدوا الصف الذي يحمل الأسماء؛ وإن لم يكن في الملف صف أسماء فأضيفوا واحدًا فوق صفوفه.',
  },
  'second-table': {
    en: 'Below a blank row stand names of other columns: a second table seems to begin here. Put each table into a file of its own, or say that all rows are answers.',
    fr: 'Sous une ligne vide viennent les noms d’autres colonnes : un second tableau semble commencer ici. Mettez chaque tableau dans son propre fichier, ou dites que toutes les lignes sont des réponses.',
    ar: 'تحت صف فارغ أسماء أعمدة أخرى: يبدو أن جدولًا ثانيًا يبدأ هنا. ضعوا كل جدول في ملف خاص به، أو قولوا إن كل الصفوف إجابات.',
  },
  'header-of-numbers': {
    en: 'The names of the columns look like answers. If the file has no row of names, put one above its rows.',
    fr: 'Les noms des colonnes ressemblent à des réponses. Si le fichier n’a pas de ligne de noms, ajoutez-en une au-dessus.',
    ar: 'تبدو أسماء الأعمدة كأنها إجابات. إن لم يكن في الملف صف أسماء فأضيفوا واحدًا فوق صفوفه.',
  },
  'too-many-columns': {
    en: 'The table has {found} columns; {expected} can be read at most with the memory of this installation. Leave some out, or have more memory given to it.',
    fr: 'Le tableau a {found} colonnes ; {expected} au plus peuvent être lues avec la mémoire de cette installation. Retirez-en, ou faites-lui donner plus de mémoire.',
    ar: 'في الجدول {found} عمودًا، ويمكن قراءة {expected} على الأكثر بذاكرة هذه النسخة. احذفوا بعضها أو اطلبوا لها ذاكرة أكبر.',
  },
  memory: {
    en: 'The table does not fit into the memory of this installation. Leave columns out, or have more memory given to it.',
    fr: 'Le tableau ne tient pas dans la mémoire de cette installation. Retirez des colonnes, ou faites-lui donner plus de mémoire.',
    ar: 'لا يتسع الجدول لذاكرة هذه النسخة. احذفوا بعض الأعمدة أو اطلبوا لها ذاكرة أكبر.',
  },
  'sheet-guessed': {
    en: 'The workbook has several sheets; this one was read. The others: {found}.',
    fr: 'Le classeur a plusieurs feuilles ; celle-ci a été lue. Les autres : {found}.',
    ar: 'في المصنف أوراق عدة، وقُرئت هذه. الأخرى: {found}.',
  },
  'hidden-rows': {
    en: 'Rows that the spreadsheet hides, by hand or by a filter, were read like the others (rows {found}).',
    fr: 'Des lignes masquées dans la feuille, à la main ou par un filtre, ont été lues comme les autres (lignes {found}).',
    ar: 'قُرئت كغيرها صفوف مخفية في الورقة، يدويًا أو بمرشح (الصفوف {found}).',
  },
  'hidden-columns': {
    en: 'This column is hidden in the spreadsheet; it was read like the others.',
    fr: 'Cette colonne est masquée dans la feuille ; elle a été lue comme les autres.',
    ar: 'هذا العمود مخفي في الورقة، وقُرئ كغيره.',
  },
  'merged-cells': {
    en: 'Merged cells were read as if each of them held what the block shows (rows {found}).',
    fr: 'Les cellules fusionnées ont été lues comme si chacune contenait ce que montre le bloc (lignes {found}).',
    ar: 'قُرئت الخلايا المدمجة كأن في كل منها ما يظهر في الكتلة (الصفوف {found}).',
  },
  'error-cells': {
    en: 'Formulas that failed ({found}) stand here in place of answers.',
    fr: 'Des formules en erreur ({found}) tiennent ici lieu de réponses.',
    ar: 'صيغ فاشلة ({found}) تقوم هنا مقام الإجابات.',
  },
  'long-numbers': {
    en: 'Spreadsheet programs keep 15 digits of a number; {found} has more, so that its last digits may be lost. Bring such identifiers in as text.',
    fr: 'Les tableurs gardent 15 chiffres d’un nombre ; {found} en a davantage et ses derniers chiffres sont peut-être perdus. Saisissez de tels identifiants comme texte.',
    ar: 'تحفظ برامج الجداول 15 رقمًا من العدد، وفي {found} أكثر، فقد تكون أرقامه الأخيرة ضاعت. أدخلوا مثل هذه المعرّفات نصًا.',
  },
  'rounded-numbers': {
    en: '“{found}” is how spreadsheet programs shorten a long number: its other digits are lost. Export the column as text.',
    fr: '« {found} » est la forme abrégée d’un long nombre dans un tableur : ses autres chiffres sont perdus. Exportez la colonne comme texte.',
    ar: '«{found}» صورة مختصرة لعدد طويل في برامج الجداول، وقد ضاعت بقية أرقامه. صدّروا العمود نصًا.',
  },
  'encoding-guessed': {
    en: 'The file does not say its encoding; {found} was taken, in which its letters make sense. If words look wrong, choose another and read the file again.',
    fr: 'Le fichier ne dit pas son encodage ; {found} a été choisi, car ses lettres y ont un sens. Si des mots sont illisibles, choisissez-en un autre et relisez le fichier.',
    ar: 'لا يذكر الملف ترميزه، فأُخذ {found} لأن حروفه تُقرأ به. إن بدت الكلمات خاطئة فاختاروا ترميزًا آخر وأعيدوا قراءة الملف.',
  },
  'month-first': {
    en: 'Dates such as 03/07/1998 were read month first (7 March): other dates of this column can be read in no other way.',
    fr: 'Les dates telles que 03/07/1998 ont été lues mois d’abord (7 mars) : d’autres dates de cette colonne ne peuvent se lire autrement.',
    ar: 'قُرئت تواريخ مثل 03/07/1998 على أن الشهر أولًا (7 مارس)، لأن تواريخ أخرى في هذا العمود لا تُقرأ إلا كذلك.',
  },
  'two-readings': {
    en: '“{found}” can be read in two ways, and no cell of this column tells which: as {expected}, the comma grouping thousands, or with the comma as decimal mark. Say which.',
    fr: '« {found} » peut se lire de deux façons, et aucune cellule de cette colonne ne le précise : {expected}, la virgule séparant les milliers, ou avec la virgule pour marque décimale. Indiquez laquelle.',
    ar: '«{found}» يحتمل قراءتين ولا خلية في هذا العمود تحسم: {expected} على أن الفاصلة تفصل الآلاف، أو الفاصلة علامة عشرية. بيّنوا أيهما.',
  },
  'two-readings-point': {
    en: '“{found}” can be read in two ways, and no cell of this column tells which: with the point as decimal mark, or as {expected}, the point grouping thousands. Say which.',
    fr: '« {found} » peut se lire de deux façons, et aucune cellule de cette colonne ne le précise : avec le point pour marque décimale, ou {expected}, le point séparant les milliers. Indiquez laquelle.',
    ar: '«{found}» يحتمل قراءتين ولا خلية في هذا العمود تحسم: النقطة علامة عشرية، أو {expected} على أن النقطة تفصل الآلاف. بيّنوا أيهما.',
  },
  'two-conventions': {
    en: 'This column marks decimals with a comma in some cells ({found}) and with a point in others. Write it in one way, or say which mark it is.',
    fr: 'Cette colonne marque les décimales par une virgule dans certaines cellules ({found}) et par un point dans d’autres. Écrivez-la d’une seule façon, ou indiquez la marque.',
    ar: 'في بعض خلايا هذا العمود تسبق الكسورَ فاصلةٌ ({found}) وفي بعضها نقطة. اكتبوه بطريقة واحدة أو بيّنوا العلامة.',
  },
  'contrary-number': {
    en: '“{found}” does not fit this column, in which “{expected}” is the decimal mark. Correct the cell, or say another mark and read the file again.',
    fr: '« {found} » ne convient pas à cette colonne, où « {expected} » marque les décimales. Corrigez la cellule, ou indiquez une autre marque et relisez le fichier.',
    ar: '«{found}» لا يوافق هذا العمود الذي علامته العشرية «{expected}». صحّحوا الخلية أو بيّنوا علامة أخرى وأعيدوا قراءة الملف.',
  },
  'marks-proposed': {
    en: 'Taken for missing answers, not for answers: {found}. Check what each means.',
    fr: 'Pris pour des réponses manquantes et non pour des réponses : {found}. Vérifiez le sens de chacun.',
    ar: 'عُدّت إجابات ناقصة لا إجابات: {found}. تحققوا من معنى كل منها.',
  },
  'mark-like': {
    en: '{found} often stands for a missing answer; here it lies among the answers and was read as one. Check it.',
    fr: '{found} désigne souvent une réponse manquante ; ici il est parmi les réponses et a été lu comme telle. Vérifiez.',
    ar: '{found} يدل غالبًا على إجابة ناقصة، لكنه هنا بين الإجابات فقُرئ إجابة. تحققوا منه.',
  },
  'duplicate-id': {
    en: 'The identifier “{found}” already stands in row {expected}.',
    fr: 'L’identifiant « {found} » figure déjà ligne {expected}.',
    ar: 'المعرّف «{found}» موجود سابقًا في الصف {expected}.',
  },
  'missing-design-value': {
    en: 'The design needs a value here.',
    fr: 'Le plan de sondage exige une valeur ici.',
    ar: 'يتطلب تصميم العينة قيمة هنا.',
  },
  'negative-weight': {
    en: 'A weight cannot be negative: {found}.',
    fr: 'Une pondération ne peut être négative : {found}.',
    ar: 'لا يمكن أن يكون وزن الترجيح سالبًا: {found}.',
  },
  'zero-weights': {
    en: 'All weights are zero.',
    fr: 'Toutes les pondérations sont nulles.',
    ar: 'جميع أوزان الترجيح تساوي صفرًا.',
  },
  'lonely-psu': {
    en: 'The stratum “{found}” has a single primary sampling unit: intervals follow the declared policy ({expected}).',
    fr: 'La strate « {found} » n’a qu’une unité primaire : les intervalles suivent la règle déclarée ({expected}).',
    ar: 'الطبقة «{found}» لها وحدة أولية واحدة: تتبع المجالات القاعدة المعلنة ({expected}).',
  },
  'unused-level': {
    en: 'The code “{found}” has a label but never occurs.',
    fr: 'Le code « {found} » a un libellé mais n’apparaît jamais.',
    ar: 'للرمز «{found}» تسمية لكنه لا يظهر أبدًا.',
  },
  'empty-column': { en: 'Nobody has an answer here.', fr: 'Personne n’a de réponse ici.', ar: 'لا توجد أي إجابة هنا.' },
});

const placeWords = defineWords({
  sheet: { en: 'sheet {sheet}', fr: 'feuille {sheet}', ar: 'الورقة {sheet}' },
  row: { en: 'row {row}', fr: 'ligne {row}', ar: 'الصف {row}' },
  column: { en: 'column {column}', fr: 'colonne {column}', ar: 'العمود {column}' },
  more: {
    en: '({count, plural, one {# row in all} other {# rows in all}})',
    fr: '({count, plural, one {# ligne en tout} other {# lignes en tout}})',
    ar: '({count, plural, zero {لا صفوف} one {صف واحد إجمالًا} two {صفان إجمالًا} few {# صفوف إجمالًا} many {# صفًا إجمالًا} other {# صف إجمالًا}})',
  },
});

/** A finding in one sentence: where, what, how often. From right to left what the file says stands apart: it may be written from left to right. */
export function speakIssue(issue: Issue, locale: Locale): string {
  const place = speak(placeWords, locale);
  const apart = (text: string): string => (text && direction(locale) === 'rtl' ? isolate(text) : text);
  const where = [
    ...(issue.sheet === undefined ? [] : [place('sheet', { sheet: apart(issue.sheet) })]),
    ...(issue.row === undefined ? [] : [place('row', { row: String(issue.row) })]),
    ...(issue.column === undefined ? [] : [place('column', { column: apart(issue.column) })]),
  ].join(languages[locale].comma);
  const what = speak(issueWords, locale)(issue.code, {
    found: apart(issue.found ?? ''),
    expected: apart(issue.expected ?? ''),
  }).trim();
  return [
    where ? `${where}${languages[locale].colon.trimEnd()}` : '',
    what,
    (issue.count ?? 1) > 1 ? place('more', { count: issue.count! }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const listWords = defineWords({
  title: { ar: 'مشاركون من قائمة', fr: 'Participants par liste', en: 'Participants by list' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  text: { ar: 'القائمة', fr: 'Liste', en: 'List' },
  textHint: {
    ar: 'سطر للأعمدة ثم سطر لكل مؤسسة: {columns}. عمود المؤسسة وحده لازم؛ والمؤسسة المعروفة لا يلزم لها جانب ولا فئة. 200 سطر على الأكثر.',
    fr: 'Une ligne de colonnes, puis une par institution : {columns}. Seule la première est obligatoire ; une institution connue n’a besoin ni de partie ni de catégorie. 200 lignes au plus.',
    en: 'A line of columns, then one for each institution: {columns}. Only the first is required; a known institution needs neither party nor group. 200 lines at most.',
  },
  file: { ar: 'أو ملف CSV', fr: 'Ou un fichier CSV', en: 'Or a CSV file' },
  notText: {
    ar: 'هذا الملف ليس نصًا بترميز UTF-8. احفظوه من برنامج الجداول بصيغة «CSV UTF-8» وأعيدوا المحاولة.',
    fr: 'Ce fichier n’est pas un texte en UTF-8. Enregistrez-le depuis le tableur en « CSV UTF-8 », puis reprenez.',
    en: 'This file is no text in UTF-8. Save it from the spreadsheet as “CSV UTF-8” and try again.',
  },
  model: { ar: 'البدء بنموذج', fr: 'Partir d’un modèle', en: 'Begin with a model' },
  look: { ar: 'عرض ما سيُضاف', fr: 'Voir ce qui serait ajouté', en: 'See what would be added' },
  dry: {
    ar: 'لم يُضَف شيء بعد. راجعوا ثم أضيفوا.',
    fr: 'Rien n’est encore ajouté. Relisez, puis ajoutez.',
    en: 'Nothing has been added yet. Read it over, then add.',
  },
  add: {
    ar: '{n, plural, zero {لا مشارك جديد} one {إضافة مشارك واحد} two {إضافة مشاركين اثنين} few {إضافة # مشاركين} many {إضافة # مشاركًا} other {إضافة # مشارك}}',
    fr: '{n, plural, one {Ajouter # participant} other {Ajouter # participants}}',
    en: '{n, plural, one {Add # participant} other {Add # participants}}',
  },
  addresses: { ar: 'إضافة العناوين', fr: 'Ajouter les adresses', en: 'Add the addresses' },
  nothing: {
    ar: 'كل من في القائمة ضمن المشاركين من قبل.',
    fr: 'Tous ceux de la liste sont déjà parmi les participants.',
    en: 'Everybody on the list is among the participants already.',
  },
  done: {
    ar: 'أُضيفت القائمة.',
    fr: 'La liste est ajoutée.',
    en: 'The list was added.',
  },
  toMeeting: { ar: 'إلى الاجتماع', fr: 'À la réunion', en: 'To the meeting' },
  line: { ar: 'السطر', fr: 'Ligne', en: 'Line' },
  institution: { ar: 'المؤسسة', fr: 'Institution', en: 'Institution' },
  party: { ar: 'الجانب', fr: 'Partie', en: 'Party' },
  group: { ar: 'فئة الفاعلين', fr: 'Catégorie d’acteurs', en: 'Stakeholder group' },
  language: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
  outcome: { ar: 'ما سيحدث', fr: 'Ce qui se passera', en: 'What happens' },
  outcomeOf: {
    ar: '{outcome, select, add {يُضاف} address {موجود من قبل، يُضاف عنوانه} otherAddress {موجود من قبل بعنوان آخر يبقى كما هو: يُصحَّح في صفحة الدعوات} other {موجود من قبل}}',
    fr: '{outcome, select, add {ajoutée} address {déjà là, son adresse est ajoutée} otherAddress {déjà là avec une autre adresse, qui reste : corrigez-la dans les invitations} other {déjà là}}',
    en: '{outcome, select, add {added} address {there already, its address is added} otherAddress {there already with another address, which stays: correct it under Invitations} other {there already}}',
  },
  known: { ar: 'مؤسسة معروفة', fr: 'institution connue', en: 'known institution' },
  new: { ar: 'اسم جديد', fr: 'nom nouveau', en: 'new name' },
  resembles: {
    ar: 'يشبه «{name}»: إن كانت هي نفسها فاكتبوا اسمها كما هو.',
    fr: 'ressemble à « {name} » : si c’est elle, écrivez son nom tel quel.',
    en: 'resembles “{name}”: if it is the same, write its name as it stands.',
  },
  issue: {
    ar: '{kind, select, unreadable {لا يُقرأ: علامة اقتباس غير مغلقة أو في غير مكانها} header {العمود «{given}» غير معروف} headerTwice {العمود «{given}» مكرر} tooManyColumns {في السطر {given} عمودًا، والأكثر 20} noInstitution {لا يوجد عمود للمؤسسة} tooMany {خانات أكثر من الأعمدة: {given}} word {«{given}» ليس من كلمات العمود «{column}»} missing {العمود «{column}» فارغ} noName {«{given}» ليس اسمًا: لا حرف فيه ولا رقم} mail {«{given}» ليس عنوان بريد} country {«{given}» ليس رمز بلد} differs {«{given}» في العمود «{column}» يخالف ما هو مسجل للمؤسسة} several {أكثر من مؤسسة معروفة باسم «{given}»} double {مكرر مع السطر {given}} authority {السلطة العمومية من جانب دولتها} other {نص أطول من 300 علامة: {given}}}',
    fr: '{kind, select, unreadable {illisible : un guillemet n’est pas fermé, ou n’est pas à sa place} header {colonne « {given} » inconnue} headerTwice {colonne « {given} » en double} tooManyColumns {{given} colonnes, 20 au plus} noInstitution {aucune colonne pour l’institution} tooMany {plus de champs que de colonnes : {given}} word {« {given} » n’est pas un mot de la colonne « {column} »} missing {la colonne « {column} » est vide} noName {« {given} » n’est pas un nom : ni lettre ni chiffre} mail {« {given} » n’est pas une adresse électronique} country {« {given} » n’est pas le code d’un pays} differs {« {given} » dans la colonne « {column} » n’est pas ce qui est connu de l’institution} several {plusieurs institutions connues s’appellent « {given} »} double {en double avec la ligne {given}} authority {une autorité publique relève de la partie de son État} other {plus de 300 signes : {given}}}',
    en: '{kind, select, unreadable {cannot be read: a quotation mark is not closed, or stands in the wrong place} header {unknown column “{given}”} headerTwice {column “{given}” stands twice} tooManyColumns {{given} columns, 20 at most} noInstitution {no column for the institution} tooMany {more fields than columns: {given}} word {“{given}” is no word of the column “{column}”} missing {the column “{column}” is empty} noName {“{given}” is no name: it has neither letter nor digit} mail {“{given}” is no mail address} country {“{given}” is no code of a country} differs {“{given}” in the column “{column}” is not what is known of the institution} several {several known institutions are called “{given}”} double {the same as line {given}} authority {a public authority belongs to the party of its State} other {longer than 300 signs: {given}}}',
  },
  nearest: { ar: 'الأقرب: «{nearest}».', fr: 'Le plus proche : « {nearest} ».', en: 'The nearest: “{nearest}”.' },
  knownIs: { ar: 'المسجل: «{nearest}».', fr: 'Connu : « {nearest} ».', en: 'Known: “{nearest}”.' },
});

export const listHelp = definePageHelp({
  purpose: {
    ar: 'هنا تُضاف مؤسسات كثيرة إلى الاجتماع دفعة واحدة من قائمة في جدول. تُعرض أولًا دون إضافة شيء، ثم تُضاف كلها أو لا يُضاف منها شيء.',
    fr: 'On ajoute ici d’un coup les institutions d’un tableau. Le résultat est d’abord montré sans rien ajouter ; puis toute la liste entre, ou rien.',
    en: 'Many institutions are added here at once from a spreadsheet. What would happen is shown first; then the whole list goes in, or nothing.',
  },
  example: {
    ar: 'قائمة فيها أربعون مؤسسة: ثمان وثلاثون معروفة بأسمائها، وواحدة جديدة، وواحدة كُتبت فئتها خطأ. تقول الصفحة في أي سطر هي وما أقرب كلمة صحيحة.',
    fr: 'Une liste de quarante institutions : trente-huit sont connues par leur nom, une est nouvelle, une a une catégorie mal écrite. La page nomme la ligne et le mot juste le plus proche.',
    en: 'A list of forty institutions: thirty-eight are known by name, one is new, one has its group misspelt. The page names the line and the nearest right word.',
  },
  next: {
    ar: 'عودوا إلى الاجتماع. إرسال القائمة نفسها مرة أخرى لا يضيف أحدًا مرتين. وتُمحى عناوين البريد عند اختتام الاجتماع.',
    fr: 'Revenez à la réunion. La même liste envoyée de nouveau n’ajoute personne deux fois. Les adresses sont effacées à la clôture de la réunion.',
    en: 'Go back to the meeting. The same list sent again adds nobody twice. Addresses are erased when the meeting is closed.',
  },
});

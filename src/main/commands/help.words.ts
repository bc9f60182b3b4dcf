import { defineWords } from '../../platform/language/words.ts';

/** What `dawra --help` and each command's `--help` say. */
export const helpWords = defineWords({
  program: {
    en: 'Dawra: from interviews of return migrants to evidence, answers and recommendations.',
    fr: 'Dawra : des entretiens avec des migrants de retour aux résultats, aux réponses et aux recommandations.',
    ar: 'دورة: من المقابلات مع المهاجرين العائدين إلى النتائج والإجابات والتوصيات.',
  },
  lang: {
    en: 'language of what is said; else that of the system',
    fr: 'langue des messages ; sinon celle du système',
    ar: 'لغة الرسائل؛ وإلا فلغة النظام',
  },
  after: {
    en: 'Settings come from the environment (DATABASE_URL, DAWRA_HOME, DAWRA_PORT, …): see docs/settings.md. Without DAWRA_HOME the home is the .dawra in this folder or above it.\nExit codes: 0 done, 1 failed, 2 called wrongly, 3 recomputing gave another figure, 4 the file or codebook was refused, 5 the data set cannot take it so, 75 (mail bounce) try again later.',
    fr: 'Les réglages viennent de l’environnement (DATABASE_URL, DAWRA_HOME, DAWRA_PORT, …) : voir docs/settings.md. Sans DAWRA_HOME, le répertoire est le .dawra de ce dossier ou d’un dossier au-dessus.\nCodes de sortie : 0 fait, 1 échec, 2 mal appelé, 3 le recalcul donne un autre chiffre, 4 fichier ou dictionnaire refusé, 5 le jeu de données ne peut pas le recevoir ainsi, 75 (mail bounce) réessayer plus tard.',
    ar: 'تأتي الإعدادات من بيئة التشغيل (DATABASE_URL وDAWRA_HOME وDAWRA_PORT…): راجعوا docs/settings.md. ومن دون DAWRA_HOME فالمجلد هو ‎.dawra في هذا المجلد أو فوقه.\nرموز الخروج: 0 تمّ، 1 فشل، 2 استدعاء خاطئ، 3 أعطى إعادة الحساب رقما آخر، 4 رُفض الملف أو دليل الرموز، 5 لا تقبله مجموعة البيانات هكذا، 75 ‏(mail bounce) أعيدوا المحاولة لاحقا.',
  },
  usage: { en: 'Usage:', fr: 'Emploi :', ar: 'الاستعمال:' },
  arguments: { en: 'Arguments:', fr: 'Arguments :', ar: 'الوسائط:' },
  options: { en: 'Options:', fr: 'Options :', ar: 'الخيارات:' },
  globalOptions: { en: 'Global options:', fr: 'Options générales :', ar: 'الخيارات العامة:' },
  commands: { en: 'Commands:', fr: 'Commandes :', ar: 'الأوامر:' },
  anOption: { en: 'options', fr: 'options', ar: 'الخيارات' },
  aCommand: { en: 'command', fr: 'commande', ar: 'الأمر' },
  choices: { en: 'one of: {list}', fr: 'au choix : {list}', ar: 'أحد: {list}' },
  usual: { en: 'otherwise {value}', fr: 'sinon {value}', ar: 'وإلا {value}' },
  help: { en: 'show this help', fr: 'montrer cette aide', ar: 'عرض هذه المساعدة' },
  helpCommand: { en: 'show the help of a command', fr: 'montrer l’aide d’une commande', ar: 'عرض مساعدة أمر' },
  version: { en: 'version of the program', fr: 'version du programme', ar: 'نسخة البرنامج' },

  start: {
    en: 'Start Dawra in one process: requests and jobs (embedded database unless DATABASE_URL is set)',
    fr: 'Lancer Dawra en un seul processus : requêtes et tâches (base intégrée, sauf si DATABASE_URL est défini)',
    ar: 'تشغيل دورة في عملية واحدة: الطلبات والمهام (قاعدة بيانات مدمجة ما لم يُحدَّد DATABASE_URL)',
  },
  serve: {
    en: 'Take requests; with DATABASE_URL the jobs are done by “dawra work”, on the embedded database by this process as well',
    fr: 'Répondre aux requêtes ; avec DATABASE_URL, les tâches sont faites par « dawra work », sur la base intégrée par ce processus aussi',
    ar: 'تلقّي الطلبات؛ مع DATABASE_URL ينجز المهامَّ «dawra work»، وعلى القاعدة المدمجة تنجزها هذه العملية أيضا',
  },
  work: {
    en: 'Do the jobs of an installation on DATABASE_URL; as many of these as there is work for',
    fr: 'Faire les tâches d’une installation sur DATABASE_URL ; autant de ces processus qu’il y a de travail',
    ar: 'إنجاز مهام نسخة مثبتة على DATABASE_URL؛ بعدد ما يلزم من هذه العمليات',
  },
  migrate: {
    en: 'Bring the database to this program’s state',
    fr: 'Mettre la base de données à l’état de ce programme',
    ar: 'تحديث قاعدة البيانات إلى حالة هذا البرنامج',
  },
  backup: {
    en: 'Write database and files into one encrypted archive (asks for a password, or --key-file)',
    fr: 'Écrire la base de données et les fichiers dans une archive chiffrée (demande un mot de passe, ou --key-file)',
    ar: 'كتابة قاعدة البيانات والملفات في أرشيف واحد مشفَّر (يُطلب كلمة مرور، أو --key-file)',
  },
  keyFileApart: {
    en: 'file whose content is the key; keep it away from the archive',
    fr: 'fichier dont le contenu est la clé ; gardez-le loin de l’archive',
    ar: 'ملف محتواه هو المفتاح؛ احفظوه بعيدا عن الأرشيف',
  },
  keyFile: {
    en: 'file whose content is the key',
    fr: 'fichier dont le contenu est la clé',
    ar: 'ملف محتواه هو المفتاح',
  },
  identity: {
    en: 'private key of age that opens the key beside the archive (….key.age)',
    fr: 'clé privée d’age qui ouvre la clé jointe à l’archive (….key.age)',
    ar: 'مفتاح age الخاص الذي يفتح المفتاح الموجود بجانب الأرشيف (‎….key.age)',
  },
  backupKey: {
    en: 'Make the private key of backups by the clock, in a new file, and print the public one (DAWRA_BACKUP_KEY)',
    fr: 'Créer la clé privée des sauvegardes programmées, dans un nouveau fichier, et afficher la clé publique (DAWRA_BACKUP_KEY)',
    ar: 'إنشاء المفتاح الخاص للنسخ الاحتياطية المجدولة في ملف جديد، وعرض المفتاح العام (DAWRA_BACKUP_KEY)',
  },
  rehearse: {
    en: 'Restore an archive into a database that is thrown away, and check counts and hashes',
    fr: 'Restaurer une archive dans une base jetée ensuite, et vérifier nombres et empreintes',
    ar: 'استعادة أرشيف في قاعدة بيانات تُرمى بعدها، والتحقق من الأعداد والبصمات',
  },
  restore: {
    en: 'Load an archive into an empty installation (asks for its password, or --key-file); erases again what the list “erasures” beside it names',
    fr: 'Charger une archive dans une installation vide (demande son mot de passe, ou --key-file) ; efface à nouveau ce que nomme la liste « erasures » posée près d’elle',
    ar: 'تحميل أرشيف في نسخة مثبتة فارغة (يُطلب كلمة مروره، أو --key-file)؛ ويُمحى من جديد ما تذكره قائمة erasures بجانبه',
  },
  doctor: {
    en: 'Examine the machine, the database, the files',
    fr: 'Examiner la machine, la base de données, les fichiers',
    ar: 'فحص الجهاز وقاعدة البيانات والملفات',
  },
  content: {
    en: 'The reference content: flows, glossary, published figures, the record of the meetings of 2007 and 2008',
    fr: 'Le contenu de référence : flux, glossaire, chiffres publiés, compte rendu des réunions de 2007 et 2008',
    ar: 'المحتوى المرجعي: التدفقات والمسرد والأرقام المنشورة ومحاضر اجتماعي 2007 و2008',
  },
  contentUpdate: {
    en: 'Bring it to the version of this program and say what changed',
    fr: 'Le mettre à la version de ce programme et dire ce qui a changé',
    ar: 'تحديثه إلى نسخة هذا البرنامج وذكر ما تغيّر',
  },
  demo: {
    en: 'Start the demonstration beside a real installation: a database, a home and a port of its own',
    fr: 'Lancer la démonstration auprès d’une installation réelle : base, répertoire et port à elle',
    ar: 'تشغيل العرض التوضيحي بجانب نسخة مثبتة حقيقية: له قاعدة بيانات ومجلد ومنفذ خاصة به',
  },
  demoRemove: {
    en: 'Drop the database and the home of the demonstration, and nothing else',
    fr: 'Supprimer la base et le répertoire de la démonstration, et rien d’autre',
    ar: 'حذف قاعدة بيانات العرض التوضيحي ومجلده، ولا شيء غيرهما',
  },

  user: { en: 'People with an account', fr: 'Personnes qui ont un compte', ar: 'الأشخاص الذين لهم حساب' },
  userAdd: {
    en: 'Add a person. Without a password they get a link, valid once, to choose one',
    fr: 'Ajouter une personne. Sans mot de passe, elle reçoit un lien, valable une fois, pour en choisir un',
    ar: 'إضافة شخص. من دون كلمة مرور يحصل على رابط يصلح مرة واحدة لاختيارها',
  },
  email: { en: 'address of the person', fr: 'adresse de la personne', ar: 'عنوان الشخص' },
  name: { en: 'name of the person', fr: 'nom de la personne', ar: 'اسم الشخص' },
  role: { en: 'one or more of: {list}', fr: 'un ou plusieurs de : {list}', ar: 'واحد أو أكثر من: {list}' },
  personLanguage: { en: 'language of the person', fr: 'langue de la personne', ar: 'لغة الشخص' },
  passwordEnv: {
    en: 'name of the environment variable that holds the password',
    fr: 'nom de la variable d’environnement qui contient le mot de passe',
    ar: 'اسم متغير البيئة الذي يحمل كلمة المرور',
  },
  sendLink: {
    en: 'send the link by mail instead of printing it',
    fr: 'envoyer le lien par courriel au lieu de l’afficher',
    ar: 'إرسال الرابط بالبريد بدل عرضه',
  },

  import: {
    en: 'Read a CSV, XLSX, XLS or ODS file, report what is wrong with it and show the codebook; --yes freezes it as a version. Otherwise nothing is left of it',
    fr: 'Lire un fichier CSV, XLSX, XLS ou ODS, dire ce qui ne va pas et montrer le dictionnaire ; --yes le fige comme version. Sinon il n’en reste rien',
    ar: 'قراءة ملف CSV أو XLSX أو XLS أو ODS وذكر ما فيه من خلل وعرض دليل الرموز؛ --yes يجمّده نسخةً. وإلا فلا يبقى منه شيء',
  },
  importCodebook: {
    en: 'JSON or workbook; without it one is proposed from the values',
    fr: 'JSON ou classeur ; sans lui, un dictionnaire est proposé d’après les valeurs',
    ar: 'ملف JSON أو مصنف؛ ومن دونه يُقترح دليل رموز من القيم',
  },
  importAs: {
    en: 'name of the data set (small letters, digits, hyphens)',
    fr: 'nom du jeu de données (minuscules, chiffres, traits d’union)',
    ar: 'اسم مجموعة البيانات (حروف لاتينية صغيرة وأرقام وواصلات)',
  },
  importReason: {
    en: 'why a version of an existing data set is corrected',
    fr: 'pourquoi une version d’un jeu de données existant est corrigée',
    ar: 'سبب تصحيح نسخة من مجموعة بيانات موجودة',
  },
  importSheet: {
    en: 'sheet of a workbook; else the first one shown that holds a table',
    fr: 'feuille d’un classeur ; sinon la première visible qui contient un tableau',
    ar: 'ورقة المصنف؛ وإلا فأول ورقة ظاهرة فيها جدول',
  },
  importHeaderRow: {
    en: 'row of the column names; else it is found',
    fr: 'ligne des noms de colonnes ; sinon elle est trouvée',
    ar: 'صف أسماء الأعمدة؛ وإلا فيُبحث عنه',
  },
  importAllRows: {
    en: 'rows that look like labels, totals or blanks are answers too',
    fr: 'les lignes qui ressemblent à des libellés, à des totaux ou à des vides sont aussi des réponses',
    ar: 'الصفوف التي تشبه العناوين أو المجاميع أو الفراغات إجابات أيضا',
  },
  importEncoding: {
    en: 'character encoding of a text file: {list}',
    fr: 'encodage d’un fichier texte : {list}',
    ar: 'ترميز ملف نصي: {list}',
  },
  importDelimiter: {
    en: 'what stands between the columns of a text file: , ; | or tab',
    fr: 'ce qui sépare les colonnes d’un fichier texte : , ; | ou tab',
    ar: 'ما يفصل بين أعمدة ملف نصي: , أو ; أو | أو tab',
  },
  importDecimal: {
    en: 'the mark before decimals: . or , and of one column <column>=, (may be said again)',
    fr: 'le signe avant les décimales : . ou , et d’une seule colonne <colonne>=, (peut se répéter)',
    ar: 'العلامة قبل الكسور العشرية: . أو , ولعمود واحد <العمود>=, (يجوز تكراره)',
  },
  importDates: {
    en: 'dates such as 03/04/2019: day-first or month-first, and of one column <column>=day-first',
    fr: 'dates comme 03/04/2019 : day-first (jour d’abord) ou month-first (mois d’abord), et d’une seule colonne <colonne>=day-first',
    ar: 'تواريخ مثل 03/04/2019: ‏day-first (اليوم أولا) أو month-first (الشهر أولا)، ولعمود واحد <العمود>=day-first',
  },
  importMend: {
    en: 'mend letters that were encoded twice (rÃ©gion)',
    fr: 'rétablir les lettres encodées deux fois (rÃ©gion)',
    ar: 'إصلاح الحروف التي رُمّزت مرتين (rÃ©gion)',
  },
  importDryRun: {
    en: 'freeze nothing, whatever else is said',
    fr: 'ne rien figer, quoi qu’il soit dit d’autre',
    ar: 'عدم تجميد شيء، مهما قيل غير ذلك',
  },
  importYes: {
    en: 'freeze the file when it has no error, without asking',
    fr: 'figer le fichier s’il est sans erreur, sans demander',
    ar: 'تجميد الملف إن خلا من الأخطاء، من دون سؤال',
  },

  analyse: {
    en: 'Run an analysis (a JSON file with estimates and domain) of a data set (slug or version id); prints the result',
    fr: 'Faire une analyse (fichier JSON avec estimates et domain) d’un jeu de données (nom ou identifiant de version) ; affiche le résultat',
    ar: 'إجراء تحليل (ملف JSON فيه estimates وdomain) لمجموعة بيانات (اسمها أو معرّف نسختها)؛ وعرض النتيجة',
  },
  recompute: {
    en: 'Compute a filed result again (its id, or the first 12 digits or more): same hash, or where the difference is',
    fr: 'Recalculer un résultat enregistré (son identifiant, ou les 12 premiers signes au moins) : même empreinte, ou où est la différence',
    ar: 'إعادة حساب نتيجة محفوظة (معرّفها أو أول 12 رمزا منه على الأقل): البصمة نفسها، أو موضع الاختلاف',
  },

  mail: {
    en: 'Outgoing mail: what waits, what was kept, what failed',
    fr: 'Courrier sortant : ce qui attend, ce qui a été gardé, ce qui a échoué',
    ar: 'البريد الصادر: ما ينتظر وما حُفظ وما فشل',
  },
  mailList: {
    en: 'Messages, the latest first; with no mail server they are kept here',
    fr: 'Messages, les derniers d’abord ; sans serveur de courrier ils sont gardés ici',
    ar: 'الرسائل، الأحدث أولا؛ ومن دون خادم بريد تُحفظ هنا',
  },
  mailShow: {
    en: 'What a message says; a link for one use is not shown',
    fr: 'Ce que dit un message ; un lien à usage unique n’est pas montré',
    ar: 'ما تقوله رسالة؛ ولا يُعرض رابط يُستعمل مرة واحدة',
  },
  mailBounce: {
    en: 'Take in a message that came back, from standard input: for the pipe of a mail server',
    fr: 'Recevoir un message revenu, par l’entrée standard : pour le tube d’un serveur de courrier',
    ar: 'تلقّي رسالة رُدَّت، من stdin: لأنبوب خادم البريد',
  },
  mailTo: {
    en: 'the address it was delivered to, as the mail server knows it',
    fr: 'l’adresse où il a été remis, telle que le serveur de courrier la connaît',
    ar: 'العنوان الذي سُلّمت إليه كما يعرفه خادم البريد',
  },
  mailRetry: {
    en: 'Try a message again that failed, came back or was kept',
    fr: 'Réessayer un message qui a échoué, est revenu ou a été gardé',
    ar: 'إعادة محاولة رسالة فشلت أو رُدَّت أو حُفظت',
  },
});

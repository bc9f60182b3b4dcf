import { defineProblems } from '../problem/problem.ts';

/** What can stand between the installation and its database; answered at the endpoint or printed by the command line. */
export const { catalogue: databaseProblems, problem: databaseProblem } = defineProblems('database', {
  'no-embedded': {
    status: 500,
    words: {
      en: 'No embedded PostgreSQL exists for {platform}. Set DATABASE_URL to a PostgreSQL server, version 15 or later.',
      fr: 'Aucun PostgreSQL embarqué n’existe pour {platform}. Indiquez dans DATABASE_URL un serveur PostgreSQL, version 15 ou plus récente.',
      ar: 'لا يوجد PostgreSQL مدمج للمنصة {platform}. حدّدوا في DATABASE_URL خادم PostgreSQL من الإصدار 15 أو أحدث.',
    },
  },
  'no-user': {
    status: 500,
    words: {
      en: 'PostgreSQL runs only under a named account other than root, and none can be used here (as root: postgres or nobody). Start Dawra as an ordinary user, or set DATABASE_URL.',
      fr: 'PostgreSQL ne tourne que sous un compte nommé autre que root, et aucun ne convient ici (pour root : postgres ou nobody). Lancez Dawra comme simple utilisateur, ou indiquez DATABASE_URL.',
      ar: 'لا يعمل PostgreSQL إلا بحساب مسمّى غير root، ولا يصلح هنا أي حساب (لمن يعمل بحساب root: ‏postgres أو nobody). شغّلوا دورة بحساب عادي أو حدّدوا DATABASE_URL.',
    },
  },
  'in-use': {
    status: 409,
    words: {
      en: 'Another Dawra (process {pid}) is already working with {home}. Stop it first, or set DAWRA_HOME to another directory.',
      fr: 'Une autre instance de Dawra (processus {pid}) travaille déjà avec {home}. Arrêtez-la, ou indiquez un autre répertoire dans DAWRA_HOME.',
      ar: 'تعمل نسخة أخرى من دورة (العملية {pid}) على {home}. أوقفوها أولًا أو حدّدوا مجلدًا آخر في DAWRA_HOME.',
    },
  },
  'start-failed': {
    status: 500,
    words: {
      en: 'The database did not start: {reason}. Its log: {log}',
      fr: 'La base de données n’a pas démarré : {reason}. Son journal : {log}',
      ar: 'لم تبدأ قاعدة البيانات: {reason}. سجلها: {log}',
    },
  },
  'disk-full': {
    status: 507,
    words: {
      en: 'The disk is full: nothing was stored. Free some space and try again.',
      fr: 'Le disque est plein : rien n’a été enregistré. Libérez de l’espace et réessayez.',
      ar: 'امتلأ القرص ولم يُحفظ شيء. أفرغوا بعض المساحة ثم أعيدوا المحاولة.',
    },
  },
  'no-access': {
    status: 500,
    words: {
      en: 'Dawra may not read or write {path} ({reason}). Give the account that runs it the right to, or set DAWRA_HOME to another directory.',
      fr: 'Dawra ne peut lire ou écrire {path} ({reason}). Donnez-en le droit au compte qui l’exécute, ou indiquez un autre répertoire dans DAWRA_HOME.',
      ar: 'لا يُسمح لدورة بقراءة {path} أو الكتابة فيه ({reason}). امنحوا الحساب الذي يشغّلها هذا الحق أو حدّدوا مجلدًا آخر في DAWRA_HOME.',
    },
  },
  'is-demonstration': {
    status: 409,
    words: {
      en: 'This database belongs to a demonstration: everything about people in it is invented. Start it with DAWRA_DEMO=1 or “dawra demo”, or give the real installation a database and a home of its own (DATABASE_URL, DAWRA_HOME).',
      fr: 'Cette base appartient à une démonstration : tout ce qui y concerne des personnes est inventé. Ouvrez-la avec DAWRA_DEMO=1 ou « dawra demo », ou donnez à l’installation réelle une base et un répertoire à elle (DATABASE_URL, DAWRA_HOME).',
      ar: 'قاعدة البيانات هذه للعرض التوضيحي: كل ما فيها عن الأشخاص مختلق. شغّلوها بالإعداد DAWRA_DEMO=1 أو بالأمر «dawra demo»، أو خصّصوا للنسخة الحقيقية قاعدة بيانات ومجلدًا مستقلين (DATABASE_URL وDAWRA_HOME).',
    },
  },
  'is-real': {
    status: 409,
    words: {
      en: 'This is a real installation, so the demonstration does not open it. Start without the demonstration (DAWRA_DEMO=0), or give the demonstration another place (DATABASE_URL, DAWRA_HOME).',
      fr: 'C’est une installation réelle : la démonstration ne l’ouvre pas. Démarrez sans la démonstration (DAWRA_DEMO=0), ou donnez à celle-ci une autre place (DATABASE_URL, DAWRA_HOME).',
      ar: 'هذه نسخة حقيقية، ولذلك لا يفتحها العرض التوضيحي. شغّلوا دورة دون العرض (DAWRA_DEMO=0) أو خصّصوا للعرض مكانًا آخر (DATABASE_URL وDAWRA_HOME).',
    },
  },
  'of-no-kind': {
    status: 500,
    words: {
      en: 'The database does not say whether it is real or a demonstration. Nothing was opened; restore it from an archive.',
      fr: 'La base ne dit pas si elle est réelle ou une démonstration. Rien n’a été ouvert ; restaurez-la depuis une archive.',
      ar: 'لا تذكر قاعدة البيانات هل هي حقيقية أم للعرض التوضيحي. لم يُفتح شيء؛ استعيدوها من أرشيف.',
    },
  },
  'demo-missing': {
    status: 409,
    words: {
      en: 'The demonstration needs a database of its own, {name}, and could not make it ({reason}). An administrator of the server runs: create database {name} owner {owner}. Or start without the demonstration: DAWRA_DEMO=0.',
      fr: 'La démonstration a besoin d’une base à elle, {name}, et n’a pu la créer ({reason}). Un administrateur du serveur exécute : create database {name} owner {owner}. Ou démarrez sans la démonstration : DAWRA_DEMO=0.',
      ar: 'يحتاج العرض التوضيحي إلى قاعدة بيانات مستقلة اسمها {name}، وتعذّر إنشاؤها ({reason}). ينفّذ المسؤول عن الخادم: create database {name} owner {owner}، أو شغّلوا دورة دون العرض: DAWRA_DEMO=0.',
    },
  },
  'demo-in-use': {
    status: 409,
    words: {
      en: 'The demonstration is running ({name}). Stop it first; nothing was removed.',
      fr: 'La démonstration est en marche ({name}). Arrêtez-la d’abord ; rien n’a été supprimé.',
      ar: 'العرض التوضيحي قيد التشغيل ({name}). أوقفوه أولًا؛ لم يُحذف شيء.',
    },
  },
  'not-demo': {
    status: 409,
    words: {
      en: '{place} is not the demonstration’s, so nothing was removed.',
      fr: '{place} n’appartient pas à la démonstration : rien n’a été supprimé.',
      ar: '{place} ليس للعرض التوضيحي، ولذلك لم يُحذف شيء.',
    },
  },
  newer: {
    status: 409,
    words: {
      en: 'The database is newer than the program: it has had migrations unknown here ({unknown}). Install the program that wrote it, or a later one.',
      fr: 'La base de données est plus récente que le programme : elle a reçu des migrations inconnues ici ({unknown}). Installez le programme qui l’a écrite, ou un plus récent.',
      ar: 'قاعدة البيانات أحدث من البرنامج: طُبّقت عليها ترقيات غير معروفة هنا ({unknown}). ثبّتوا البرنامج الذي كتبها أو أحدث منه.',
    },
  },
  'others-running': {
    status: 409,
    words: {
      en: 'This version changes the database so that the former one cannot run beside it ({names}), and {running, plural, one {# process} other {# processes}} of it still {running, plural, one {runs} other {run}}. Stop all of them, then start this one. Nothing was changed.',
      fr: 'Cette version change la base de telle sorte que la précédente ne peut tourner en même temps ({names}), et {running, plural, one {# de ses processus tourne} other {# de ses processus tournent}} encore. Arrêtez-les tous, puis démarrez celui-ci. Rien n’a été modifié.',
      ar: 'يغيّر هذا الإصدار قاعدة البيانات بحيث لا يعمل الإصدار السابق إلى جانبه ({names})، وما زال عدد العمليات العاملة منه {running, number}. أوقفوها كلها ثم شغّلوا هذه. لم يتغيّر شيء.',
    },
  },
  'not-backed-up': {
    status: 500,
    words: {
      en: 'Before an upgrade the whole installation is backed up, and that failed: {reason} Nothing was changed. Where you have a backup of your own, DAWRA_BACKUP_UPGRADE=0 goes on without.',
      fr: 'Avant une mise à niveau, toute l’installation est sauvegardée, et cela a échoué : {reason} Rien n’a été modifié. Si vous avez votre propre sauvegarde, DAWRA_BACKUP_UPGRADE=0 permet de continuer sans.',
      ar: 'قبل الترقية تؤخذ نسخة احتياطية من التركيب كله، وقد فشل ذلك: {reason} لم يتغيّر شيء. إن كانت لديكم نسخة احتياطية فاضبطوا DAWRA_BACKUP_UPGRADE=0 للمتابعة من دونها.',
    },
  },
  'migration-failed': {
    status: 500,
    words: {
      en: 'Migration {name} failed and nothing of it was kept: {reason}',
      fr: 'La migration {name} a échoué et rien n’en a été conservé : {reason}',
      ar: 'فشلت الترقية {name} ولم يُحتفظ بأي شيء منها: {reason}',
    },
  },
  'server-too-old': {
    status: 500,
    words: {
      en: 'The PostgreSQL server has version {found}; 15 or later is needed.',
      fr: 'Le serveur PostgreSQL est en version {found} ; il faut la version 15 ou une plus récente.',
      ar: 'إصدار خادم PostgreSQL هو {found}، والمطلوب 15 أو أحدث.',
    },
  },
});

import { defineProblems } from '../problem/problem.ts';

/** What can be wrong with an archive or with the place it is restored to. */
export const { catalogue: archiveProblems, problem: archiveProblem } = defineProblems('archive', {
  damaged: {
    status: 422,
    words: {
      en: 'The archive is damaged at {member}. Nothing was restored.',
      fr: 'L’archive est endommagée à {member}. Rien n’a été restauré.',
      ar: 'الأرشيف تالف عند {member}. لم يُستعد شيء.',
    },
  },
  foreign: {
    status: 422,
    words: {
      en: 'This is not an archive of Dawra, or its format is unknown to this program.',
      fr: 'Ce n’est pas une archive de Dawra, ou son format est inconnu de ce programme.',
      ar: 'هذا ليس أرشيفًا لدورة، أو أن صيغته غير معروفة لهذا البرنامج.',
    },
  },
  'key-wrong': {
    status: 422,
    words: {
      en: 'The password or key file does not open this archive, or its beginning was altered. Nothing was restored.',
      fr: 'Le mot de passe ou le fichier de clé n’ouvre pas cette archive, ou son début a été modifié. Rien n’a été restauré.',
      ar: 'كلمة المرور أو ملف المفتاح لا يفتح هذا الأرشيف، أو أن بدايته عُدّلت. لم يُستعد شيء.',
    },
  },
  'key-needed': {
    status: 422,
    words: {
      en: 'An archive is encrypted: name a key file (--key-file), put a password into DAWRA_ARCHIVE_PASSWORD, or type one at a terminal.',
      fr: 'Une archive est chiffrée : indiquez un fichier de clé (--key-file), un mot de passe dans DAWRA_ARCHIVE_PASSWORD, ou saisissez-le dans un terminal.',
      ar: 'الأرشيف مشفّر: حدّدوا ملف مفتاح (--key-file) أو كلمة مرور في DAWRA_ARCHIVE_PASSWORD أو اكتبوها في الطرفية.',
    },
  },
  'key-there': {
    status: 409,
    words: {
      en: 'There is a file {path} already. A private key that is overwritten opens nothing any more: name another file.',
      fr: 'Le fichier {path} existe déjà. Une clé privée écrasée n’ouvre plus rien : indiquez un autre fichier.',
      ar: 'الملف {path} موجود من قبل. مفتاح خاص يُكتب فوقه لا يفتح شيئًا بعد ذلك: سمّوا ملفًا آخر.',
    },
  },
  'key-short': {
    status: 422,
    words: {
      en: 'The password or key file needs at least {min, number} characters. Whoever finds the archive can try passwords for years.',
      fr: 'Le mot de passe ou le fichier de clé doit compter au moins {min, number} caractères. Qui trouve l’archive peut essayer pendant des années.',
      ar: 'يجب ألا يقل طول كلمة المرور أو ملف المفتاح عن {min, number} حرفًا. فمن يعثر على الأرشيف يمكنه التجريب سنوات.',
    },
  },
  'key-differs': {
    status: 422,
    words: {
      en: 'The two passwords differ. Nothing was written.',
      fr: 'Les deux mots de passe diffèrent. Rien n’a été écrit.',
      ar: 'كلمتا المرور مختلفتان. لم يُكتب شيء.',
    },
  },
  refused: {
    status: 422,
    words: {
      en: 'The archive holds {member}, which no archive of this program has, or holds more of it than there can be. Nothing was restored.',
      fr: 'L’archive contient {member}, qu’aucune archive de ce programme ne contient, ou en contient trop. Rien n’a été restauré.',
      ar: 'يحتوي الأرشيف على {member}، ولا يوجد في أي أرشيف لهذا البرنامج، أو يحتوي منه أكثر من الممكن. لم يُستعد شيء.',
    },
  },
  'unknown-content': {
    status: 422,
    words: {
      en: 'The archive names {found}, which this installation does not have. Nothing was restored.',
      fr: 'L’archive nomme {found}, qui n’existe pas dans cette installation. Rien n’a été restauré.',
      ar: 'يذكر الأرشيف {found}، ولا وجود له في هذه النسخة. لم يُستعد شيء.',
    },
  },
  'journal-broken': {
    status: 422,
    words: {
      en: 'The audit log in the archive does not hold together (at {entry}). Nothing was kept.',
      fr: 'Le journal d’audit de l’archive n’est pas cohérent (à {entry}). Rien n’a été conservé.',
      ar: 'سجل التدقيق في الأرشيف غير متماسك (عند {entry}). لم يُحتفظ بشيء.',
    },
  },
  'is-demonstration': {
    status: 409,
    words: {
      en: 'This is an archive of a demonstration: everything about people in it is invented. It is restored into a demonstration only (DAWRA_DEMO=1). Nothing was restored.',
      fr: 'C’est l’archive d’une démonstration : tout ce qui y concerne des personnes est inventé. Elle ne se restaure que dans une démonstration (DAWRA_DEMO=1). Rien n’a été restauré.',
      ar: 'هذا أرشيف عرض توضيحي: كل ما فيه عن الأشخاص مختلق. لا يُستعاد إلا في عرض توضيحي (DAWRA_DEMO=1). لم يُستعد شيء.',
    },
  },
  'is-real': {
    status: 409,
    words: {
      en: 'This is an archive of a real installation; it is not restored into a demonstration. Nothing was restored: start without DAWRA_DEMO.',
      fr: 'C’est l’archive d’une installation réelle ; elle ne se restaure pas dans une démonstration. Rien n’a été restauré : lancez sans DAWRA_DEMO.',
      ar: 'هذا أرشيف نسخة حقيقية، ولا يُستعاد في عرض توضيحي. لم يُستعد شيء: شغّلوا دون DAWRA_DEMO.',
    },
  },
  unfinished: {
    status: 409,
    words: {
      en: 'A restore into this installation was interrupted. Run it again: it begins anew.',
      fr: 'Une restauration dans cette installation a été interrompue. Relancez-la : elle recommence du début.',
      ar: 'انقطعت عملية استعادة في هذه النسخة. أعيدوا تشغيلها لتبدأ من جديد.',
    },
  },
  newer: {
    status: 409,
    words: {
      en: 'The archive was written by a newer program (migrations unknown here: {unknown}). Install that program, or a later one.',
      fr: 'L’archive a été écrite par un programme plus récent (migrations inconnues ici : {unknown}). Installez ce programme, ou un plus récent.',
      ar: 'كُتب الأرشيف ببرنامج أحدث (ترقيات غير معروفة هنا: {unknown}). ثبّتوا ذلك البرنامج أو أحدث منه.',
    },
  },
  'not-empty': {
    status: 409,
    words: {
      en: 'The target is not empty ({found}). An archive is restored into a new home or an empty database only.',
      fr: 'La cible n’est pas vide ({found}). Une archive ne se restaure que dans un nouveau répertoire ou une base vide.',
      ar: 'الوجهة ليست فارغة ({found}). لا يُستعاد الأرشيف إلا في مجلد جديد أو قاعدة بيانات فارغة.',
    },
  },
  'count-differs': {
    status: 500,
    words: {
      en: 'The table {table} has {found, number} rows after the restore; the archive says {expected, number}. Nothing was kept.',
      fr: 'La table {table} compte {found, number} lignes après restauration ; l’archive en annonce {expected, number}. Rien n’a été conservé.',
      ar: 'في الجدول {table} بعد الاستعادة {found, number} صفًا، والأرشيف يذكر {expected, number}. لم يُحتفظ بشيء.',
    },
  },
});

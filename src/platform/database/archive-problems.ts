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

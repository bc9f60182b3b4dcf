import { defineProblems } from '../problem/problem.ts';

/** What can stand between a process and the others of its installation. */
export const { catalogue: processProblems, problem: processProblem } = defineProblems('process', {
  'other-secret': {
    status: 409,
    words: {
      en: 'This process has another secret than the installation. Give every process the same one: DAWRA_SECRET, or the file “secret” of the first home. With another secret nobody’s session or two-factor authentication would hold.',
      fr: 'Ce processus a un autre secret que l’installation. Donnez le même à tous : DAWRA_SECRET, ou le fichier « secret » du premier répertoire. Avec un autre, aucune session ni aucune authentification à deux facteurs ne tiendrait.',
      ar: 'سر هذه العملية غير سر النسخة. أعطوا كل العمليات السر نفسه: DAWRA_SECRET أو ملف «secret» من المجلد الأول. فبسر آخر لا تصح أي جلسة ولا أي تحقق بخطوتين.',
    },
  },
  'secret-differs': {
    status: 409,
    words: {
      en: 'DAWRA_SECRET is not what the file {path} holds. Take the setting away, or the file, whichever is wrong.',
      fr: 'DAWRA_SECRET n’est pas ce que contient le fichier {path}. Retirez le réglage ou le fichier, celui des deux qui est faux.',
      ar: 'لا يطابق DAWRA_SECRET ما في الملف {path}. احذفوا الخاطئ منهما: الإعداد أو الملف.',
    },
  },
  'not-ready': {
    status: 503,
    words: {
      en: 'This process takes no requests now ({reason}).',
      fr: 'Ce processus ne prend pas de requêtes en ce moment ({reason}).',
      ar: 'لا تستقبل هذه العملية طلبات الآن ({reason}).',
    },
  },
  'needs-database': {
    status: 409,
    words: {
      en: 'The embedded database belongs to one process, which does the jobs as well. To run “dawra serve” and “dawra work” apart, set DATABASE_URL.',
      fr: 'La base embarquée appartient à un seul processus, qui fait aussi les tâches de fond. Pour séparer « dawra serve » et « dawra work », indiquez DATABASE_URL.',
      ar: 'قاعدة البيانات المدمجة لعملية واحدة تنجز المهام أيضًا. لتشغيل «dawra serve» و«dawra work» منفصلين حدّدوا DATABASE_URL.',
    },
  },
});

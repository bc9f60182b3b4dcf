import { defineProblems } from '../problem/problem.ts';

/** What can happen to a file on its way into the store or out of it. */
export const { catalogue: fileProblems, problem: fileProblem } = defineProblems('files', {
  'too-large': {
    status: 413,
    words: {
      en: 'The file is larger than {limit, number} bytes. Nothing of it was kept.',
      fr: 'Le fichier dépasse {limit, number} octets. Rien n’en a été conservé.',
      ar: 'الملف أكبر من {limit, number} بايت. لم يُحتفظ بشيء منه.',
    },
  },
  'disk-full': {
    status: 507,
    words: {
      en: 'The disk is full. Nothing of the file was kept.',
      fr: 'Le disque est plein. Rien du fichier n’a été conservé.',
      ar: 'امتلأ القرص. لم يُحتفظ بشيء من الملف.',
    },
  },
  missing: {
    status: 410,
    words: {
      en: 'The file {sha256} is no longer in the store.',
      fr: 'Le fichier {sha256} n’est plus dans le dépôt.',
      ar: 'الملف {sha256} لم يعد في المخزن.',
    },
  },
});

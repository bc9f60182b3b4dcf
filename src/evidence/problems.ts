import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of the evidence wing. */
export const { catalogue: evidenceProblems, problem: evidenceProblem } = defineProblems('evidence', {
  'no-chart': {
    status: 404,
    words: {
      en: 'This part of the result cannot be drawn.',
      fr: 'Cette partie du résultat ne peut être dessinée.',
      ar: 'لا يمكن رسم هذا الجزء من النتيجة.',
    },
  },
  'no-import': {
    status: 404,
    words: { en: 'There is no such import.', fr: 'Cet import n’existe pas.', ar: 'لا توجد عملية استيراد بهذا المعرّف.' },
  },
  'no-upload': {
    status: 404,
    words: {
      en: 'There is no such upload, or it belongs to someone else.',
      fr: 'Cet envoi n’existe pas, ou il appartient à quelqu’un d’autre.',
      ar: 'لا يوجد تحميل بهذا المعرّف أو هو لشخص آخر.',
    },
  },
  'upload-too-large': {
    status: 413,
    words: {
      en: 'The file is larger than this house takes ({limit, number} bytes).',
      fr: 'Le fichier dépasse la taille admise ({limit, number} octets).',
      ar: 'الملف أكبر من الحجم المقبول ({limit, number} بايت).',
    },
  },
  'upload-offset': {
    status: 409,
    words: {
      en: 'The upload stands at byte {received}, not {offset}. Go on from there.',
      fr: 'L’envoi en est à l’octet {received}, non {offset}. Reprenez à partir de là.',
      ar: 'توقف التحميل عند البايت {received} وليس {offset}. واصلوا من هناك.',
    },
  },
  'upload-incomplete': {
    status: 409,
    words: {
      en: 'The file has not arrived whole: {received} of {bytes} bytes.',
      fr: 'Le fichier n’est pas arrivé en entier : {received} octets sur {bytes}.',
      ar: 'لم يصل الملف كاملًا: {received} من {bytes} بايت.',
    },
  },
  'wrong-step': {
    status: 409,
    words: {
      en: 'This import is in the state “{state}”; that step is not possible now.',
      fr: 'Cet import est dans l’état « {state} » ; cette étape n’est pas possible maintenant.',
      ar: 'هذا الاستيراد في حالة «{state}»؛ ولا يمكن تنفيذ هذه الخطوة الآن.',
    },
  },
  'import-has-faults': {
    status: 422,
    words: {
      en: 'The file still has {count, plural, one {# error} other {# errors}}: correct them before accepting.',
      fr: 'Le fichier contient encore {count, plural, one {# erreur} other {# erreurs}} : corrigez-les avant d’accepter.',
      ar: 'ما زال في الملف {count, plural, zero {أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأ} other {# خطأ}}: صحّحوها قبل القبول.',
    },
  },
  'codebook-faults': {
    status: 422,
    words: {
      en: 'The codebook cannot be used: {what}',
      fr: 'Le dictionnaire est inutilisable : {what}',
      ar: 'لا يمكن استعمال دليل الرموز: {what}',
    },
  },
  'no-data-set': {
    status: 404,
    words: {
      en: 'There is no such data set.',
      fr: 'Ce jeu de données n’existe pas.',
      ar: 'لا توجد مجموعة بيانات بهذا المعرّف.',
    },
  },
  'slug-taken': {
    status: 409,
    words: {
      en: 'A data set named “{slug}” exists already.',
      fr: 'Un jeu de données nommé « {slug} » existe déjà.',
      ar: 'توجد مجموعة بيانات باسم «{slug}».',
    },
  },
  'no-result': {
    status: 404,
    words: { en: 'There is no such result.', fr: 'Ce résultat n’existe pas.', ar: 'لا توجد نتيجة بهذا المعرّف.' },
  },
  'bad-spec': {
    status: 422,
    words: {
      en: 'The question to the data is not valid: {message} ({path})',
      fr: 'La question aux données n’est pas valide : {message} ({path})',
      ar: 'السؤال الموجّه إلى البيانات غير صالح: {message} ({path})',
    },
  },
  'kept-back': {
    status: 422,
    words: {
      en: 'This cannot be shown: too few people ({threshold} at least in each cell).',
      fr: 'Ceci ne peut être montré : trop peu de personnes (au moins {threshold} par case).',
      ar: 'لا يمكن عرض هذا: عدد الأشخاص قليل جدًا (لا أقل من {threshold} في كل خانة).',
    },
  },
  'release-not-asked': {
    status: 409,
    words: {
      en: 'Nobody has asked yet that this be published. One person asks, another publishes.',
      fr: 'Personne n’a encore demandé cette publication. Une personne la demande, une autre publie.',
      ar: 'لم يطلب أحد نشر هذا بعد. يطلب شخص النشر وينشر شخص آخر.',
    },
  },
  'release-second-person': {
    status: 409,
    words: {
      en: 'You made this or asked for its publication: somebody else publishes it.',
      fr: 'Vous l’avez produit ou en avez demandé la publication : une autre personne publie.',
      ar: 'أنتم من أعدّ هذا أو طلب نشره: ينشره شخص آخر.',
    },
  },
  'release-needs-data': {
    status: 409,
    words: {
      en: 'The description of the data under this result is not published yet: publish it first.',
      fr: 'La description des données de ce résultat n’est pas encore publiée : publiez-la d’abord.',
      ar: 'لم يُنشر بعد وصف البيانات التي تقوم عليها هذه النتيجة: انشروه أولًا.',
    },
  },
});

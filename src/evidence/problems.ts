import { perLocale, type Locale } from '../platform/language/locale.ts';
import { defineProblems } from '../platform/problem/problem.ts';
import { importStateWords } from './import-state.words.ts';

/** The state of an import inside a message, in the words of its page. */
const importState = (locale: Locale): string =>
  `{state, select, ${Object.entries(importStateWords)
    .map(([state, words]) => `${state} {${words[locale]}}`)
    .join(' ')} other {{state}}}`;
const withState = perLocale(importState);

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
  'data-damaged': {
    status: 503,
    words: {
      en: 'The rows of this version are damaged or missing on the disk: nothing is computed from them. The administration must bring them back from a backup (file {sha256}).',
      fr: 'Les lignes de cette version sont endommagées ou absentes du disque : rien n’est calculé à partir d’elles. L’administration doit les reprendre d’une sauvegarde (fichier {sha256}).',
      ar: 'صفوف هذه النسخة تالفة أو مفقودة على القرص: لا يُحسب منها شيء. على الإدارة استعادتها من نسخة احتياطية (الملف {sha256}).',
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
      en: 'The file is larger than is taken here ({limit, number} bytes).',
      fr: 'Le fichier dépasse la taille admise ({limit, number} octets).',
      ar: 'الملف أكبر من الحجم المقبول ({limit, number} بايت).',
    },
  },
  'upload-empty': {
    status: 400,
    words: {
      en: 'Nothing was sent: a piece of a file is expected (application/octet-stream).',
      fr: 'Rien n’a été envoyé : une partie de fichier est attendue (application/octet-stream).',
      ar: 'لم يُرسل شيء: المنتظر جزء من ملف (application/octet-stream).',
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
      en: `This import is in the state “${withState.en}”; that step is not possible now.`,
      fr: `Cet import est dans l’état « ${withState.fr} » ; cette étape n’est pas possible maintenant.`,
      ar: `هذا الاستيراد في حالة «${withState.ar}»؛ ولا يمكن تنفيذ هذه الخطوة الآن.`,
    },
  },
  'import-has-issues': {
    status: 422,
    words: {
      en: 'The file still has {count, plural, one {# error} other {# errors}}: correct them before accepting.',
      fr: 'Le fichier contient encore {count, plural, one {# erreur} other {# erreurs}} : corrigez-les avant d’accepter.',
      ar: 'ما زال في الملف {count, plural, zero {أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأ} other {# خطأ}}: صحّحوها قبل القبول.',
    },
  },
  'synthetic-differs': {
    status: 422,
    words: {
      en: 'A data set is synthetic in all its versions or in none: say the same in the codebook, or import this file as another data set.',
      fr: 'Un jeu de données est synthétique dans toutes ses versions ou dans aucune : dites de même dans le dictionnaire, ou importez ce fichier comme un autre jeu.',
      ar: 'مجموعة البيانات اصطناعية في كل نسخها أو ليست اصطناعية في أي منها: اذكروا الأمر نفسه في دليل الرموز، أو استوردوا الملف مجموعةً أخرى.',
    },
  },
  'codebook-issues': {
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
  'too-many-estimates': {
    status: 422,
    words: {
      en: 'The analysis request has {cost, number} estimates; {limit, number} are the most. Divide it.',
      fr: 'La demande comporte {cost, number} estimations ; le maximum est {limit, number}. Divisez-la.',
      ar: 'يضم طلب التحليل {cost, number} تقديرًا، والحد الأقصى {limit, number}. قسّموه.',
    },
  },
  'too-many-figures': {
    status: 422,
    words: {
      en: 'The result would have {cost, number} figures; {limit, number} are the most. Use fewer groups, or divide the request.',
      fr: 'Le résultat compterait {cost, number} chiffres ; le maximum est {limit, number}. Réduisez le nombre de groupes ou divisez la demande.',
      ar: 'ستضم النتيجة {cost, number} رقمًا، والحد الأقصى {limit, number}. قلّلوا المجموعات أو قسّموا الطلب.',
    },
  },
  'too-many-steps': {
    status: 422,
    words: {
      en: 'The computation would take about {cost, number} million steps; {limit, number} million are the most. Use fewer terms or groups.',
      fr: 'Le calcul demanderait environ {cost, number} millions d’opérations ; le maximum est {limit, number} millions. Réduisez le nombre de termes ou de groupes.',
      ar: 'يتطلب الحساب نحو {cost, number} مليون خطوة، والحد الأقصى {limit, number} مليون. قلّلوا المتغيرات أو المجموعات.',
    },
  },
  'bad-spec': {
    status: 422,
    words: {
      en: 'The analysis request is not valid: {message} ({path})',
      fr: 'La demande d’analyse n’est pas valide : {message} ({path})',
      ar: 'طلب التحليل غير صالح: {message} ({path})',
    },
  },
  suppressed: {
    status: 422,
    words: {
      en: 'This cannot be shown: nobody or too few people ({threshold} at least in each cell).',
      fr: 'Ceci ne peut être montré : personne ou trop peu de personnes (au moins {threshold} par case).',
      ar: 'لا يمكن عرض هذا: لا أحد أو عدد قليل جدًا من الأشخاص (لا أقل من {threshold} في كل خانة).',
    },
  },
  'no-variable': {
    status: 422,
    words: {
      en: 'The codebook has no variable “{variable}”. The nearest name is “{nearest}”.',
      fr: 'Le dictionnaire n’a pas de variable « {variable} ». Le nom le plus proche est « {nearest} ».',
      ar: 'لا يوجد متغيّر باسم «{variable}» في دليل الرموز. أقرب اسم إليه «{nearest}».',
    },
  },
  'disclosure-weights': {
    status: 422,
    words: {
      en: '“{variable}” holds the weights of the design: they enter every estimate, and no analysis asks about them.',
      fr: '« {variable} » contient la pondération du plan de sondage : elle entre dans chaque estimation, aucune analyse ne porte sur elle.',
      ar: '«{variable}» يحمل أوزان الترجيح في تصميم العينة: تدخل في كل تقدير، ولا يُسأل عنها في أي تحليل.',
    },
  },
  'disclosure-variable': {
    status: 422,
    words: {
      en: '“{variable}” identifies records or holds free answers or dates ({type}): it can be in no analysis. Recode it into a category first.',
      fr: '« {variable} » identifie des enregistrements ou contient des réponses libres ou des dates ({type}) : aucune analyse ne peut l’utiliser. Recodez-la d’abord en catégories.',
      ar: '«{variable}» متغيّر يعرّف السجلات أو يحتوي على إجابات حرة أو تواريخ ({type})، ولا يمكن استعماله في أي تحليل. أعيدوا ترميزه إلى فئات أولًا.',
    },
  },
  'disclosure-groups': {
    status: 422,
    words: {
      en: '“{variable}” is a number: groups are made by categories. Recode it into classes first.',
      fr: '« {variable} » est un nombre : les groupes se forment par catégories. Recodez-la d’abord en classes.',
      ar: '«{variable}» متغيّر عددي، والمجموعات تُكوَّن بالفئات. أعيدوا ترميزه إلى فئات أولًا.',
    },
  },
  'disclosure-calibration': {
    status: 422,
    words: {
      en: 'An analysis may be calibrated to known totals of categories only (poststratify, rake), not by “{method}”.',
      fr: 'Une analyse ne peut être calée que sur des totaux connus de catégories (poststratify, rake), pas par « {method} ».',
      ar: 'لا تُعاير التحليلات إلا على مجاميع معروفة لفئات (poststratify أو rake)، لا بطريقة «{method}».',
    },
  },
  'disclosure-conditions': {
    status: 422,
    words: {
      en: 'The conditions of an analysis hold too many comparisons: {limit} at most.',
      fr: 'Les conditions d’une analyse contiennent trop de comparaisons : {limit} au plus.',
      ar: 'شروط التحليل تحتوي على مقارنات كثيرة: {limit} على الأكثر.',
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
      en: 'You made this or asked for its publication, or your account comes from whoever did: somebody else publishes it.',
      fr: 'Vous l’avez produit ou en avez demandé la publication, ou votre compte vient de qui l’a fait : une autre personne publie.',
      ar: 'أنتم من أعدّ هذا أو طلب نشره، أو فتح لكم الحسابَ من فعل ذلك: ينشره شخص آخر.',
    },
  },
  busy: {
    status: 503,
    words: {
      en: 'Many are analysing this data set at once. Please try again in a moment.',
      fr: 'Beaucoup analysent ce jeu de données en même temps. Réessayez dans un instant.',
      ar: 'يحلل كثيرون مجموعة البيانات هذه في الوقت نفسه. أعيدوا المحاولة بعد لحظة.',
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

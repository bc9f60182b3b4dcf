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
  damaged: {
    status: 503,
    words: {
      en: 'The file {sha256} is damaged on the disk: it no longer is what was stored. The administration must bring it back from a backup.',
      fr: 'Le fichier {sha256} est endommagé sur le disque : il n’est plus ce qui a été enregistré. L’administration doit le reprendre d’une sauvegarde.',
      ar: 'الملف {sha256} تالف على القرص ولم يعد كما حُفظ. على الإدارة استعادته من نسخة احتياطية.',
    },
  },
  unreadable: {
    status: 503,
    words: {
      en: 'The file {sha256} cannot be read ({reason}). The administration must look at the disk and the rights of the home.',
      fr: 'Le fichier {sha256} ne peut être lu ({reason}). L’administration doit vérifier le disque et les droits du répertoire.',
      ar: 'تتعذر قراءة الملف {sha256} ({reason}). على الإدارة فحص القرص وصلاحيات المجلد.',
    },
  },
  'store-away': {
    status: 503,
    words: {
      en: 'The file store does not answer as it should ({reason}). What was acknowledged is kept; try again in a moment. If it lasts, the administration must look at the store and at the rights there.',
      fr: 'Le dépôt de fichiers ne répond pas comme il faut ({reason}). Ce qui a été confirmé est conservé ; réessayez dans un instant. Si cela dure, l’administration doit vérifier le dépôt et les droits d’accès.',
      ar: 'لا يستجيب مخزن الملفات كما ينبغي ({reason}). ما أُكّد محفوظ؛ حاولوا بعد لحظة. إن استمر ذلك فعلى الإدارة فحص المخزن وصلاحيات الوصول إليه.',
    },
  },
  'store-keeps-versions': {
    status: 409,
    words: {
      en: 'The bucket {bucket} keeps old versions of objects: what people erase would stay there. Use a bucket that never kept versions.',
      fr: 'Le compartiment {bucket} conserve les anciennes versions des objets : ce que les personnes effacent y resterait. Utilisez un compartiment qui n’a jamais conservé de versions.',
      ar: 'تحتفظ الحاوية {bucket} بالنسخ القديمة من الملفات، فيبقى فيها ما يمحوه الناس. استعملوا حاوية لم تحتفظ قط بنسخ قديمة.',
    },
  },
  'versions-unsaid': {
    status: 409,
    words: {
      en: 'The bucket {bucket} does not let it be seen whether it keeps old versions of objects, in which what people erase would stay. The administration must grant s3:GetBucketVersioning on it.',
      fr: 'Le compartiment {bucket} ne laisse pas voir s’il conserve d’anciennes versions des objets, où resterait ce que les personnes effacent. L’administration doit y accorder s3:GetBucketVersioning.',
      ar: 'لا تسمح الحاوية {bucket} بمعرفة هل تحتفظ بنسخ قديمة من الملفات يبقى فيها ما يمحوه الناس. على الإدارة منح الصلاحية s3:GetBucketVersioning عليها.',
    },
  },
  'cache-full': {
    status: 503,
    words: {
      en: 'There is no room on this machine to read {bytes, number} bytes: what is in use fills the {limit, number} of the cache. Try again in a moment; the administration can raise DAWRA_CACHE_MB.',
      fr: 'Il n’y a pas de place sur cette machine pour lire {bytes, number} octets : ce qui est en usage remplit les {limit, number} du cache. Réessayez dans un instant ; l’administration peut relever DAWRA_CACHE_MB.',
      ar: 'لا مكان على هذا الجهاز لقراءة {bytes, number} بايت: ما يُستعمل الآن يملأ سعة الذاكرة المؤقتة {limit, number}. حاولوا بعد لحظة؛ وللإدارة أن ترفع DAWRA_CACHE_MB.',
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

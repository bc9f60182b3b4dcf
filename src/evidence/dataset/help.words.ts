import { definePageHelp } from '../../platform/ui/page-help.ts';

export const dataSetsHelp = definePageHelp({
  purpose: {
    ar: 'مجموعات البيانات المحفوظة هنا، كل منها بإصداراتها المجمّدة. الإصدار لا يتغير أبدًا؛ والتصحيح إصدار جديد يذكر سببه.',
    fr: 'Les jeux de données gardés ici, chacun avec ses versions figées. Une version ne change jamais ; une correction est une nouvelle version qui dit pourquoi.',
    en: 'The data sets kept here, each with its frozen versions. A version never changes; a correction is a new version that says why.',
  },
  example: {
    ar: 'باحث يريد بيانات العائدين لسنة 2006: يفتح المجموعة، ويقرأ دليل الرموز، ثم يضغط «تحليل».',
    fr: 'Un chercheur veut l’enquête de 2006 : il ouvre le jeu, lit le dictionnaire, puis lance une analyse.',
    en: 'A researcher wants the survey of 2006: he opens the data set, reads the codebook, then runs an analysis.',
  },
  next: {
    ar: 'افتحوا مجموعة لقراءة متغيراتها، أو استوردوا ملفًا إن كان دوركم يتيح ذلك.',
    fr: 'Ouvrez un jeu pour lire ses variables, ou importez un fichier si votre rôle l’ouvre.',
    en: 'Open a data set to read its variables, or import a file where your role allows.',
  },
});

export const importStartHelp = definePageHelp({
  purpose: {
    ar: 'هنا يبدأ استيراد ملف مقابلات (CSV أو XLSX أو ODS). يُقرأ ويُتحقق منه، ولا يُحفظ شيء منه قبل أن تقبلوه.',
    fr: 'On commence ici l’import d’un fichier d’entretiens (CSV, XLSX, ODS). Il est lu et contrôlé ; rien n’en est conservé avant votre accord.',
    en: 'The import of a file of interviews (CSV, XLSX, ODS) begins here. It is read and checked; nothing of it is stored before you accept.',
  },
  example: {
    ar: 'ملف فيه 992 سطرًا وأسماء أعمدة مثل sexe وage_retour: احذفوا قبل ذلك الأسماء وأرقام الهواتف، ثم ضعوا الملف هنا.',
    fr: 'Un fichier de 992 lignes aux colonnes « sexe », « age_retour » : ôtez d’abord noms et numéros de téléphone, puis déposez-le ici.',
    en: 'A file of 992 rows with columns such as sexe and age_retour: take names and telephone numbers out first, then drop it here.',
  },
  next: {
    ar: 'يُقترح دليل رموز من قيم الملف. صححوه، واقرأوا تقرير التحقق، ثم اقبلوا أو ألغوا.',
    fr: 'Un dictionnaire est proposé d’après les valeurs. Corrigez-le, lisez le rapport de validation, puis acceptez ou annulez.',
    en: 'A codebook is proposed from the values. Correct it, read the validation report, then accept or cancel.',
  },
});

export const importHelp = definePageHelp({
  purpose: {
    ar: 'ملف في طريقه إلى أن يصير بيانات: تقرير التحقق، ودليل الرموز المقترح، وطريقة اختيار العينة. لا يراه غيركم.',
    fr: 'Un fichier en passe de devenir des données : rapport de validation, dictionnaire proposé, plan de sondage. Vous seul(e) le voyez.',
    en: 'A file on its way to becoming data: validation report, proposed codebook, sample design. Nobody but you sees it.',
  },
  example: {
    ar: 'العمود status فيه 1 و2 و9. سمّوا 1 «يعمل» و2 «لا يعمل»، وعلّموا 9 رمزًا لقيمة مفقودة: فلا تُحتسب ضمن النسب.',
    fr: 'La colonne « status » contient 1, 2 et 9. Nommez 1 et 2, marquez 9 comme valeur manquante : elle ne comptera dans aucune proportion.',
    en: 'The column status holds 1, 2 and 9. Label 1 and 2, mark 9 as a missing-value code: it then counts in no proportion.',
  },
  next: {
    ar: 'اقبلوا الملف ليُجمَّد، أو ألغوه فيُمحى. والتصحيح ممكن بعد ذلك بإصدار جديد.',
    fr: 'Acceptez pour figer, ou annulez : tout s’efface. On corrige ensuite par une nouvelle version.',
    en: 'Accept to freeze it, or cancel and it is erased. Corrections come later as a new version.',
  },
});

export const dataSetHelp = definePageHelp({
  purpose: {
    ar: 'مجموعة بيانات واحدة: كيف جُمعت، وكم شخصًا فيها، وإصداراتها، وما نُشر منها. لا تُعرض هنا إجابة أي شخص.',
    fr: 'Un jeu de données : comment il a été recueilli, combien de personnes, ses versions, ce qui en est publié. Aucune réponse individuelle n’y paraît.',
    en: 'One data set: how it was collected, how many people, its versions, what of it is published. No single person’s answers are shown.',
  },
  example: {
    ar: 'قبل الاستشهاد برقم: تأكدوا من الإصدار، ومن طريقة اختيار العينة. العينة غير الاحتمالية لا تُعمَّم على كل العائدين.',
    fr: 'Avant de citer un chiffre : vérifiez la version et le mode de sélection. Un échantillon non probabiliste ne vaut pas pour tous les migrants de retour.',
    en: 'Before you cite a figure: check the version and the sampling method. A non-probability sample does not speak for all returnees.',
  },
  next: {
    ar: 'اقرأوا المتغيرات، أو أجروا تحليلًا. نشر دليل الرموز يحتاج إلى شخصين: واحد يطلب وآخر ينشر.',
    fr: 'Lisez les variables ou lancez une analyse. Publier le dictionnaire demande deux personnes : l’une le demande, l’autre publie.',
    en: 'Read the variables or run an analysis. Publishing the codebook takes two people: one asks, another publishes.',
  },
});

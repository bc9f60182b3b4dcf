import { defineWords } from '../../platform/language/words.ts';

export const methodWords = defineWords({
  title: { ar: 'المنهجية', fr: 'Méthodologie', en: 'Methodology' },
  lead: {
    ar: 'ما الذي نسميه عودة، وكيف تُحسب الأرقام وتُحفظ ويُعاد حسابها، وما الذي لا نعرضه ولماذا.',
    fr: 'Ce que nous appelons retour ; comment les chiffres sont calculés, conservés, recalculés ; ce que nous ne montrons pas, et pourquoi.',
    en: 'What we call return; how figures are computed, kept and computed again; what we do not show, and why.',
  },
  apart: {
    ar: 'العودة وإعادة القبول: أمران منفصلان',
    fr: 'Retour et réadmission : deux choses',
    en: 'Return and readmission: two things',
  },
  apart1: {
    ar: 'العودة فعل يقرره الفرد، نهائيًا أو مؤقتًا. أما إعادة القبول والإبعاد والطرد فقرارات تنفذها إدارات. والقانون الأوروبي (التوجيه 2008/115، المادة 3) يسمي الأمرين «عودة»؛ وحيث ننقل نصًا بهذا المعنى نقول ذلك.',
    fr: 'Le retour est un acte que la personne décide, définitivement ou pour un temps. Réadmission, éloignement et expulsion sont des décisions exécutées par des administrations. Le droit européen (directive 2008/115, article 3) appelle « retour » les deux ; quand nous citons un texte en ce sens, nous le disons.',
    en: 'Return is an act that a person decides, for good or for a time. Readmission, removal and expulsion are decisions carried out by administrations. EU law (Directive 2008/115, article 3) calls both “return”; where we quote a text in that sense, we say so.',
  },
  apart2: {
    ar: 'في المسح يقول الأشخاص هل قرروا عودتهم أم اضطروا إليها. ويُعرض الجوابان جنبًا إلى جنب، بعلامة ولون لكل منهما. وفي التدفقات لكل مفهوم سلسلته، والبرنامج يرفض جمع سلسلتين لا تعدّان الشيء نفسه.',
    fr: 'Dans l’enquête, les personnes disent si elles ont décidé leur retour ou si elles y ont été contraintes. Les deux réponses sont montrées côte à côte, chacune avec sa marque et sa couleur. Dans les flux, chaque notion a sa série, et le programme refuse d’additionner deux séries qui ne comptent pas la même chose.',
    en: 'In the survey people say whether they decided their return or were compelled to it. The two answers stand side by side, each with its own mark and colour. Among the flows each concept has its own series, and the program refuses to add two series that do not count the same thing.',
  },
  toFlows: { ar: 'التدفقات، لكل مفهوم لوحته', fr: 'Les flux, notion par notion', en: 'The flows, concept by concept' },
  computed: { ar: 'كيف يُحسب الرقم', fr: 'Comment un chiffre est calculé', en: 'How a figure is computed' },
  computed1: {
    ar: 'تُجمَّد البيانات قبل كل تحليل: تُعرف كل نسخة ببصمة (SHA-256) من سجلاتها ودليلها وتصميمها. والسؤال الموجه إليها مواصفة مكتوبة، لا برنامج، ولها بصمتها أيضًا.',
    fr: 'Les données sont figées avant toute analyse : chaque version est reconnue à l’empreinte (SHA-256) de ses enregistrements, de son dictionnaire et de son plan. La demande d’analyse est une spécification écrite, non un programme ; elle a, elle aussi, son empreinte.',
    en: 'Data are frozen before any analysis: each version is known by the hash (SHA-256) of its records, its codebook and its design. The analysis request is a written specification, not a program, and has a hash of its own.',
  },
  computed2: {
    ar: 'يحمل كل رقم خطأه المعياري ومجال الثقة وعدد الأشخاص ومن لم يُجب ولماذا. تُحسب مجالات الثقة بحسب تصميم العينة: الطبقات والعناقيد وأوزان الترجيح.',
    fr: 'Chaque chiffre porte son erreur type, son intervalle de confiance, son effectif, et qui n’a pas répondu, pour quelle raison. Les intervalles suivent le plan de sondage : strates, grappes, pondérations.',
    en: 'Every figure carries its standard error, its interval, its base, and who did not answer and why. Intervals follow the design of the sample: strata, clusters, weights.',
  },
  computed3: {
    ar: 'زر «إعادة الحساب» في كل نتيجة يعيد إجراء التحليل نفسه على البيانات نفسها. البصمة نفسها تعني أن كل رقم مطابق؛ وإلا ظهر الفرق موضعًا موضعًا.',
    fr: 'Sous chaque résultat, « Recalculer » relance la même analyse sur les mêmes données. La même empreinte veut dire que tous les chiffres sont identiques ; sinon, la différence est montrée, endroit par endroit.',
    en: 'Under every result, “Recompute” runs the same analysis on the same data again. The same hash means that every figure is identical; otherwise the difference is shown, place by place.',
  },
  random: {
    ar: 'حين لا يُسحب الأشخاص بالقرعة',
    fr: 'Quand les personnes n’ont pas été tirées au sort',
    en: 'When people were not drawn at random',
  },
  random1: {
    ar: 'كثير من المسوح يجد العائدين عبر شركاء أو قوائم أو حصص. عندها لا يقيس مجال الثقة إلا مقدار تغيّر الرقم لو أُعيد الاستقطاب نفسه؛ ولا يقول شيئًا عمّن تعذّر الوصول إليهم. لذلك يقف تنبيه واضح بجانب كل مجال ثقة من هذا النوع، وفي كل ملف يُنزَّل.',
    fr: 'Beaucoup d’enquêtes trouvent les migrants de retour par des partenaires, des listes, des quotas. L’intervalle mesure alors seulement la variation si le même recrutement était répété ; il ne dit rien de ceux qui n’ont pu être joints. Un avertissement se tient donc à côté de chacun de ces intervalles, et dans chaque fichier téléchargé.',
    en: 'Many surveys find returnees through partners, lists or quotas. The interval then measures only how the figure would vary if the same recruitment were repeated; it says nothing about people who could not be reached. A plain warning therefore stands beside each such interval, and in every file.',
  },
  control: { ar: 'ما لا نعرضه', fr: 'Ce que nous ne montrons pas', en: 'What we do not show' },
  control1: {
    ar: 'لا تخرج الإجابات الفردية أبدًا. وتُحجب كل خانة لا تستند إلى أحد أو تستند إلى عدد من الأشخاص دون العتبة، ومعها الخانات التي قد تكشفها بالطرح، ولو بالجمع مع كل ما سبقت الإجابة عنه. ويُكتب مكانها «عدد قليل»، لا صفر.',
    fr: 'Les réponses individuelles ne sortent jamais. Toute case qui ne repose sur personne, ou sur moins de personnes que le seuil, est masquée, avec celles qui la feraient deviner par soustraction, y compris avec tout ce qui a déjà été répondu. À sa place on lit « trop peu », jamais zéro.',
    en: 'Individual answers never leave. Every cell that rests on nobody or on fewer people than the threshold is suppressed, with those from which it could be worked out, also together with all that has been answered before. In its place stands “too few”, never zero.',
  },
  control2: {
    ar: 'الصفر وغياب الرقم شيئان مختلفان، في كل جدول.',
    fr: 'Zéro et absence de chiffre sont deux choses, dans tous les tableaux.',
    en: 'Zero and “no figure” are two different things in every table.',
  },
  rules: { ar: 'من يُعدّ عائدًا', fr: 'Qui compte comme migrant de retour', en: 'Who may be counted as a returnee' },
  rules1: {
    ar: 'لا يوجد تعريف مشترك. كل جدول يذكر القواعد التي استعملها، ولا تُقارن أعداد من قواعد مختلفة دون قول ذلك.',
    fr: 'Il n’existe pas de définition commune. Chaque tableau nomme les règles qu’il emploie ; on ne compare pas des nombres issus de règles différentes sans le dire.',
    en: 'There is no shared definition. Every table names the rule set it used, and numbers from different rule sets are not compared without saying so.',
  },
  rule: { ar: 'القواعد', fr: 'Règles', en: 'Rule set' },
  abroad: { ar: 'مدة الإقامة في الخارج', fr: 'Séjour à l’étranger', en: 'Stay abroad' },
  since: { ar: 'المدة منذ العودة', fr: 'Depuis le retour', en: 'Time since return' },
  window: { ar: 'النافذة', fr: 'Fenêtre', en: 'Window' },
  dialogue: {
    ar: 'من السؤال إلى التوصية',
    fr: 'De la question à la recommandation',
    en: 'From question to recommendation',
  },
  dialogue1: {
    ar: 'كل سؤال يُطرح في اجتماع يُرقَّم ويبقى نصه الأصلي. يكتب الإجابة شخص ويراجعها آخر قبل النشر. وإذا غيّرت نسخة جديدة من البيانات رقمًا، قال الاستشهاد ذلك من تلقاء نفسه: «سارٍ» أو «حلّت محله نسخة أحدث» أو «تغيّرت البيانات».',
    fr: 'Toute question posée en réunion est numérotée et son texte original demeure. Une personne rédige la réponse, une autre la relit avant publication. Si une nouvelle version des données change un chiffre, la citation le dit d’elle-même : à jour, remplacé, données modifiées.',
    en: 'Every question raised at a meeting is numbered, and its original text remains. One person writes the answer, another reviews it before publication. When a new version of the data changes a figure, the citation says so by itself: current, superseded, data changed.',
  },
  translation: {
    ar: 'تذكر كل ترجمة طريقتها؛ والترجمة الآلية تُعلَن.',
    fr: 'Chaque traduction dit comment elle a été faite ; une traduction automatique est signalée.',
    en: 'Every translation states how it was made; a machine translation says so.',
  },
});

/** The rule sets in words; `none` where a source states nothing. Source: the questionnaires and notes of the surveys named. */
export const ruleWords = defineWords({
  none: { ar: 'لم يُذكر', fr: 'non précisé', en: 'none stated' },
  year: { ar: 'سنة على الأقل', fr: 'un an au moins', en: 'at least a year' },
  moreYear: { ar: 'أكثر من سنة', fr: 'plus d’un an', en: 'more than a year' },
  months: { ar: 'أكثر من 3 أشهر', fr: 'plus de 3 mois', en: 'more than 3 months' },
  threeAbroad: { ar: '3 أشهر على الأقل', fr: '3 mois au moins', en: 'at least 3 months' },
  any: { ar: 'أي مدة', fr: 'toute durée', en: 'any length' },
  ten: { ar: 'العشر سنوات الأخيرة', fr: 'les dix dernières années', en: 'the last ten years' },
  since2000: { ar: 'منذ 1 يناير 2000', fr: 'depuis le 1er janvier 2000', en: 'since 1 January 2000' },
  unlimited: { ar: 'بلا حد', fr: 'sans limite', en: 'no limit' },
  migrant: { ar: 'مهاجر دولي سابقًا', fr: 'ancien migrant international', en: 'a former international migrant' },
  stays: {
    ar: 'ينوي الإقامة سنة على الأقل',
    fr: 'entend rester un an au moins',
    en: 'intends to stay at least a year',
  },
});

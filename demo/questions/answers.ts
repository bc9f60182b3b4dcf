import { text, TRANSLATION } from '../../content/text.ts';
import type { Text, Translation } from '../../content/text.ts';
import type { AnalysisId } from './analyses.ts';

/**
 * An answer of the demonstration: results cited, what they show, what they do not show, what is published elsewhere. It is on synthetic data,
 * so it has no rating of evidence or agreement. Placeholders are filled by `fill`.
 */
export interface DemoAnswer {
  readonly questions: readonly number[];
  /** The finding in a few words, for a heading; it says itself where the claim holds only partly. */
  readonly title: Text;
  readonly analyses: readonly AnalysisId[];
  readonly statement: Text;
  readonly notShown: Text;
  /** What others published on the same question. */
  readonly elsewhere: Text;
  readonly translation: Translation;
  readonly author: string;
  readonly reviewer: string;
  readonly released: string;
  /** What was remarked on the draft, each in the language of who wrote it. */
  readonly remarks?: readonly { readonly by: string; readonly text: string }[];
}

const COMMON = {
  translation: TRANSLATION,
  author: 'nadia',
  reviewer: 'salma',
  released: '2026-06-16',
} as const;

/** The first four answers. Their figures are read from the results, never typed. */
export const ANSWERS: readonly DemoAnswer[] = [
  {
    ...COMMON,
    remarks: [
      { by: 'salma', text: 'La part seule ne suffit pas : combien de personnes derrière chacune ?' },
      { by: 'nadia', text: 'C’est ajouté : les effectifs sont dans la phrase.' },
    ],
    questions: [1],
    title: text(
      'نعم في هذا الملف: البطالة أكثر انتشارًا بين المضطرين إلى العودة',
      'Oui dans ce fichier : le chômage est plus fréquent après un retour contraint',
      'Yes in this file: unemployment is more frequent after a compelled return',
    ),
    analyses: ['unemployment', 'unemployment_active'],
    statement: text(
      'في هذا الملف الاصطناعي، كان {unemployment.0.compelled.estimate:percent} من المضطرين إلى العودة ({unemployment.0.compelled.n:count} شخصًا) عاطلين عن العمل عند المسح، مقابل {unemployment.0.decided.estimate:percent} ممن قرروا العودة ({unemployment.0.decided.n:count}). والفرق {unemployment.1.*.estimate:points} نقطة (المجال من {unemployment.1.*.low:points} إلى {unemployment.1.*.high:points}). وإذا اقتصرنا على العاملين والعاطلين صارت النسبتان {unemployment_active.0.compelled.estimate:percent} و{unemployment_active.0.decided.estimate:percent}.',
      'Dans ce fichier synthétique, {unemployment.0.compelled.estimate:percent} des {unemployment.0.compelled.n:count} personnes contraintes au retour étaient au chômage lors de l’enquête, contre {unemployment.0.decided.estimate:percent} des {unemployment.0.decided.n:count} qui avaient décidé de revenir. L’écart est de {unemployment.1.*.estimate:points} points (intervalle de {unemployment.1.*.low:points} à {unemployment.1.*.high:points}). Parmi les seuls actifs, en emploi ou au chômage, les parts sont de {unemployment_active.0.compelled.estimate:percent} et {unemployment_active.0.decided.estimate:percent}.',
      'In this synthetic file, {unemployment.0.compelled.estimate:percent} of the {unemployment.0.compelled.n:count} people compelled to return were unemployed at the time of the survey, against {unemployment.0.decided.estimate:percent} of the {unemployment.0.decided.n:count} who decided to return. The difference is {unemployment.1.*.estimate:points} points (interval from {unemployment.1.*.low:points} to {unemployment.1.*.high:points}). Among the active, at work or unemployed, the shares are {unemployment_active.0.compelled.estimate:percent} and {unemployment_active.0.decided.estimate:percent}.',
    ),
    notShown: text(
      'لا يدل ذلك على أن العودة الاضطرارية هي سبب البطالة: فالمجموعتان تختلفان في أمور أخرى. ولم يُنشر إلا «أكثر من الربع»؛ أما العدد والتقسيم حسب البلد فمختلقان. والأشخاص لم يُختاروا بالقرعة.',
      'Cela ne prouve pas que le retour contraint cause le chômage : les deux groupes diffèrent par ailleurs. Seul « plus du quart » a été publié ; le nombre et sa répartition par pays sont inventés. Les personnes n’ont pas été tirées au sort.',
      'This does not show that compelled return causes unemployment: the two groups differ in other ways. Only "more than a quarter" was published; the number and its split by country are invented. People were not drawn at random.',
    ),
    elsewhere: text(
      'نشرت توصيات الرباط (النقطة 14) أن أكثر من ربع المضطرين إلى العودة كانوا عاطلين عن العمل، وقد صُنع الملف ليطابق ذلك. وتجد دراسة مستقلة (David 2017, International Migration Review 51) أن من عادوا قسرًا أسوأ حالًا في سوق الشغل.',
      'Les recommandations de Rabat (point 14) publient que plus du quart des personnes contraintes au retour étaient au chômage, et le fichier a été fait pour s’y accorder. Une étude indépendante (David 2017, International Migration Review 51) trouve une moins bonne situation d’emploi après un retour forcé.',
      'The Rabat recommendations (point 14) publish that more than a quarter of those compelled to return were unemployed, and the file was made to agree. An independent study (David 2017, International Migration Review 51) finds people worse off at work after an enforced return.',
    ),
  },
  {
    ...COMMON,
    questions: [2],
    title: text(
      'جزئيًا: من حقق أهداف هجرته كلها اندمج أفضل، إن كان قد قرر العودة',
      'En partie : qui a atteint tous ses objectifs se réinsère mieux, si le retour était décidé',
      'Partly: those who met all their objectives reintegrate better, if they decided to return',
    ),
    analyses: ['experience', 'experience_decided', 'experience_compelled'],
    statement: text(
      'جزئيًا. في هذا الملف الاصطناعي، يصف {experience.0.yes.estimate:percent} ممن حققوا أهداف هجرتهم ({experience.0.yes.n:count} شخصًا) إعادة اندماجهم بأنها جيدة أو جيدة جدًا، و{experience.0.partly.estimate:percent} ممن حققوها جزئيًا ({experience.0.partly.n:count})، و{experience.0.no.estimate:percent} ممن لم يحققوها ({experience.0.no.n:count}). ومع تساوي نوع العودة والجنس والسن والبلد، يرفع تحقيق الأهداف الحصة {experience.3.yes.estimate:points} نقطة (من {experience.3.yes.low:points} إلى {experience.3.yes.high:points})، أما التحقيق الجزئي فلا فرق يُذكر: {experience.3.partly.estimate:points} (من {experience.3.partly.low:points} إلى {experience.3.partly.high:points}). والفرق بين من حققوها ومن لم يحققوها {experience_decided.1.*.estimate:points} نقطة بين من قرروا العودة (من {experience_decided.1.*.low:points} إلى {experience_decided.1.*.high:points})؛ وبين المضطرين {experience_compelled.1.*.estimate:points} نقطة، ومجاله من {experience_compelled.1.*.low:points} إلى {experience_compelled.1.*.high:points}: لا يُعرف هل هناك فرق.',
      'En partie. Dans ce fichier synthétique, {experience.0.yes.estimate:percent} des {experience.0.yes.n:count} personnes qui ont atteint les objectifs de leur migration jugent leur réinsertion bonne ou très bonne, {experience.0.partly.estimate:percent} des {experience.0.partly.n:count} qui les ont atteints en partie et {experience.0.no.estimate:percent} des {experience.0.no.n:count} qui ne les ont pas atteints. À type de retour, sexe, âge et pays égaux, les avoir atteints élève la part de {experience.3.yes.estimate:points} points (de {experience.3.yes.low:points} à {experience.3.yes.high:points}) ; les avoir atteints en partie ne la change guère : {experience.3.partly.estimate:points} (de {experience.3.partly.low:points} à {experience.3.partly.high:points}). L’écart entre atteints et non atteints est de {experience_decided.1.*.estimate:points} points parmi les retours décidés (de {experience_decided.1.*.low:points} à {experience_decided.1.*.high:points}) ; parmi les retours contraints, de {experience_compelled.1.*.estimate:points} points, avec un intervalle de {experience_compelled.1.*.low:points} à {experience_compelled.1.*.high:points} : on ne sait pas s’il y en a un.',
      'Partly. In this synthetic file, {experience.0.yes.estimate:percent} of the {experience.0.yes.n:count} people who met the objectives of their migration call their reintegration good or very good, {experience.0.partly.estimate:percent} of the {experience.0.partly.n:count} who met them partly and {experience.0.no.estimate:percent} of the {experience.0.no.n:count} who did not. With kind of return, sex, age and country being equal, having met them raises the share by {experience.3.yes.estimate:points} points (from {experience.3.yes.low:points} to {experience.3.yes.high:points}); having met them partly hardly changes it: {experience.3.partly.estimate:points} (from {experience.3.partly.low:points} to {experience.3.partly.high:points}). The difference between met and not met is {experience_decided.1.*.estimate:points} points among decided returns (from {experience_decided.1.*.low:points} to {experience_decided.1.*.high:points}); among compelled returns it is {experience_compelled.1.*.estimate:points} points with an interval from {experience_compelled.1.*.low:points} to {experience_compelled.1.*.high:points}: whether there is one is not known.',
    ),
    notShown: text(
      '«النجاح» هنا هو ما يقوله الشخص عن نفسه بعد سنوات، وقد يلوّن إحدى الإجابتين الأخرى. والعلاقة وُضعت في الملف الاصطناعي ببرنامج: فهي لا تثبت شيئًا عن أشخاص حقيقيين.',
      'La « réussite » est ce que la personne en dit elle-même, des années après ; une réponse peut colorer l’autre. Le lien a été mis dans le fichier synthétique par un programme : il ne prouve rien sur des personnes réelles.',
      '"Success" is what people say of themselves, years later; one answer may colour the other. The link was put into the synthetic file by a program: it proves nothing about real people.',
    ),
    elsewhere: text(
      'تقول توصيات الرباط (النقطة 3) بالعلاقة دون رقم منشور ودون فصل بين من قرروا العودة ومن اضطروا إليها.',
      'Les recommandations de Rabat (point 3) affirment ce lien sans chiffre publié, et sans séparer retours décidés et contraints.',
      'The Rabat recommendations (point 3) state the link without a published figure, and without telling decided from compelled returns.',
    ),
  },
  {
    ...COMMON,
    questions: [3],
    title: text(
      'جزئيًا: يقترن التكوين بإعادة اندماج أفضل لمن قرروا العودة؛ أما المضطرون فلا يُعرف',
      'En partie : la formation va de pair avec une meilleure réinsertion après un retour décidé ; après un retour contraint, on ne sait pas',
      'Partly: training goes with better reintegration after a decided return; after a compelled one it is not known',
    ),
    analyses: ['training', 'training_decided'],
    statement: text(
      'جزئيًا. في هذا الملف الاصطناعي، بين من قرروا العودة، يصف {training_decided.0.yes.estimate:percent} ممن تكوّنوا في الخارج ({training_decided.0.yes.n:count} شخصًا) إعادة اندماجهم بأنها جيدة أو جيدة جدًا، مقابل {training_decided.0.no.estimate:percent} من الآخرين: فرق {training_decided.1.*.estimate:points} نقطة (من {training_decided.1.*.low:points} إلى {training_decided.1.*.high:points})؛ وبعد العودة {training_decided.2.yes.estimate:percent} مقابل {training_decided.2.no.estimate:percent}، بفرق {training_decided.3.*.estimate:points} (من {training_decided.3.*.low:points} إلى {training_decided.3.*.high:points}). أما المضطرون إلى العودة فمن تكوّن منهم أقل من أن يُعرض عنهم رقم. ومع تساوي نوع العودة والجنس والسن والبلد، يرفع التكوين في الخارج الحصة {training.1.*.estimate:points} نقطة والتكوين بعد العودة {training.2.*.estimate:points}.',
      'En partie. Dans ce fichier synthétique, parmi les retours décidés, {training_decided.0.yes.estimate:percent} des {training_decided.0.yes.n:count} personnes formées à l’étranger jugent leur réinsertion bonne ou très bonne, contre {training_decided.0.no.estimate:percent} des autres : un écart de {training_decided.1.*.estimate:points} points (de {training_decided.1.*.low:points} à {training_decided.1.*.high:points}) ; pour la formation après le retour, {training_decided.2.yes.estimate:percent} contre {training_decided.2.no.estimate:percent}, un écart de {training_decided.3.*.estimate:points} (de {training_decided.3.*.low:points} à {training_decided.3.*.high:points}). Parmi les retours contraints, les personnes formées sont trop peu nombreuses pour qu’un chiffre soit montré. À type de retour, sexe, âge et pays égaux, la formation à l’étranger élève la part de {training.1.*.estimate:points} points et celle d’après le retour de {training.2.*.estimate:points}.',
      'Partly. In this synthetic file, among decided returns, {training_decided.0.yes.estimate:percent} of the {training_decided.0.yes.n:count} people trained abroad call their reintegration good or very good, against {training_decided.0.no.estimate:percent} of the others: a difference of {training_decided.1.*.estimate:points} points (from {training_decided.1.*.low:points} to {training_decided.1.*.high:points}); for training after return {training_decided.2.yes.estimate:percent} against {training_decided.2.no.estimate:percent}, a difference of {training_decided.3.*.estimate:points} (from {training_decided.3.*.low:points} to {training_decided.3.*.high:points}). Among compelled returns, those who trained are too few for a figure to be shown. With kind of return, sex, age and country being equal, training abroad raises the share by {training.1.*.estimate:points} points and training after return by {training.2.*.estimate:points}.',
    ),
    notShown: text(
      'من يتابعون تكوينًا قد يختلفون عن غيرهم من البداية. ولم يُنشر عدد المتكوّنين إلا عن المغرب (في الخارج)؛ وباقي الأعداد مختلقة. ولا يُعرف نوع التكوين ولا مدته.',
      'Celles et ceux qui se forment peuvent différer des autres dès le départ. Le nombre de personnes formées n’est publié que pour le Maroc, à l’étranger ; les autres sont inventés. Ni la nature ni la durée de la formation ne sont connues.',
      'People who train may differ from the others to begin with. Only the number trained abroad in Morocco was published; the others are invented. Neither the kind nor the length of the training is known.',
    ),
    elsewhere: text(
      'تذكر توصيات الرباط (النقطة 11) العلاقة مرارًا دون جدول منشور، ودون فصل بين من قرروا العودة ومن اضطروا إليها.',
      'Les recommandations de Rabat (point 11) affirment ce lien à plusieurs reprises, sans tableau publié, et sans séparer retours décidés et contraints.',
      'The Rabat recommendations (point 11) state the link repeatedly, without a published table, and without telling decided from compelled returns.',
    ),
  },
  {
    ...COMMON,
    questions: [4],
    title: text(
      'نعم في هذا الملف: العودة الاضطرارية قلّما تُحضَّر، قسرية كانت أم لا',
      'Oui dans ce fichier : un retour contraint est rarement préparé, qu’il soit forcé ou non',
      'Yes in this file: a compelled return is seldom prepared, whether enforced or not',
    ),
    analyses: ['preparation', 'readiness', 'prepared_reason'],
    statement: text(
      'في هذا الملف الاصطناعي، كان الاستعداد منعدمًا لدى {preparation.0.compelled.estimate:percent} من المضطرين إلى العودة ({preparation.0.compelled.n:count} شخصًا)، مقابل {preparation.0.decided.estimate:percent} ممن قرروا العودة ({preparation.0.decided.n:count}). والفرق {preparation.1.*.estimate:points} نقطة (من {preparation.1.*.low:points} إلى {preparation.1.*.high:points}). وحسب السبب الرئيسي للعودة الاضطرارية، انعدم الاستعداد لدى {prepared_reason.0.expulsion.estimate:percent} من المطرودين (عودة قسرية، {prepared_reason.0.expulsion.n:count} شخصًا، من {prepared_reason.0.expulsion.low:percent} إلى {prepared_reason.0.expulsion.high:percent}) و{prepared_reason.0.job_loss.estimate:percent} ممن فقدوا عملهم ({prepared_reason.0.job_loss.n:count}، من {prepared_reason.0.job_loss.low:percent} إلى {prepared_reason.0.job_loss.high:percent}): المجالان متداخلان. وإذا نظرنا إلى الوسائل وحدها، دون الاختيار، انعدمت الجاهزية لدى {prepared_reason.1.expulsion.estimate:percent} من المطرودين و{readiness.0.compelled.estimate:percent} من جميع المضطرين و{readiness.0.decided.estimate:percent} ممن قرروا العودة.',
      'Dans ce fichier synthétique, la préparation était nulle chez {preparation.0.compelled.estimate:percent} des {preparation.0.compelled.n:count} personnes contraintes au retour, contre {preparation.0.decided.estimate:percent} des {preparation.0.decided.n:count} qui l’avaient décidé. L’écart est de {preparation.1.*.estimate:points} points (de {preparation.1.*.low:points} à {preparation.1.*.high:points}). Selon la raison principale du retour contraint, elle était nulle chez {prepared_reason.0.expulsion.estimate:percent} des {prepared_reason.0.expulsion.n:count} personnes expulsées (retour forcé ; de {prepared_reason.0.expulsion.low:percent} à {prepared_reason.0.expulsion.high:percent}) et chez {prepared_reason.0.job_loss.estimate:percent} des {prepared_reason.0.job_loss.n:count} qui avaient perdu leur emploi (de {prepared_reason.0.job_loss.low:percent} à {prepared_reason.0.job_loss.high:percent}) : les intervalles se recouvrent. À ne regarder que les moyens, sans le choix, la capacité à revenir était nulle chez {prepared_reason.1.expulsion.estimate:percent} des personnes expulsées, {readiness.0.compelled.estimate:percent} de toutes les personnes contraintes et {readiness.0.decided.estimate:percent} de celles qui avaient décidé.',
      'In this synthetic file, preparation was nil for {preparation.0.compelled.estimate:percent} of the {preparation.0.compelled.n:count} people compelled to return, against {preparation.0.decided.estimate:percent} of the {preparation.0.decided.n:count} who decided to. The difference is {preparation.1.*.estimate:points} points (from {preparation.1.*.low:points} to {preparation.1.*.high:points}). By the main reason of a compelled return, it was nil for {prepared_reason.0.expulsion.estimate:percent} of the {prepared_reason.0.expulsion.n:count} people expelled (enforced return; from {prepared_reason.0.expulsion.low:percent} to {prepared_reason.0.expulsion.high:percent}) and for {prepared_reason.0.job_loss.estimate:percent} of the {prepared_reason.0.job_loss.n:count} who had lost their work (from {prepared_reason.0.job_loss.low:percent} to {prepared_reason.0.job_loss.high:percent}): the intervals overlap. Looking at means alone, leaving choice out, readiness was nil for {prepared_reason.1.expulsion.estimate:percent} of the expelled, {readiness.0.compelled.estimate:percent} of all compelled and {readiness.0.decided.estimate:percent} of those who decided.',
    ),
    notShown: text(
      'يدخل الاختيار الحر في تعريف الاستعداد نفسه (القاعدة preparedness-1)، فجزء من الفرق ناتج عن التعريف؛ لذلك تُعرض الجاهزية وحدها أيضًا. و«المطرود» هنا من ذكر الطرد سببًا رئيسيًا؛ ومن لم يذكر سببه يُحسب مع غيرهم. وعدد ذوي الجاهزية المرتفعة بين المضطرين أقل من عتبة النشر.',
      'Le libre choix entre dans la définition même de la préparation (règle preparedness-1) : une partie de l’écart vient de la définition ; c’est pourquoi la capacité est aussi montrée seule. « Expulsée » veut dire ici que l’expulsion est le motif principal indiqué ; qui n’en a pas indiqué compte parmi les autres. Parmi les personnes contraintes, celles dont la capacité est élevée sont trop peu nombreuses pour être publiées.',
      'Free choice is part of the definition of preparedness itself (rule preparedness-1), so part of the difference comes from the definition; that is why readiness is shown alone as well. "Expelled" means here that expulsion is the main reason given; those who gave none are among the others. Among the compelled, those of high readiness are too few to be published.',
    ),
    elsewhere: text(
      'تقول توصيات الرباط (النقطة 14) إن الاستعداد يقل أو ينعدم حين تُقطع الهجرة بعنف، كما في الطرد، دون رقم منشور. ويظهر ارتباط الاختيار بالاستعداد في ملف مستقل عن العائدين إلى أفغانستان (740 شخصًا، 2025، عينة غير احتمالية).',
      'Les recommandations de Rabat (point 14) disent que la préparation baisse ou disparaît quand la migration est violemment interrompue, par exemple par une expulsion, sans chiffre publié. Le lien entre choix et préparation apparaît dans un fichier indépendant sur les retours en Afghanistan (740 personnes, 2025, échantillon non probabiliste).',
      'The Rabat recommendations (point 14) say that preparation falls or vanishes when migration is violently interrupted, for example by an expulsion, without a published figure. The link between choice and preparation appears in an independent file on returnees to Afghanistan (740 people, 2025, not a probability sample).',
    ),
  },
];

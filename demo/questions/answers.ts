import { text, TRANSLATION } from '../text.ts';
import type { Text, Translation } from '../text.ts';
import type { AnalysisId } from './analyses.ts';

export type Evidence = 'limited' | 'medium' | 'robust';
export type Agreement = 'low' | 'medium' | 'high';

/** An answer: results cited, what they show, how strong the evidence is, and what they do not show. Placeholders are filled by `fill`. */
export interface DemoAnswer {
  readonly queries: readonly number[];
  /** The finding in a few words, for a heading. */
  readonly title: Text;
  readonly analyses: readonly AnalysisId[];
  readonly statement: Text;
  readonly notShown: Text;
  readonly evidence: Evidence;
  readonly agreement: Agreement;
  readonly grounds: Text;
  readonly original: 'fr';
  readonly translation: Translation;
  readonly author: string;
  readonly reviewer: string;
  readonly released: string;
}

const COMMON = {
  original: 'fr',
  translation: TRANSLATION,
  author: 'nadia',
  reviewer: 'salma',
  released: '2008-04-18',
} as const;

/** The first four answers. Their figures are read from the results, never typed. */
export const ANSWERS: readonly DemoAnswer[] = [
  {
    ...COMMON,
    queries: [1],
    title: text(
      'البطالة أكثر انتشارًا بين المضطرين إلى العودة',
      'Le chômage est plus fréquent après un retour contraint',
      'Unemployment is more frequent after compelled return',
    ),
    analyses: ['unemployment', 'unemployment_active'],
    statement: text(
      'في هذا الملف الاصطناعي، كان {unemployment.0.compelled.estimate:percent} من المضطرين إلى العودة ({unemployment.0.compelled.n:count} شخصًا) بلا عمل عند المسح، مقابل {unemployment.0.decided.estimate:percent} ممن قرروا العودة ({unemployment.0.decided.n:count}). والفرق {unemployment.1.*.estimate:points} نقطة (المجال من {unemployment.1.*.low:points} إلى {unemployment.1.*.high:points}). وإذا اقتصرنا على العاملين والعاطلين صارت النسبتان {unemployment_active.0.compelled.estimate:percent} و{unemployment_active.0.decided.estimate:percent}.',
      'Dans ce fichier synthétique, {unemployment.0.compelled.estimate:percent} des {unemployment.0.compelled.n:count} personnes contraintes au retour étaient au chômage lors de l’enquête, contre {unemployment.0.decided.estimate:percent} des {unemployment.0.decided.n:count} qui avaient décidé de revenir. L’écart est de {unemployment.1.*.estimate:points} points (intervalle de {unemployment.1.*.low:points} à {unemployment.1.*.high:points}). Parmi les seuls actifs, occupés ou non, les parts sont de {unemployment_active.0.compelled.estimate:percent} et {unemployment_active.0.decided.estimate:percent}.',
      'In this synthetic file, {unemployment.0.compelled.estimate:percent} of the {unemployment.0.compelled.n:count} people compelled to return were unemployed at the time of the survey, against {unemployment.0.decided.estimate:percent} of the {unemployment.0.decided.n:count} who decided to return. The difference is {unemployment.1.*.estimate:points} points (interval from {unemployment.1.*.low:points} to {unemployment.1.*.high:points}). Among people at work or without work, the shares are {unemployment_active.0.compelled.estimate:percent} and {unemployment_active.0.decided.estimate:percent}.',
    ),
    notShown: text(
      'لا يدل ذلك على أن العودة القسرية هي سبب البطالة: فالمجموعتان تختلفان في أمور أخرى. ولم يُنشر إلا «أكثر من الربع»؛ أما العدد والتقسيم حسب البلد فمختلقان. والعينة لم تُسحب بالقرعة.',
      'Cela ne prouve pas que le retour contraint cause le chômage : les deux groupes diffèrent par ailleurs. Seul « plus du quart » a été publié ; le nombre et sa répartition par pays sont inventés. Les personnes n’ont pas été tirées au sort.',
      'This does not show that compelled return causes unemployment: the two groups differ in other ways. Only "more than a quarter" was published; the number and its split by country are invented. People were not drawn at random.',
    ),
    evidence: 'medium',
    agreement: 'high',
    grounds: text(
      'يتفق الملف مع الحصة المنشورة ومع دراسة مستقلة (David 2017, International Migration Review 51) حول سوق الشغل بعد العودة القسرية؛ لكنه ملف اصطناعي.',
      'Le fichier s’accorde avec la part publiée et avec une étude indépendante (David 2017, International Migration Review 51) sur l’emploi après un retour forcé ; mais il est synthétique.',
      'The file agrees with the published share and with an independent study (David 2017, International Migration Review 51) of work after forced return; but it is synthetic.',
    ),
  },
  {
    ...COMMON,
    queries: [2],
    title: text(
      'من حقق أهداف هجرته اندمج اندماجًا أفضل',
      'Qui a atteint les objectifs de sa migration se réinsère mieux',
      'Those who met the objectives of their migration reintegrate better',
    ),
    analyses: ['experience', 'experience_decided'],
    statement: text(
      'في هذا الملف الاصطناعي، يصف {experience.0.yes.estimate:percent} ممن حققوا أهداف هجرتهم إعادة اندماجهم بأنها جيدة أو جيدة جدًا ({experience.0.yes.n:count} شخصًا)، مقابل {experience.0.no.estimate:percent} ممن لم يحققوها ({experience.0.no.n:count}). والفرق {experience.1.*.estimate:points} نقطة (المجال من {experience.1.*.low:points} إلى {experience.1.*.high:points}). ويبقى الفرق {experience_decided.1.*.estimate:points} نقطة بين من قرروا العودة وحدهم.',
      'Dans ce fichier synthétique, {experience.0.yes.estimate:percent} des {experience.0.yes.n:count} personnes qui ont atteint les objectifs de leur migration jugent leur réinsertion bonne ou très bonne, contre {experience.0.no.estimate:percent} des {experience.0.no.n:count} qui ne les ont pas atteints. L’écart est de {experience.1.*.estimate:points} points (intervalle de {experience.1.*.low:points} à {experience.1.*.high:points}). Il reste de {experience_decided.1.*.estimate:points} points parmi les seuls retours décidés.',
      'In this synthetic file, {experience.0.yes.estimate:percent} of the {experience.0.yes.n:count} people who met the objectives of their migration call their reintegration good or very good, against {experience.0.no.estimate:percent} of the {experience.0.no.n:count} who did not. The difference is {experience.1.*.estimate:points} points (interval from {experience.1.*.low:points} to {experience.1.*.high:points}). It remains {experience_decided.1.*.estimate:points} points among decided returns alone.',
    ),
    notShown: text(
      '«النجاح» هنا هو ما يقوله الشخص عن نفسه بعد سنوات، وقد يلوّن أحد الجوابين الآخر. والعلاقة وُضعت في الملف الاصطناعي ببرنامج: فهي لا تثبت شيئًا عن أشخاص حقيقيين.',
      'La « réussite » est ce que la personne en dit elle-même, des années après ; une réponse peut colorer l’autre. Le lien a été mis dans le fichier synthétique par un programme : il ne prouve rien sur des personnes réelles.',
      '"Success" is what people say of themselves, years later; one answer may colour the other. The link was put into the synthetic file by a program: it proves nothing about real people.',
    ),
    evidence: 'limited',
    agreement: 'medium',
    grounds: text(
      'تقول توصيات الرباط (النقطة 3) بالعلاقة نفسها دون رقم منشور؛ ولا توجد معطيات حقيقية متاحة للتحقق.',
      'Les recommandations de Rabat (point 3) affirment ce lien sans chiffre publié ; aucune donnée réelle n’est disponible pour le vérifier.',
      'The Rabat recommendations (point 3) state the link without a published figure; no real data are at hand to check it.',
    ),
  },
  {
    ...COMMON,
    queries: [3],
    title: text(
      'يقترن التكوين المهني بإعادة اندماج أفضل',
      'La formation va de pair avec une meilleure réinsertion',
      'Training goes with better reintegration',
    ),
    analyses: ['training'],
    statement: text(
      'في هذا الملف الاصطناعي، يصف {training.0.yes.estimate:percent} ممن تكوّنوا في الخارج ({training.0.yes.n:count} شخصًا) إعادة اندماجهم بأنها جيدة أو جيدة جدًا، مقابل {training.0.no.estimate:percent} من الآخرين: فرق {training.1.*.estimate:points} نقطة (من {training.1.*.low:points} إلى {training.1.*.high:points}). وبعد العودة: {training.2.yes.estimate:percent} مقابل {training.2.no.estimate:percent}، بفرق {training.3.*.estimate:points} نقطة (من {training.3.*.low:points} إلى {training.3.*.high:points}).',
      'Dans ce fichier synthétique, {training.0.yes.estimate:percent} des {training.0.yes.n:count} personnes formées à l’étranger jugent leur réinsertion bonne ou très bonne, contre {training.0.no.estimate:percent} des autres : un écart de {training.1.*.estimate:points} points (de {training.1.*.low:points} à {training.1.*.high:points}). Pour la formation après le retour : {training.2.yes.estimate:percent} contre {training.2.no.estimate:percent}, un écart de {training.3.*.estimate:points} points (de {training.3.*.low:points} à {training.3.*.high:points}).',
      'In this synthetic file, {training.0.yes.estimate:percent} of the {training.0.yes.n:count} people trained abroad call their reintegration good or very good, against {training.0.no.estimate:percent} of the others: a difference of {training.1.*.estimate:points} points (from {training.1.*.low:points} to {training.1.*.high:points}). For training after return: {training.2.yes.estimate:percent} against {training.2.no.estimate:percent}, a difference of {training.3.*.estimate:points} points (from {training.3.*.low:points} to {training.3.*.high:points}).',
    ),
    notShown: text(
      'من يتابعون تكوينًا قد يختلفون عن غيرهم من البداية. ولم يُنشر عدد المتكوّنين إلا عن المغرب (في الخارج)؛ وباقي الأعداد مختلقة. ولا يُعرف نوع التكوين ولا مدته.',
      'Celles et ceux qui se forment peuvent différer des autres dès le départ. Le nombre de personnes formées n’est publié que pour le Maroc, à l’étranger ; les autres sont inventés. Ni la nature ni la durée de la formation ne sont connues.',
      'People who train may differ from the others to begin with. Only the number trained abroad in Morocco was published; the others are invented. Neither the kind nor the length of the training is known.',
    ),
    evidence: 'limited',
    agreement: 'medium',
    grounds: text(
      'تذكر توصيات الرباط (النقطة 11) العلاقة مرارًا دون جدول منشور.',
      'Les recommandations de Rabat (point 11) affirment ce lien à plusieurs reprises, sans tableau publié.',
      'The Rabat recommendations (point 11) state the link repeatedly, without a published table.',
    ),
  },
  {
    ...COMMON,
    queries: [4],
    title: text(
      'العودة القسرية قلّما تُحضَّر',
      'Un retour contraint est rarement préparé',
      'A compelled return is seldom prepared',
    ),
    analyses: ['preparation', 'readiness'],
    statement: text(
      'في هذا الملف الاصطناعي، كان الاستعداد منعدمًا لدى {preparation.0.compelled.estimate:percent} من المضطرين إلى العودة ({preparation.0.compelled.n:count} شخصًا)، مقابل {preparation.0.decided.estimate:percent} ممن قرروا العودة ({preparation.0.decided.n:count}). والفرق {preparation.1.*.estimate:points} نقطة (من {preparation.1.*.low:points} إلى {preparation.1.*.high:points}). وإذا نظرنا إلى الوسائل وحدها، دون الاختيار، كانت الجاهزية منعدمة لدى {readiness.0.compelled.estimate:percent} و{readiness.0.decided.estimate:percent} على التوالي.',
      'Dans ce fichier synthétique, la préparation était nulle chez {preparation.0.compelled.estimate:percent} des {preparation.0.compelled.n:count} personnes contraintes au retour, contre {preparation.0.decided.estimate:percent} des {preparation.0.decided.n:count} qui l’avaient décidé. L’écart est de {preparation.1.*.estimate:points} points (de {preparation.1.*.low:points} à {preparation.1.*.high:points}). À ne regarder que les moyens, sans le choix, la capacité à revenir était nulle chez {readiness.0.compelled.estimate:percent} et {readiness.0.decided.estimate:percent} respectivement.',
      'In this synthetic file, preparation was nil for {preparation.0.compelled.estimate:percent} of the {preparation.0.compelled.n:count} people compelled to return, against {preparation.0.decided.estimate:percent} of the {preparation.0.decided.n:count} who decided to. The difference is {preparation.1.*.estimate:points} points (from {preparation.1.*.low:points} to {preparation.1.*.high:points}). Looking at means alone, leaving choice out, readiness was nil for {readiness.0.compelled.estimate:percent} and {readiness.0.decided.estimate:percent} respectively.',
    ),
    notShown: text(
      'يدخل الاختيار الحر في تعريف الاستعداد نفسه (القاعدة preparedness-1)، فجزء من الفرق ناتج عن التعريف؛ لذلك تُعرض الجاهزية وحدها أيضًا. وعدد ذوي الجاهزية المرتفعة بين المضطرين أقل من عتبة النشر.',
      'Le libre choix entre dans la définition même de la préparation (règle preparedness-1) : une partie de l’écart vient de la définition ; c’est pourquoi la capacité est aussi montrée seule. Parmi les personnes contraintes, celles dont la capacité est élevée sont trop peu nombreuses pour être publiées.',
      'Free choice is part of the definition of preparedness itself (rule preparedness-1), so part of the difference comes from the definition; that is why readiness is shown alone as well. Among the compelled, those of high readiness are too few to be published.',
    ),
    evidence: 'medium',
    agreement: 'high',
    grounds: text(
      'تظهر العلاقة نفسها في ملف مستقل عن العائدين إلى أفغانستان (740 شخصًا، 2025، عينة غير احتمالية).',
      'Le même lien apparaît dans un fichier indépendant sur les retours en Afghanistan (740 personnes, 2025, échantillon non probabiliste).',
      'The same link appears in an independent file on returnees to Afghanistan (740 people, 2025, not a probability sample).',
    ),
  },
];

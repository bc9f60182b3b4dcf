import { defineWords } from '../../platform/language/words.ts';

export const propositionWords = defineWords({
  title: { ar: 'المقترحات', fr: 'Propositions', en: 'Propositions' },
  lead: {
    ar: 'ما اقترحته المؤسسات على طاولة الحوار: من صوّت له، ومن عارضه ولماذا، وأي الدول اعتمدته معًا.',
    fr: 'Ce que des institutions ont proposé à la table du dialogue : qui l’a voté, qui s’y oppose et pourquoi, quels États l’ont adopté ensemble.',
    en: 'What institutions proposed at the table of the dialogue: who voted for it, who is against and why, which States adopted it together.',
  },
  description: {
    ar: '{n, plural, zero {لا مقترح} one {مقترح واحد} two {مقترحان} few {# مقترحات} many {# مقترحًا} other {# مقترح}} مع التصويت عليه والآراء المعارضة.',
    fr: '{n, plural, =0 {Aucune proposition} one {Une proposition} other {# propositions}} avec leur vote et les opinions dissidentes.',
    en: '{n, plural, =0 {No proposition} one {One proposition} other {# propositions}} with the vote on them and dissent.',
  },
  none: {
    ar: 'لم يُصوَّت على أي مقترح بعد.',
    fr: 'Aucune proposition n’a encore été votée.',
    en: 'No proposition has been voted yet.',
  },
  one: { ar: 'المقترح {n}', fr: 'Proposition {n}', en: 'Proposition {n}' },
  by: { ar: 'مقدم من {who} ({side})', fr: 'Déposée par {who} ({side})', en: 'Proposed by {who} ({side})' },
  voted: { ar: 'صُوّت عليه في {date}', fr: 'Votée le {date}', en: 'Voted on {date}' },
  common: {
    ar: 'مقترح مشترك اعتمدته {states}',
    fr: 'Proposition commune, adoptée par {states}',
    en: 'Common proposition, adopted by {states}',
  },
  vote: { ar: 'التصويت', fr: 'Le vote', en: 'The vote' },
  cell: { ar: 'الجانب والفئة', fr: 'Partie et catégorie', en: 'Party and group' },
  agree: { ar: 'موافقون', fr: 'Pour', en: 'Agree' },
  against: { ar: 'معترضون', fr: 'Contre', en: 'Against' },
  votes: { ar: 'الأصوات', fr: 'Voix', en: 'Votes' },
  bound: { ar: 'الحد الأدنى للموافقة', fr: 'Borne basse de l’accord', en: 'Lower bound of agreement' },
  tooFew: { ar: 'أصوات قليلة جدًا', fr: 'trop peu', en: 'too few' },
  boundHint: {
    ar: 'حد ويلسون الأدنى بثقة 95 % من جانب واحد، من ثلاثة أصوات فأكثر.',
    fr: 'Borne de Wilson, unilatérale à 95 %, à partir de trois voix.',
    en: 'Wilson bound, one-sided 95 %, from three votes on.',
  },
  dissent: { ar: 'آراء معارضة', fr: 'Opinions dissidentes', en: 'Dissent' },
  present: { ar: 'صوّتوا: {who}.', fr: 'Ont voté : {who}.', en: 'Voted: {who}.' },
  positions: {
    ar: 'مواقف دول المقصد',
    fr: 'Positions des États de destination',
    en: 'Positions of the States of destination',
  },
  country: { ar: 'البلد', fr: 'Pays', en: 'Country' },
  position: { ar: 'الموقف', fr: 'Position', en: 'Position' },
  body: { ar: 'تكلمت باسمها', fr: 'A parlé pour lui', en: 'Body that spoke' },
  source: { ar: 'المصدر والتاريخ', fr: 'Source et date', en: 'Source and date' },
  unknown: { ar: 'لا موقف معروف', fr: 'aucune position connue', en: 'no position known' },
  amended: {
    ar: '{n, plural, zero {لا تعديل مقترح} one {تعديل واحد مقترح} two {تعديلان مقترحان} few {# تعديلات مقترحة} many {# تعديلًا مقترحًا} other {# تعديل مقترح}} · الصيغة {version}',
    fr: '{n, plural, =0 {aucun amendement} one {un amendement} other {# amendements}} · formulation {version}',
    en: '{n, plural, =0 {no amendment} one {one amendment} other {# amendments}} · wording {version}',
  },
  principles: {
    ar: 'المبادئ السبعة والتصويت عليها',
    fr: 'Les sept principes et leur vote',
    en: 'The seven principles, voted',
  },
  every: { ar: 'كل المقترحات', fr: 'Toutes les propositions', en: 'All propositions' },
});

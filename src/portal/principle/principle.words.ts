import { defineWords } from '../../platform/language/words.ts';

export const principleWords = defineWords({
  title: {
    ar: 'المبادئ السبعة والتصويت عليها',
    fr: 'Les sept principes et leur vote',
    en: 'The seven principles, voted',
  },
  lead: {
    ar: 'مبادئ الاجتماع الأول (2007)، كل منها بجملة من كتابتنا، وما صوّت به كل فضاء من فضاءات الحوار.',
    fr: 'Les principes de la première réunion (2007), chacun en une phrase de notre plume, et ce que chaque espace du dialogue en a voté.',
    en: 'The principles of the first meeting (2007), each in a sentence of ours, and how each space of the dialogue voted on it.',
  },
  shared: {
    ar: '{n, plural, zero {لا مبدأ يتفق عليه الجانبان} one {مبدأ واحد من سبعة يتفق عليه الجانبان} two {مبدآن من سبعة يتفق عليهما الجانبان} few {# مبادئ من سبعة يتفق عليها الجانبان} many {# من سبعة يتفق عليها الجانبان} other {# من سبعة يتفق عليها الجانبان}}.',
    fr: '{n, plural, =0 {Aucun principe n’est encore partagé par les deux parties} one {Un principe sur sept est partagé par les deux parties} other {# principes sur sept sont partagés par les deux parties}}.',
    en: '{n, plural, =0 {No principle is shared by both parties yet} one {One principle of seven is shared by both parties} other {# principles of seven are shared by both parties}}.',
  },
  rule: {
    ar: 'المبدأ مشترك حين ينتهي كل تصويت عليه بالإجماع أو بتوافق الجانبين.',
    fr: 'Un principe est partagé quand chaque vote à son sujet finit par l’unanimité ou le consensus des deux parties.',
    en: 'A principle is shared where every vote on it ended unanimously or in a consensus of both parties.',
  },
  none: {
    ar: 'لم يصوّت عليه أي فضاء بعد.',
    fr: 'Aucun espace ne l’a encore voté.',
    en: 'No space has voted on it yet.',
  },
  vote: { ar: 'المقترح {n} · {space}', fr: 'Proposition {n} · {space}', en: 'Proposition {n} · {space}' },
  reworded: {
    ar: 'صُوّت عليه بصيغة أخرى:',
    fr: 'Voté dans une autre formulation :',
    en: 'Voted in another wording:',
  },
  dissent: { ar: 'آراء معارضة', fr: 'Opinions dissidentes', en: 'Dissent' },
  propositions: { ar: 'المقترحات', fr: 'Propositions', en: 'Propositions' },
});

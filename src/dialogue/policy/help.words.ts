import { definePageHelp } from '../../platform/ui/page-help.ts';

export const policiesHelp = definePageHelp({
  purpose: {
    ar: 'نصوص السياسات في العودة، ومن استُشير في كل منها، ومن لم يُستشر في حدود ما يُعرف.',
    fr: 'Les textes de politique sur le retour, avec qui a été consulté sur chacun et qui ne l’a pas été, à notre connaissance.',
    en: 'Policy texts on return, with who was consulted on each and who was not, as far as is known.',
  },
  example: {
    ar: 'قبل اجتماع عن استراتيجية وطنية، تنظر الأمانة هل سُئلت جمعيات المهاجرين.',
    fr: 'Avant une réunion sur une stratégie nationale, le secrétariat regarde si des associations de migrants ont été entendues.',
    en: 'Before a meeting on a national strategy, the secretariat looks up whether migrants’ associations were heard.',
  },
  next: {
    ar: 'افتحوا نصًا، أو سجّلوا ما ينقص بمصدره.',
    fr: 'Ouvrez un texte, ou saisissez celui qui manque avec sa source.',
    en: 'Open a text, or enter the one that is missing with its source.',
  },
});

export const policyHelp = definePageHelp({
  purpose: {
    ar: 'نص واحد: كل فئة من كل جانب، وهل استُشيرت، كيف ومتى، وما الذي نتج.',
    fr: 'Un texte : chaque catégorie de chaque partie, si elle a été consultée, comment, quand, et ce qui en est sorti.',
    en: 'One text: each stakeholder group of each party, whether it was consulted, how, when and what came of it.',
  },
  example: {
    ar: 'نقابة من بلد المقصد استُمع إليها سنة 2018، ولا شيء يُعرف عن نقابات بلد المنشأ.',
    fr: 'Un syndicat du pays de destination a été auditionné en 2018 ; des syndicats du pays d’origine, on ne sait rien.',
    en: 'A trade union of the country of destination was heard in 2018; of those of the country of origin nothing is known.',
  },
  next: {
    ar: 'سجّلوا من استُشير بمصدره، أو انشروا ما سجّله غيركم.',
    fr: 'Saisissez qui a été consulté, avec la source, ou publiez ce qu’une autre personne a saisi.',
    en: 'Enter who was consulted with its source, or publish what somebody else entered.',
  },
});

export const policyEditorHelp = definePageHelp({
  purpose: {
    ar: 'تسجيل قانون أو استراتيجية أو اتفاق أو خطة، بعنوانه كما هو ومصدره.',
    fr: 'Saisir une loi, une stratégie, un accord ou un plan, avec son titre tel qu’il est et sa source.',
    en: 'Enter a law, strategy, agreement or plan, with its title as it is given and its source.',
  },
  example: {
    ar: 'استراتيجية وطنية: العنوان بالعربية والفرنسية، السنة، الوزارة، عنوان المصدر.',
    fr: 'Une stratégie nationale : titre en arabe et en français, année, ministère, adresse de la source.',
    en: 'A national strategy: title in Arabic and French, year, ministry, address of the source.',
  },
  next: {
    ar: 'ينشره شخص ثانٍ قبل أن يراه العموم.',
    fr: 'Une deuxième personne le publie avant que le public le voie.',
    en: 'A second person publishes it before the public sees it.',
  },
});

import { defineWords } from '../../platform/language/words.ts';

export const listenWords = defineWords({
  group: { ar: 'القراءة بصوت مسموع', fr: 'Lecture à voix haute', en: 'Reading aloud' },
  listen: { ar: 'استمعوا', fr: 'Écouter', en: 'Listen' },
  pause: { ar: 'توقف مؤقت', fr: 'Pause', en: 'Pause' },
  goOn: { ar: 'متابعة', fr: 'Reprendre', en: 'Continue' },
  stop: { ar: 'إيقاف', fr: 'Arrêter', en: 'Stop' },
  percent: { ar: '{n} في المئة', fr: '{n} pour cent', en: '{n} percent' },
  points: { ar: '{n} نقطة', fr: '{n} points', en: '{n} points' },
  number: { ar: '{n}', fr: '{n}', en: '{n}' },
  minus: { ar: 'ناقص {n}', fr: 'moins {n}', en: 'minus {n}' },
  to: { ar: 'إلى', fr: 'à', en: 'to' },
  interval: {
    ar: 'ومجال الثقة من {low} إلى {high}.',
    fr: 'L’intervalle de confiance va de {low} à {high}.',
    en: 'The confidence interval runs from {low} to {high}.',
  },
  people: {
    ar: '{n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{shown} أشخاص} many {{shown} شخصًا} other {{shown} شخص}}.',
    fr: '{n, plural, one {{shown} personne} other {{shown} personnes}}.',
    en: '{n, plural, one {{shown} person} other {{shown} people}}.',
  },
  invented: {
    ar: 'تنبيه: هذه الأرقام مختلقة، ولا تصف أحدًا.',
    fr: 'Attention : ces chiffres sont inventés et ne décrivent personne.',
    en: 'Please note: these figures are invented and describe nobody.',
  },
});

import type { Localized } from '../../platform/language/locale.ts';
import type { AgreementLabel, Stance } from './agreement.ts';

export const stanceLabel: Readonly<Record<Stance, Localized>> = {
  agree: { ar: 'موافق', fr: 'Pour', en: 'Agree' },
  disagree: { ar: 'غير موافق', fr: 'Contre', en: 'Disagree' },
  abstain: { ar: 'امتناع', fr: 'Abstention', en: 'Abstain' },
  block: { ar: 'اعتراض مانع', fr: 'Opposition ferme', en: 'Block' },
};

export const agreedLabel: Readonly<Record<AgreementLabel, Localized>> = {
  unanimous: { ar: 'بالإجماع', fr: 'Unanimité', en: 'Unanimous' },
  consensus_of_both_sides: {
    ar: 'توافق الجانبين',
    fr: 'Consensus des deux parties',
    en: 'Consensus of both parties',
  },
  majority_with_reservations: {
    ar: 'أغلبية مع تحفظات',
    fr: 'Majorité avec réserves',
    en: 'Majority with reservations',
  },
  contested: { ar: 'خلاف بين الجانبين', fr: 'Contesté', en: 'Contested' },
  no_majority: { ar: 'لا أغلبية', fr: 'Pas de majorité', en: 'No majority' },
  insufficient_voices: { ar: 'أصوات غير كافية', fr: 'Voix insuffisantes', en: 'Insufficient voices' },
};

/** Tone of a label in a badge. */
export const agreedTone = {
  unanimous: 'success',
  consensus_of_both_sides: 'success',
  majority_with_reservations: 'info',
  contested: 'warning',
  no_majority: 'warning',
  insufficient_voices: 'neutral',
} as const satisfies Record<AgreementLabel, string>;

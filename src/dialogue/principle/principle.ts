import type { Localized } from '../../platform/language/locale.ts';
import type { AgreementLabel } from '../agreement/agreement.ts';

/** How a principle stands over all spaces that voted on it. */
export const sharings = ['shared', 'not_shared', 'not_voted'] as const;
export type Sharing = (typeof sharings)[number];
export const sharingLabel: Readonly<Record<Sharing, Localized>> = {
  shared: { ar: 'يتفق عليه الجانبان', fr: 'Partagé par les deux parties', en: 'Shared by both parties' },
  not_shared: { ar: 'لا اتفاق عليه بعد', fr: 'Pas encore partagé', en: 'Not shared yet' },
  not_voted: { ar: 'لم يُصوَّت عليه', fr: 'Pas encore voté', en: 'Not voted yet' },
};
export const sharingTone = {
  shared: 'success',
  not_shared: 'warning',
  not_voted: 'neutral',
} as const satisfies Record<Sharing, string>;

const agreeing: readonly AgreementLabel[] = ['unanimous', 'consensus_of_both_sides'];

/** Shared where every vote on it ended in a consensus of both parties (charter M-1.3). @param labels of the votes that were closed, one a space */
export function sharingOf(labels: readonly AgreementLabel[]): Sharing {
  if (!labels.length) return 'not_voted';
  return labels.every((label) => agreeing.includes(label)) ? 'shared' : 'not_shared';
}

import { CHARTER_ITEMS } from '../charter/charter.ts';
import type { Addressee } from '../charter/charter.ts';
import { TRANSLATION } from '../text.ts';
import type { Text, Translation } from '../text.ts';
import { RECORD_ENTERED } from './meetings.ts';

/** A text of a recommendation; a changed text is a new version, with its reason. */
export interface RecommendationVersion {
  readonly version: number;
  readonly on: string;
  readonly text: Text;
  readonly reason?: Text;
}

/** A numbered recommendation of a meeting. */
export interface Recommendation {
  readonly number: number;
  /** Id of its meeting. */
  readonly meeting: string;
  readonly charter: string;
  readonly addressee: Addressee;
  readonly versions: readonly RecommendationVersion[];
  readonly translation: Translation;
}

/** The recommendations of the Rabat text, in its order, in our words; each has the one version that was entered. */
export const RABAT_RECOMMENDATIONS: readonly Recommendation[] = CHARTER_ITEMS.filter(
  (item) => item.document === 'rabat' && item.kind === 'recommendation',
).map((item, index) => ({
  number: index + 1,
  meeting: 'rabat-2008',
  charter: item.id,
  addressee: item.addressee,
  versions: [{ version: 1, on: RECORD_ENTERED, text: item.text }],
  translation: TRANSLATION,
}));

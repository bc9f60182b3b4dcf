import { CHARTER_ITEMS } from '../charter/charter.ts';
import type { Addressee } from '../charter/charter.ts';
import { text, TRANSLATION } from '../text.ts';
import type { Text, Translation } from '../text.ts';

/** A text of a recommendation; a changed text is a new version, with its reason. */
export interface RecommendationVersion {
  readonly version: number;
  readonly on: string;
  readonly text: Text;
  readonly reason?: Text;
}

/** A numbered recommendation of the second meeting, with the answers it cites by the number of the query answered. */
export interface DemoRecommendation {
  readonly number: number;
  readonly meeting: 'rabat-2008';
  readonly charter: string;
  readonly addressee: Addressee;
  readonly versions: readonly RecommendationVersion[];
  readonly cites: readonly number[];
  readonly translation: Translation;
}

/** Which recommendations rest on which answers. */
const CITES: Readonly<Record<string, readonly number[]>> = {
  'II-3.2': [2],
  'II-5.3': [1, 4],
  'IV-11.1': [3],
  'V-14.2': [1],
  'V-15.1': [1, 4],
  'V-16.2': [4],
};

/** A later wording, invented for the demonstration so that versions can be seen. */
const SECOND_VERSIONS: Readonly<Record<string, RecommendationVersion>> = {
  'IV-11.1': {
    version: 2,
    on: '2008-11-04',
    text: text(
      'جعل التكوين المهني، في الخارج وبعد العودة، محور العمل، ونشر عدد المستفيدين منه كل سنة.',
      'Placer la formation professionnelle, à l’étranger comme après le retour, au centre de l’action, et publier chaque année le nombre de personnes formées.',
      'Make vocational training, abroad and after return, the centrepiece of what is done, and publish every year how many people were trained.',
    ),
    reason: text(
      'صياغة مختلقة للعرض: إضافة مؤشر يُتابَع.',
      'Version inventée pour la démonstration : ajout d’un indicateur à suivre.',
      'A wording invented for the demonstration: adds an indicator to follow.',
    ),
  },
};

/** The recommendations of the Rabat text, in its order, as numbered texts. */
export const RECOMMENDATIONS: readonly DemoRecommendation[] = CHARTER_ITEMS.filter(
  (item) => item.document === 'rabat' && item.kind === 'recommendation',
).map((item, index) => {
  const second = SECOND_VERSIONS[item.id];
  return {
    number: index + 1,
    meeting: 'rabat-2008',
    charter: item.id,
    addressee: item.addressee,
    versions: [{ version: 1, on: '2008-04-19', text: item.text }, ...(second ? [second] : [])],
    cites: CITES[item.id] ?? [],
    translation: TRANSLATION,
  };
});

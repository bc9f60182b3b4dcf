import type { Recommendation } from '../../content/record/recommendations.ts';
import { text, TRANSLATION } from '../../content/text.ts';

/**
 * Recommendations of the second invented meeting, so that wordings and their reasons can be seen; the texts say that they are invented.
 * None cites an answer: the answers here are on synthetic data, and no recommendation rests on these.
 */
export const INVENTED_RECOMMENDATIONS: readonly Recommendation[] = [
  {
    number: 1,
    meeting: 'invented-answers-2026',
    charter: 'IV-11.1',
    addressee: 'both',
    translation: TRANSLATION,
    versions: [
      {
        version: 1,
        on: '2026-06-17',
        text: text(
          'مثال مختلق: جعل التكوين المهني، في الخارج وبعد العودة، محور العمل.',
          'Exemple inventé : placer la formation professionnelle, à l’étranger comme après le retour, au centre de l’action.',
          'Invented example: make vocational training, abroad and after return, the centrepiece of what is done.',
        ),
      },
      {
        version: 2,
        on: '2026-09-15',
        text: text(
          'مثال مختلق: جعل التكوين المهني، في الخارج وبعد العودة، محور العمل، ونشر عدد المستفيدين منه كل سنة.',
          'Exemple inventé : placer la formation professionnelle, à l’étranger comme après le retour, au centre de l’action, et publier chaque année le nombre de personnes formées.',
          'Invented example: make vocational training, abroad and after return, the centrepiece of what is done, and publish every year how many people were trained.',
        ),
        reason: text(
          'صياغة مختلقة للعرض: إضافة مؤشر يُتابَع.',
          'Version inventée pour la démonstration : ajout d’un indicateur à suivre.',
          'A wording invented for the demonstration: adds an indicator to follow.',
        ),
      },
    ],
  },
  {
    number: 2,
    meeting: 'invented-answers-2026',
    charter: 'V-15.2',
    addressee: 'origin-authorities',
    translation: TRANSLATION,
    versions: [
      {
        version: 1,
        on: '2026-06-17',
        text: text(
          'مثال مختلق: فتح شباك واحد في كل جهة لمن أُعيدوا قسرًا، يبدأ بالوثائق والصحة والسكن.',
          'Exemple inventé : ouvrir dans chaque région un guichet pour les personnes revenues par un retour forcé, en commençant par les papiers, la santé et le logement.',
          'Invented example: open one desk in each region for people whose return was enforced, beginning with papers, health and housing.',
        ),
      },
    ],
  },
];

import { text, type Text } from '../../content/text.ts';

/** Minutes that were never written, of a meeting that never was: its seats are named by their ids. */
export interface InventedMinutes {
  readonly points: readonly { readonly heading: Text; readonly text: Text; readonly decisions: readonly Text[] }[];
  readonly voices: readonly { readonly by: string; readonly stance: 'approve' | 'object'; readonly reason?: Text }[];
}

const approve = (by: string) => ({ by, stance: 'approve' }) as const;

/** Minutes of the second invented meeting: four ministries and an association approve, a union objects. */
export const INVENTED_MINUTES: InventedMinutes = {
  points: [
    {
      heading: text(
        'الإجابة عن أسئلة الاجتماع التجريبي الأول (مختلق)',
        'Réponses aux questions de la première réunion d’essai (inventé)',
        'Answers to the questions of the first demonstration meeting (invented)',
      ),
      text: text(
        'قدّم مركز البحث التجريبي إجابات على بيانات اصطناعية. سألت نقابة عما لا تبيّنه هذه الأرقام، وأُجيب عن ذلك.',
        'Le centre de recherche d’essai présente des réponses établies sur des données synthétiques. Un syndicat demande ce que ces chiffres ne montrent pas ; il lui est répondu.',
        'The demonstration research centre presents answers on synthetic data. A union asks what these figures do not show, and is answered.',
      ),
      decisions: [
        text(
          'تُعرض في كل اجتماع الأسئلة التي لم يُجب عنها بعد، مع سبب ذلك (مختلق).',
          'Chaque réunion s’ouvre sur les questions restées sans réponse, avec le motif (inventé).',
          'Each meeting opens with the questions that have no answer yet, and why (invented).',
        ),
      ],
    },
    {
      heading: text('توصيات مختلقة', 'Recommandations inventées', 'Invented recommendations'),
      text: text(
        'ناقش الجانبان التوصيات المختلقة واحدة واحدة.',
        'Les deux parties examinent une à une les recommandations inventées.',
        'Both parties discuss the invented recommendations one by one.',
      ),
      decisions: [
        text(
          'تُراجع التوصيات عند صدور بيانات جديدة (مختلق).',
          'Les recommandations sont revues à la parution de nouvelles données (inventé).',
          'The recommendations are reviewed when new data come out (invented).',
        ),
        text(
          'يسمّي كل جانب جهة تتابع التنفيذ (مختلق).',
          'Chaque partie désigne un organisme qui suit la mise en œuvre (inventé).',
          'Each party names a body that follows the implementation (invented).',
        ),
      ],
    },
  ],
  voices: [
    approve('demo-public-authority-ma'),
    approve('demo-public-authority-tn'),
    approve('demo-public-authority-fr'),
    approve('demo-public-authority-it'),
    approve('demo-migrant-association-ma'),
    {
      ...{ by: 'demo-trade-union-be', stance: 'object' },
      reason: text(
        'لا يذكر المحضر أن النقابات طلبت أجلًا محددًا (مختلق).',
        'Le texte ne dit pas que les syndicats ont demandé un délai précis (inventé).',
        'The text does not say that unions asked for a set time (invented).',
      ),
    },
  ],
};

import { text, type Text } from '../content/text.ts';
import { INVENTED_SOURCE } from './spaces.ts';

/** A policy text that nobody made, with who was consulted on it. */
export interface InventedPolicy {
  readonly kind: 'law' | 'strategy' | 'agreement' | 'plan';
  readonly title: Text;
  readonly countries: readonly string[];
  readonly body: Text;
  readonly dated: string;
  readonly source: string;
  readonly consulted: readonly {
    readonly family: 'public_authority' | 'employers' | 'trade_union' | 'migrant_association' | 'science';
    readonly side: 'origin' | 'destination';
    readonly way: 'written' | 'meeting' | 'hearing' | 'consultation';
    readonly dated: string;
    readonly outcome?: Text;
  }[];
}

/** An invented strategy on which four groups were consulted, and an invented agreement on which one was. */
export const INVENTED_POLICIES: readonly InventedPolicy[] = [
  {
    ...{ kind: 'strategy', countries: ['MA'], dated: '2025-09', source: INVENTED_SOURCE },
    title: text(
      'استراتيجية تجريبية لمرافقة العائدين (مختلقة)',
      'Stratégie de démonstration pour l’accompagnement du retour (inventée)',
      'Demonstration strategy to accompany return (invented)',
    ),
    body: text('وزارة تجريبية (المغرب)', 'Ministère de démonstration (Maroc)', 'Demonstration ministry (Morocco)'),
    consulted: [
      { family: 'public_authority', side: 'origin', way: 'meeting', dated: '2025-02' },
      {
        ...{ family: 'trade_union', side: 'origin', way: 'hearing', dated: '2025-03-14' },
        outcome: text(
          'مختلق: أُضيفت فقرة عن الأجور غير المدفوعة.',
          'Inventé : un paragraphe sur les salaires impayés a été ajouté.',
          'Invented: a paragraph on unpaid wages was added.',
        ),
      },
      { family: 'employers', side: 'origin', way: 'written', dated: '2025' },
      { family: 'migrant_association', side: 'destination', way: 'consultation', dated: '2025-05' },
    ],
  },
  {
    ...{ kind: 'agreement', countries: ['MA', 'FR'], dated: '2024', source: INVENTED_SOURCE },
    title: text(
      'اتفاق تجريبي في العودة الطوعية (مختلق)',
      'Accord de démonstration sur le retour volontaire (inventé)',
      'Demonstration agreement on voluntary return (invented)',
    ),
    body: text('وزارتان تجريبيتان', 'Deux ministères de démonstration', 'Two demonstration ministries'),
    consulted: [{ family: 'public_authority', side: 'destination', way: 'meeting', dated: '2023' }],
  },
];

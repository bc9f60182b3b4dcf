import { text, type Text } from '../../content/text.ts';

export interface InventedJudgement {
  readonly criterion: 'problem' | 'certainty' | 'balance' | 'resources' | 'equity' | 'acceptability' | 'feasibility';
  readonly judgement: string;
  readonly reason: Text;
}

/** How the editors judged the first invented recommendation: nobody did, and no evidence stands behind it. */
export const INVENTED_JUDGEMENTS: readonly InventedJudgement[] = [
  {
    criterion: 'problem',
    judgement: 'probably-yes',
    reason: text(
      'حكم مختلق: التكوين يتكرر في أسئلة الاجتماعين.',
      'Jugement inventé : la formation revient dans les questions des deux réunions.',
      'An invented judgement: training comes back in the questions of both meetings.',
    ),
  },
  {
    criterion: 'certainty',
    judgement: 'no-studies',
    reason: text(
      'حكم مختلق: لا تستند التوصية إلى إجابة، فالبيانات هنا اصطناعية.',
      'Jugement inventé : elle ne s’appuie sur aucune réponse, les données sont ici synthétiques.',
      'An invented judgement: it rests on no answer, the data here are synthetic.',
    ),
  },
  {
    criterion: 'resources',
    judgement: 'moderate-costs',
    reason: text(
      'حكم مختلق: مراكز موجودة ومكوّنون إضافيون.',
      'Jugement inventé : des centres existent, il faut des formateurs de plus.',
      'An invented judgement: centres exist, more trainers are needed.',
    ),
  },
  {
    criterion: 'equity',
    judgement: 'varies',
    reason: text(
      'حكم مختلق: المراكز بعيدة عن القرى.',
      'Jugement inventé : les centres sont loin des villages.',
      'An invented judgement: the centres are far from the villages.',
    ),
  },
];

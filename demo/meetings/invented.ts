import { PRINCIPLE_IDS } from '../../content/record/meetings.ts';
import { text } from '../../content/text.ts';
import type { InventedMeeting } from './meeting.ts';
import { INVENTED_MINUTES } from './minutes.ts';
import { INVENTED_SHEET } from './sheet.ts';
import { SEATS } from './participants.ts';

const NOWHERE = text('مكان مختلق', 'Lieu inventé', 'An invented place');
const INVENTED = text(
  'اجتماع مختلق للعرض لم يُعقد قط: المؤسسات والمقاعد وجدول الأعمال والأسئلة والإجابات والتوصيات والتواريخ كلها مختلقة، والإجابات قائمة على بيانات اصطناعية.',
  'Réunion inventée pour la démonstration, qui n’a jamais eu lieu : institutions, sièges, ordre du jour, questions, réponses, recommandations et dates sont inventés, et les réponses portent sur des données synthétiques.',
  'A meeting invented for the demonstration, which was never held: bodies, seats, agenda, questions, answers, recommendations and dates are invented, and the answers are on synthetic data.',
);

/** Meetings that never were, to show the installation at work. The first still has open questions; the second is closed. */
export const INVENTED_MEETINGS: readonly InventedMeeting[] = [
  {
    id: 'invented-questions-2026',
    edition: 1,
    title: text(
      'اجتماع تجريبي أول (مختلق)',
      'Première réunion d’essai (inventée)',
      'First demonstration meeting (invented)',
    ),
    place: NOWHERE,
    from: '2026-02-10',
    to: '2026-02-11',
    kind: 'multilateral',
    aims: ['M-1.0', 'M-1.4'],
    principles: PRINCIPLE_IDS,
    inherits: null,
    participants: SEATS.filter((participant) => participant.family !== 'employers'),
    acceptedOn: '2026-01-20',
    sheet: INVENTED_SHEET,
    agenda: [
      {
        number: 1,
        title: text('عرض المسح الاصطناعي', 'Présentation de l’enquête synthétique', 'The synthetic survey'),
        charter: ['M-1.1', 'M-1.2'],
        minutes: 40,
      },
      {
        number: 2,
        title: text('أسئلة القاعة', 'Questions de la salle', 'Questions from the room'),
        charter: ['M-1.4'],
        minutes: 90,
        side: 'destination',
      },
    ],
    note: INVENTED,
  },
  {
    id: 'invented-answers-2026',
    edition: 2,
    title: text(
      'اجتماع تجريبي ثانٍ (مختلق)',
      'Deuxième réunion d’essai (inventée)',
      'Second demonstration meeting (invented)',
    ),
    place: NOWHERE,
    from: '2026-06-16',
    to: '2026-06-17',
    kind: 'multilateral',
    aims: ['M-2.0', 'M-2.1'],
    principles: PRINCIPLE_IDS,
    inherits: 'invented-questions-2026',
    participants: SEATS,
    agenda: [
      {
        number: 1,
        title: text(
          'الإجابة عن أسئلة الاجتماع التجريبي الأول',
          'Réponses aux questions de la première réunion d’essai',
          'Answers to the questions of the first demonstration meeting',
        ),
        charter: ['M-2.1'],
      },
      {
        number: 2,
        title: text('توصيات مختلقة', 'Recommandations inventées', 'Invented recommendations'),
        charter: ['M-2.0'],
      },
    ],
    note: INVENTED,
    minutes: INVENTED_MINUTES,
  },
];

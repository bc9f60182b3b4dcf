import { text } from '../text.ts';
import type { Meeting } from './meeting.ts';
import { SEATS, seats } from './participants.ts';

const PRINCIPLES = ['PR-1', 'PR-2', 'PR-3', 'PR-4', 'PR-5', 'PR-6', 'PR-7'];
const FLORENCE = text(
  'فلورنسا، معهد الجامعة الأوروبية',
  'Florence, Institut universitaire européen',
  'Florence, European University Institute',
);
const INVENTED = text(
  'التاريخ والمكان والغايات منشورة؛ أما المشاركون وجدول الأعمال فمختلقون للعرض.',
  'Date, lieu et buts sont publiés ; les participants et l’ordre du jour sont inventés pour la démonstration.',
  'Date, place and aims are published; participants and agenda are invented for the demonstration.',
);
const NOTE =
  'Note on the three MIREM meetings, 2007-2008; recommendations of the second meeting (European University Institute)';

/** The three meetings of the project, in order; each inherits the open queries and the principles of the one before. */
export const MEETINGS: readonly Meeting[] = [
  {
    id: 'florence-2007',
    edition: 1,
    title: text('الاجتماع الأول', 'Première réunion', 'First meeting'),
    place: FLORENCE,
    from: '2007-11-23',
    to: '2007-11-24',
    datePrecision: 'day',
    kind: 'multilateral',
    aims: ['M-1.0', 'M-1.1', 'M-1.2', 'M-1.3', 'M-1.4'],
    principles: PRINCIPLES,
    inherits: null,
    participants: SEATS.filter((participant) => participant.family !== 'employers'),
    agenda: [
      {
        number: 1,
        title: text('عرض المسح ونتائجه', 'Présentation de l’enquête et de ses résultats', 'The survey and its results'),
        charter: ['M-1.1', 'M-1.2'],
      },
      { number: 2, title: text('المبادئ المشتركة', 'Les principes communs', 'Shared principles'), charter: ['M-1.3'] },
      {
        number: 3,
        title: text('أسئلة القاعة', 'Questions de la salle', 'Questions from the room'),
        charter: ['M-1.4'],
      },
    ],
    source: NOTE,
    invented: INVENTED,
  },
  {
    id: 'rabat-2008',
    edition: 2,
    title: text('الاجتماع الثاني', 'Deuxième réunion', 'Second meeting'),
    place: text('الرباط', 'Rabat', 'Rabat'),
    from: '2008-04-18',
    to: '2008-04-19',
    datePrecision: 'day',
    kind: 'multilateral',
    aims: ['M-2.0', 'M-2.1', 'M-2.2', 'M-2.3', 'OBJ-1', 'OBJ-2'],
    principles: PRINCIPLES,
    inherits: 'florence-2007',
    participants: SEATS,
    agenda: [
      {
        number: 1,
        title: text(
          'الإجابة عن أسئلة الاجتماع الأول',
          'Réponses aux questions de la première réunion',
          'Answers to the questions of the first meeting',
        ),
        charter: ['M-2.1', 'OBJ-1'],
      },
      {
        number: 2,
        title: text('إطار لدعم إعادة الاندماج', 'Un cadre d’appui à la réinsertion', 'A framework for reintegration'),
        charter: ['M-2.2', 'II-5.0'],
      },
      {
        number: 3,
        title: text(
          'الحلول الملموسة: الضفتان',
          'Solutions concrètes : les deux rives',
          'Practical answers: both sides',
        ),
        charter: ['III-7.1', 'III-10.3'],
      },
      {
        number: 4,
        title: text(
          'التكوين المهني وحقوق العائدين',
          'Formation professionnelle et droits des migrants de retour',
          'Vocational training and the rights of returnees',
        ),
        charter: ['IV-11.1', 'V-14.2'],
      },
      {
        number: 5,
        title: text('اعتماد التوصيات', 'Adoption des recommandations', 'Adoption of the recommendations'),
        charter: ['M-2.3', 'OBJ-2'],
      },
    ],
    source: NOTE,
    invented: INVENTED,
  },
  {
    id: 'florence-2008',
    edition: 3,
    title: text('الاجتماع الثالث', 'Troisième réunion', 'Third meeting'),
    place: FLORENCE,
    from: '2008-11-03',
    to: '2008-11-04',
    datePrecision: 'day',
    kind: 'multilateral',
    aims: ['M-3.0', 'M-3.1', 'M-3.1a', 'M-3.1b', 'M-3.1c'],
    principles: PRINCIPLES,
    inherits: 'rabat-2008',
    participants: seats(
      'demo-public-authority-dz',
      'demo-public-authority-ma',
      'demo-public-authority-tn',
      'demo-employers-ma',
      'demo-trade-union-tn',
      'demo-migrant-association-ma',
      'demo-science-ma',
      'demo-public-authority-fr',
      'demo-public-authority-it',
      'demo-trade-union-be',
      'demo-migrant-association-fr',
      'demo-science-de',
      'demo-intergovernmental-int',
    ),
    agenda: [
      {
        number: 1,
        title: text(
          'من الإطار إلى التدابير العملية',
          'Du cadre aux mesures pratiques',
          'From the framework to practical measures',
        ),
        charter: ['M-3.1'],
      },
      {
        number: 2,
        title: text(
          'العودة والتنمية والكفاءات',
          'Retour, développement et compétences',
          'Return, development and skills',
        ),
        charter: ['M-3.1a', 'M-3.1b'],
      },
      {
        number: 3,
        title: text('تتبع تدفقات العودة', 'Suivre les flux de retour', 'Following return flows'),
        charter: ['M-3.1c'],
      },
    ],
    source: NOTE,
    invented: INVENTED,
  },
];

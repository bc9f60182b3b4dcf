import { text } from '../text.ts';
import type { RecordedMeeting } from './meeting.ts';

/** The seven principles found at the first meeting, which every later one inherits. */
export const PRINCIPLE_IDS = ['PR-1', 'PR-2', 'PR-3', 'PR-4', 'PR-5', 'PR-6', 'PR-7'];

/** The day on which the record was written down here; nothing that Dawra does bears a date of 2007 or 2008. */
export const RECORD_ENTERED = '2026-11-28';

const FLORENCE = text(
  'فلورنسا، معهد الجامعة الأوروبية',
  'Florence, Institut universitaire européen',
  'Florence, European University Institute',
);
const NOTE =
  'Note on the three MIREM meetings, 2007-2008; recommendations of the second meeting (European University Institute)';
const PRINTED = text(
  'سجل اجتماع حقيقي، منقول عن المطبوع: التاريخ والمكان والغايات والمبادئ. أما من جلس فيه وجدول أعماله والأسئلة المطروحة فغير منشورة، ولذلك لا تُعرض.',
  'Trace d’une réunion réelle, reprise de l’imprimé : date, lieu, objectifs, principes. Qui y siégeait, l’ordre du jour et les questions posées ne sont pas publiés, et ne sont donc pas montrés.',
  'The record of a real meeting, from print: date, place, aims, principles. Who sat there, the agenda and the questions asked are not published, so they are not shown.',
);
const OF_RABAT = text(
  'سجل اجتماع حقيقي، منقول عن المطبوع: حضره أكثر من خمسين مندوبًا عن حكومات وهيئات حكومية دولية وجمعيات ونقابات من البلدان المغاربية والاتحاد الأوروبي. التوصيات المرقمة بصياغتنا نحن، لا بنصها الأصلي. أما من جلس فيه وجدول أعماله والأسئلة المطروحة فغير منشورة هنا.',
  'Trace d’une réunion réelle, reprise de l’imprimé : plus de cinquante délégués de gouvernements, d’organismes intergouvernementaux, d’associations et de syndicats du Maghreb et de l’UE y ont pris part. Les recommandations numérotées sont dans nos mots, non dans ceux de l’original. La liste des présents, l’ordre du jour et les questions posées ne sont pas repris ici.',
  'The record of a real meeting, from print: more than fifty delegates of governments, intergovernmental bodies, associations and unions of the Maghreb and the EU took part. The numbered recommendations are in our words, not those of the original. Who sat there, the agenda and the questions asked are not given here.',
);

/** The three meetings of the MIREM project, with what is published of them and nothing else. */
export const RECORDED_MEETINGS: readonly RecordedMeeting[] = [
  {
    id: 'florence-2007',
    edition: 1,
    title: text('الاجتماع الأول لمشروع MIREM', 'Première réunion MIREM', 'First MIREM meeting'),
    place: FLORENCE,
    from: '2007-11-23',
    to: '2007-11-24',
    kind: 'multilateral',
    aims: ['M-1.0', 'M-1.1', 'M-1.2', 'M-1.3', 'M-1.4'],
    principles: PRINCIPLE_IDS,
    inherits: null,
    source: NOTE,
    note: PRINTED,
  },
  {
    id: 'rabat-2008',
    edition: 2,
    title: text('الاجتماع الثاني لمشروع MIREM', 'Deuxième réunion MIREM', 'Second MIREM meeting'),
    place: text('الرباط', 'Rabat', 'Rabat'),
    from: '2008-04-18',
    to: '2008-04-19',
    kind: 'multilateral',
    aims: ['M-2.0', 'M-2.1', 'M-2.2', 'M-2.3', 'OBJ-1', 'OBJ-2'],
    principles: PRINCIPLE_IDS,
    inherits: 'florence-2007',
    source: NOTE,
    note: OF_RABAT,
  },
  {
    id: 'florence-2008',
    edition: 3,
    title: text('الاجتماع الثالث لمشروع MIREM', 'Troisième réunion MIREM', 'Third MIREM meeting'),
    place: FLORENCE,
    from: '2008-11-03',
    to: '2008-11-04',
    kind: 'multilateral',
    aims: ['M-3.0', 'M-3.1', 'M-3.1a', 'M-3.1b', 'M-3.1c'],
    principles: PRINCIPLE_IDS,
    inherits: 'rabat-2008',
    source: NOTE,
    note: PRINTED,
  },
];

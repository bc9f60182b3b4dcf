import { defineWords } from '../platform/language/words.ts';

export const pledgeWords = defineWords({
  title: { ar: 'التعهدات', fr: 'Engagements', en: 'Pledges' },
  lead: {
    ar: 'ما تعهدت به المؤسسات، وهل وفت به.',
    fr: 'Ce que des institutions se sont engagées à faire, et si elles l’ont fait.',
    en: 'What institutions promised to do, and whether they did.',
  },
  none: { ar: 'لا تعهدات بعد.', fr: 'Aucun engagement.', en: 'No pledge yet.' },
  belongs: {
    ar: 'ما تتعهد به مؤسسة في اجتماع، وأجله.',
    fr: 'Ce qu’une institution s’engage à faire, et pour quand.',
    en: 'What an institution promises to do, and by when.',
  },
  by: { ar: 'تدوّنها الأمانة.', fr: 'Le secrétariat les note.', en: 'The secretariat writes them down.' },
  begin: { ar: 'تعهد جديد', fr: 'Nouvel engagement', en: 'New pledge' },
  edit: { ar: 'تعديل', fr: 'Modifier', en: 'Edit' },
  text: { ar: 'العنوان', fr: 'Intitulé', en: 'Title' },
  institution: { ar: 'المؤسسة', fr: 'Institution', en: 'Institution' },
  due: { ar: 'الأجل', fr: 'Échéance', en: 'Due date' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  history: { ar: 'ما جرى', fr: 'Historique', en: 'History' },
});

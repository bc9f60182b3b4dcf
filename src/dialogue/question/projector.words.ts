import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const projectorWords = defineWords({
  title: { ar: 'شاشة العرض', fr: 'Écran de la salle', en: 'Screen of the room' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  board: { ar: 'لوحة الأسئلة', fr: 'Tableau des questions', en: 'Question board' },
  answered: { ar: 'أسئلة أُجيب عنها', fr: 'Questions ayant reçu une réponse', en: 'Questions answered' },
  earlier: {
    ar: 'من أسئلة الاجتماعات السابقة أُجيب عن',
    fr: 'Questions des réunions précédentes ayant reçu une réponse',
    en: 'Questions of earlier meetings answered',
  },
  question: { ar: 'السؤال {n}', fr: 'Question {n}', en: 'Question {n}' },
  place: { ar: '{n} من {total}', fr: '{n} sur {total}', en: '{n} of {total}' },
  before: { ar: 'السابق', fr: 'Précédente', en: 'Previous' },
  next: { ar: 'التالي', fr: 'Suivante', en: 'Next' },
  whole: { ar: 'ملء الشاشة', fr: 'Plein écran', en: 'Full screen' },
  none: {
    ar: 'لا سؤال يُعرض في القاعة بعد.',
    fr: 'Aucune question à montrer à la salle.',
    en: 'No question to show to the room yet.',
  },
});

export const projectorHelp = definePageHelp({
  purpose: {
    ar: 'ما تراه القاعة على الشاشة: سؤال واحد في كل مرة بحروف كبيرة، وكم سؤالًا أُجيب عنه. لا تظهر فيه أسئلة العائدين ولا أسئلة الجمهور ما لم تُنشر.',
    fr: 'Ce que la salle voit au mur : une question à la fois, en grandes lettres, et combien ont reçu une réponse. Celles des migrants de retour et du public n’y paraissent que publiées.',
    en: 'What the room sees on the wall: one question at a time in large letters, and how many are answered. Those of returnees and of the public stand there once they are published only.',
  },
  example: {
    ar: 'تفتح الأمانة الشاشة عند بدء الجلسة فتظهر حصيلة الأسئلة، ثم تنتقل من سؤال إلى آخر بمفاتيح الأسهم.',
    fr: 'À l’ouverture, le secrétariat montre le compte des questions, puis passe de l’une à l’autre avec les flèches.',
    en: 'When the session begins the secretariat shows the count of the questions, then goes from one to the next with the arrow keys.',
  },
  next: {
    ar: 'سجّلوا الأسئلة الجديدة على لوحة الأسئلة في نافذة أخرى، فتظهر هنا خلال ثوانٍ.',
    fr: 'Notez les nouvelles questions au tableau, dans une autre fenêtre : elles paraissent ici en quelques secondes.',
    en: 'File new questions on the board in another window: they stand here within seconds.',
  },
});
export const projectorKeys = {
  next: { ar: 'السؤال التالي', fr: 'question suivante', en: 'next question' },
  before: { ar: 'السؤال السابق', fr: 'question précédente', en: 'previous question' },
  first: { ar: 'حصيلة الأسئلة', fr: 'le compte des questions', en: 'the count of the questions' },
};

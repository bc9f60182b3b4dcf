import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const paperWords = defineWords({
  title: { ar: 'أسئلة مسلَّمة على ورق', fr: 'Questions remises sur papier', en: 'Questions on paper' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  board: { ar: 'لوحة الأسئلة', fr: 'Tableau des questions', en: 'Question board' },
  sheet: { ar: 'السؤال {n} من الدفعة', fr: 'Question {n} du lot', en: 'Question {n} of the batch' },
  text: { ar: 'نص السؤال {n}', fr: 'Texte de la question {n}', en: 'Text of question {n}' },
  textHint: {
    ar: 'Enter للسؤال التالي، Shift+Enter لسطر جديد.',
    fr: 'Entrée passe à la question suivante, Maj+Entrée va à la ligne.',
    en: 'Enter goes on to the next question, Shift+Enter begins a new line.',
  },
  language: { ar: 'لغة السؤال {n}', fr: 'Langue de la question {n}', en: 'Language of question {n}' },
  seat: { ar: 'المشارك صاحب السؤال {n}', fr: 'Participant de la question {n}', en: 'Participant of question {n}' },
  nobody: { ar: 'غير مذكور', fr: 'Non indiqué', en: 'Not given' },
  remove: { ar: 'إزالة السؤال {n}', fr: 'Retirer la question {n}', en: 'Remove question {n}' },
  add: { ar: 'إضافة سؤال', fr: 'Ajouter une question', en: 'Add a question' },
  most: {
    ar: 'الدفعة خمسون سؤالًا على الأكثر.',
    fr: 'Un lot compte au plus cinquante questions.',
    en: 'A batch has fifty questions at most.',
  },
  file: { ar: 'تسجيل الدفعة كلها', fr: 'Enregistrer tout le lot', en: 'File the whole batch' },
  filed: {
    ar: 'سُجّلت الدفعة من السؤال {first} إلى السؤال {last}.',
    fr: 'Le lot est enregistré, de la question {first} à la question {last}.',
    en: 'The batch is filed, question {first} to question {last}.',
  },
  wrongSeat: {
    ar: 'المشارك ليس من هذا الاجتماع.',
    fr: 'Ce participant n’est pas de cette réunion.',
    en: 'This participant is not of this meeting.',
  },
});

export const paperHelp = definePageHelp({
  purpose: {
    ar: 'تُدخَل هنا أسئلة كُتبت على ورق في القاعة، عدة أسئلة معًا، كل منها بلغته وباسم من سلّمه. تُسجَّل كلها أو لا يُسجَّل منها شيء.',
    fr: 'On saisit ici les questions écrites sur papier dans la salle, plusieurs à la fois, chacune dans sa langue et au nom de qui l’a remise. Tout le lot est enregistré, ou rien.',
    en: 'Questions written on paper in the room are typed here, several at once, each in its language and for whoever handed it in. The whole batch is filed, or nothing.',
  },
  example: {
    ar: 'تجمع الأمانة عشر أوراق في الاستراحة، فتكتبها هنا بلغاتها وتختار لكل ورقة مشاركها، ثم تسجّلها دفعة واحدة فتأخذ أرقامًا متتابعة.',
    fr: 'À la pause, le secrétariat a dix feuilles. Il les saisit dans leur langue, choisit le participant de chacune, puis enregistre : elles prennent des numéros qui se suivent.',
    en: 'In the break the secretariat has ten sheets. It types them in their languages, picks the participant of each and files them: they take numbers in a row.',
  },
  next: {
    ar: 'عودوا إلى لوحة الأسئلة لتروها. وما فيه أسماء أشخاص أو أرقامهم يُنبَّه إليه قبل التسجيل.',
    fr: 'Revenez au tableau pour les voir. Ce qui nomme des personnes est signalé avant d’enregistrer.',
    en: 'Go back to the board to see them. What names people is pointed out before anything is filed.',
  },
});

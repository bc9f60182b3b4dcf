import { text, TRANSLATION } from '../../content/text.ts';
import type { Locale, Text } from '../../content/text.ts';
import type { DemoQuestion, QuestionAct } from './question.ts';

const RAISED = '2026-02-11';
const CLEARED = '2026-02-20';
const ANSWERED = '2026-06-16';

function question(
  number: number,
  seat: string,
  original: Locale,
  words: Text,
  charter: string | null,
  acts: readonly QuestionAct[] = [],
  typedBy: DemoQuestion['typedBy'] = 'asker',
): DemoQuestion {
  const raised: QuestionAct = { to: 'new', on: RAISED, by: 'youssef' };
  return {
    number,
    meeting: 'invented-questions-2026',
    seat,
    typedBy,
    original,
    text: words,
    translation: TRANSLATION,
    charter,
    acts: [raised, ...acts],
  };
}

const answered: QuestionAct = { to: 'answered', on: ANSWERED, by: 'nadia' };

/** Questions of the first invented meeting. The first four are answered at the second; the others show every other way a question can stand. */
export const QUESTIONS: readonly DemoQuestion[] = [
  question(
    1,
    'demo-public-authority-ma',
    'ar',
    text(
      'كم من المضطرين إلى العودة عاطلون عن العمل، وهل تختلف نسبتهم عن نسبة من قرروا العودة بأنفسهم؟',
      'Combien de personnes contraintes au retour sont au chômage, et leur part diffère-t-elle de celle des personnes qui ont décidé de revenir ?',
      'How many of those compelled to return are unemployed, and does their share differ from that of people who decided to return?',
    ),
    'V-14.2',
    [answered],
  ),
  question(
    2,
    'demo-public-authority-fr',
    'fr',
    text(
      'هل يندمج من نجحت تجربتهم في الخارج اندماجًا أفضل بعد عودتهم؟',
      'Les personnes dont l’expérience à l’étranger a été une réussite se réinsèrent-elles mieux après leur retour ?',
      'Do people whose experience abroad was a success reintegrate better after their return?',
    ),
    'II-3.1',
    [answered],
  ),
  question(
    3,
    'demo-trade-union-be',
    'fr',
    text(
      'هل للتكوين المهني، في الخارج أو بعد العودة، صلة بإعادة اندماج أفضل؟',
      'Une formation professionnelle, à l’étranger ou après le retour, va-t-elle de pair avec une meilleure réinsertion ?',
      'Does vocational training, abroad or after return, go with better reintegration?',
    ),
    'IV-11.2',
    [answered],
    'secretariat',
  ),
  question(
    4,
    'demo-migrant-association-dz',
    'ar',
    text(
      'هل كان المضطرون إلى العودة أقل استعدادًا لها من غيرهم؟',
      'Les personnes contraintes au retour y étaient-elles moins préparées que les autres ?',
      'Were those compelled to return less prepared for it than the others?',
    ),
    'V-14.1',
    [answered],
  ),
  question(
    5,
    'demo-trade-union-fr',
    'fr',
    text(
      'هل ينشئ من عادوا بمدّخرات وعلاقات مقاولات أكثر من غيرهم؟',
      'Ceux qui reviennent avec une épargne et des contacts créent-ils plus d’entreprises que les autres ?',
      'Do those who come back with savings and contacts create more firms than the others?',
    ),
    'III-8.2',
  ),
  question(
    6,
    'demo-public-authority-tn',
    'ar',
    text(
      'هل تساعد المدّخرات والعلاقات التي يحتفظ بها المهاجر على إنشاء مقاولة بعد العودة؟',
      'L’épargne et les contacts gardés par le migrant l’aident-ils à créer une entreprise après son retour ?',
      'Do the savings and contacts that migrants keep help them to start a firm after return?',
    ),
    'III-8.2',
    [
      {
        to: 'merged',
        on: CLEARED,
        by: 'youssef',
        into: 5,
        note: text('السؤال نفسه بعبارة أخرى.', 'Même question, autrement posée.', 'The same question in other words.'),
      },
    ],
  ),
  question(
    7,
    'demo-public-authority-it',
    'en',
    text(
      'هل النتائج جيدة في كل الجهات؟',
      'Les résultats sont-ils bons dans toutes les régions ?',
      'Are the results good in all regions?',
    ),
    'I-1.6',
    [
      {
        to: 'to_clarify',
        on: CLEARED,
        by: 'youssef',
        note: text(
          'أي نتائج، وبأي معنى «جيدة»: التشغيل أم إعادة الاندماج كما يراها الشخص أم عدد الإجابات؟',
          'Quels résultats, et « bons » en quel sens : emploi, réinsertion ressentie, ou nombre de réponses ?',
          'Which results, and good in what sense: employment, reintegration as people see it, or the number of answers?',
        ),
      },
    ],
  ),
  question(
    8,
    'demo-science-de',
    'en',
    text(
      'كم بلغت المبالغ التي حوّلها العائدون خلال إقامتهم في الخارج؟',
      'À combien s’élevaient les sommes envoyées au pays pendant le séjour ?',
      'How much money did returnees send home during their stay?',
    ),
    null,
    [
      {
        to: 'not_answerable',
        on: ANSWERED,
        by: 'nadia',
        reason: 'not_asked',
        note: text(
          'سُئل الأشخاص عن وتيرة التحويلات لا عن مبالغها.',
          'L’enquête a demandé la fréquence des envois, non leur montant.',
          'The survey asked how often money was sent, not how much.',
        ),
      },
    ],
  ),
  question(
    9,
    'demo-trade-union-tn',
    'ar',
    text(
      'كم من النساء المضطرات إلى العودة إلى تونس وجدن عملًا في السنة الأولى؟',
      'Quelle part des femmes contraintes au retour en Tunisie a trouvé un emploi la première année ?',
      'What share of women compelled to return to Tunisia found work in the first year?',
    ),
    'V-14.2',
    [
      {
        to: 'not_answerable',
        on: ANSWERED,
        by: 'nadia',
        reason: 'too_few_cases',
        note: text(
          'عددهن في الملف أقل من العتبة: قد تدل أي نسبة على أشخاص بعينهم.',
          'Elles sont trop peu nombreuses dans le fichier, sous le seuil : une part désignerait des personnes.',
          'They are too few in the file, under the threshold: any share would point at persons.',
        ),
      },
    ],
  ),
  question(
    10,
    'demo-migrant-association-fr',
    'fr',
    text(
      'ماذا صار إليه الذين عادوا ثم غادروا من جديد؟',
      'Que sont devenues les personnes revenues puis reparties ?',
      'What became of those who returned and then left again?',
    ),
    'I-1.4',
    [
      {
        to: 'not_answerable',
        on: ANSWERED,
        by: 'nadia',
        reason: 'needs_new_wave',
        note: text(
          'لم يُستجوب إلا من كانوا في البلد: يلزم تتبع الأشخاص أنفسهم في موجة جديدة.',
          'Seules les personnes présentes ont été interrogées : il faudrait suivre les mêmes personnes dans une nouvelle vague.',
          'Only people present were interviewed: the same people would have to be followed in a new wave.',
        ),
      },
    ],
  ),
  question(
    11,
    'demo-public-authority-dz',
    'ar',
    text(
      'هل يعود من تنقلوا بين البلدان المغاربية في الظروف نفسها؟',
      'Les personnes qui ont migré d’un pays du Maghreb à un autre reviennent-elles dans les mêmes conditions ?',
      'Do people who moved between Maghreb countries come back under the same conditions?',
    ),
    'V-19.2',
  ),
  question(
    12,
    'demo-intergovernmental-int',
    'en',
    text(
      'هل كان من استعانوا بمصادر متعددة للمعلومات أحسن استعدادًا؟',
      'Ceux qui ont puisé à plusieurs sources d’information étaient-ils mieux préparés ?',
      'Were those who used several sources of information better prepared?',
    ),
    'III-9.1',
  ),
];

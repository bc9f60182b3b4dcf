import { grants, permission, type Permission } from '../platform/http/permission.ts';

const { everyone, members, analysts, reviewers, secretariat } = grants;

/** Who may do what in this wing, and how far. */
export const permissions: readonly Permission[] = [
  permission('meeting.read', 'See meetings', 'Voir les réunions', 'الاطلاع على الاجتماعات', members),
  permission(
    'meeting.write',
    'Prepare, hold and close meetings',
    'Préparer, tenir et clore les réunions',
    'إعداد الاجتماعات وعقدها واختتامها',
    secretariat,
  ),
  permission(
    'question.read',
    'See the questions raised',
    'Voir les questions posées',
    'الاطلاع على الأسئلة المطروحة',
    members,
  ),
  permission('question.raise', 'Raise a question', 'Poser une question', 'طرح سؤال', {
    delegate: 'own',
    returnee: 'own',
    researcher: 'own',
    employer: 'own',
    consulate: 'own',
    secretariat: 'any',
  }),
  permission(
    'question.ask',
    'Ask a question from the public pages',
    'Poser une question depuis les pages publiques',
    'طرح سؤال من الصفحات العمومية',
    everyone,
  ),
  permission(
    'question.handle',
    'Translate, merge, clarify or refuse questions',
    'Traduire, fusionner, faire préciser ou écarter des questions',
    'ترجمة الأسئلة ودمجها وطلب توضيحها أو ردّها',
    secretariat,
    ['space'],
  ),
  permission(
    'question.accept',
    'Take a question of the public into the work, or decline it',
    'Retenir une question du public pour y travailler, ou la décliner',
    'قبول سؤال من العموم للعمل عليه أو ردّه',
    secretariat,
  ),
  permission(
    'question.publish',
    'Show the text of a question to the public, or take it back',
    'Montrer au public le texte d’une question, ou le retirer',
    'عرض نص سؤال على العموم أو حجبه',
    secretariat,
    ['space'],
  ),
  permission(
    'question.erase',
    'Erase the text of one’s own question for good',
    'Effacer définitivement le texte de sa propre question',
    'محو نص السؤال الشخصي نهائيًا',
    { delegate: 'own', returnee: 'own', researcher: 'own', employer: 'own', consulate: 'own', secretariat: 'own' },
  ),
  permission(
    'question.reopen',
    'Reopen an answered question',
    'Rouvrir une question ayant reçu une réponse',
    'إعادة فتح سؤال سبقت الإجابة عنه',
    { delegate: 'own', returnee: 'own', secretariat: 'any' },
  ),
  permission('answer.write', 'Write an answer', 'Rédiger une réponse', 'تحرير إجابة', analysts),
  permission(
    'answer.review',
    'Review someone else’s answer',
    'Relire la réponse d’une autre personne',
    'مراجعة إجابة شخص آخر',
    reviewers,
  ),
  permission(
    'answer.release',
    'Publish a reviewed answer',
    'Publier une réponse relue',
    'نشر إجابة تمت مراجعتها',
    secretariat,
  ),
  permission('recommendation.read', 'See recommendations', 'Voir les recommandations', 'الاطلاع على التوصيات', members),
  permission(
    'recommendation.write',
    'Write and publish recommendations',
    'Rédiger et publier les recommandations',
    'تحرير التوصيات ونشرها',
    secretariat,
  ),
];

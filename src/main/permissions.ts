import type { Permission } from '../platform/http/permission.ts';

const everyone = { visitor: 'any' } as const;
const members = { member: 'any' } as const;
const administrator = { administrator: 'any' } as const;
const analysts = { researcher: 'any', secretariat: 'any' } as const;
const reviewers = { ...analysts, supervisor: 'any' } as const;
const secretariat = { secretariat: 'any' } as const;

/**
 * Who may do what, and how far: one table, enforced by every door and tested for every role on every route.
 * docs/permissions.md is printed from it.
 */
export const permissions: readonly Permission[] = [
  line('house.see', 'Read the public pages', 'Lire les pages publiques', 'قراءة الصفحات العمومية', everyone),
  line('session.open', 'Sign in and out', 'Se connecter et se déconnecter', 'تسجيل الدخول والخروج', everyone),
  line(
    'account.own',
    'See and change one’s own account',
    'Voir et modifier son propre compte',
    'الاطلاع على الحساب الشخصي وتعديله',
    { member: 'own' },
  ),
  line(
    'account.manage',
    'Invite people, give and take roles',
    'Inviter des personnes, donner et retirer des rôles',
    'دعوة الأشخاص ومنح الأدوار وسحبها',
    administrator,
  ),
  line('journal.read', 'Read the audit log', 'Lire le journal d’audit', 'قراءة سجل التدقيق', administrator),
  line(
    'dataset.read',
    'See data sets and codebooks',
    'Voir les jeux de données et leurs dictionnaires',
    'الاطلاع على مجموعات البيانات ودلائل رموزها',
    { ...analysts, delegate: 'any', supervisor: 'any' },
  ),
  line(
    'dataset.import',
    'Import and freeze data sets',
    'Importer et figer des jeux de données',
    'استيراد مجموعات البيانات وتجميدها',
    { researcher: 'any' },
  ),
  line(
    'dataset.ask-release',
    'Ask that a data set’s codebook be published',
    'Demander la publication du dictionnaire d’un jeu de données',
    'طلب نشر دليل رموز مجموعة بيانات',
    analysts,
  ),
  line(
    'dataset.release',
    'Publish a codebook that somebody else froze and asked to publish',
    'Publier un dictionnaire figé et demandé par une autre personne',
    'نشر دليل رموز جمّده وطلب نشره شخص آخر',
    reviewers,
  ),
  line(
    'analysis.run',
    'Run and save analyses',
    'Lancer et enregistrer des analyses',
    'إجراء التحليلات وحفظها',
    analysts,
  ),
  line(
    'result.read',
    'See results and download them',
    'Voir et télécharger les résultats',
    'الاطلاع على النتائج وتنزيلها',
    { ...analysts, delegate: 'any', supervisor: 'any' },
  ),
  line(
    'result.ask-release',
    'Ask that a result be published',
    'Demander la publication d’un résultat',
    'طلب نشر نتيجة',
    analysts,
  ),
  line(
    'result.release',
    'Publish a result that somebody else made and asked to publish',
    'Publier un résultat produit et demandé par une autre personne',
    'نشر نتيجة أعدّها وطلب نشرها شخص آخر',
    reviewers,
  ),
  line('meeting.read', 'See meetings', 'Voir les réunions', 'الاطلاع على الاجتماعات', members),
  line(
    'meeting.write',
    'Prepare, hold and close meetings',
    'Préparer, tenir et clore les réunions',
    'إعداد الاجتماعات وعقدها واختتامها',
    secretariat,
  ),
  line('query.read', 'See the questions raised', 'Voir les questions posées', 'الاطلاع على الأسئلة المطروحة', members),
  line('query.raise', 'Raise a question', 'Poser une question', 'طرح سؤال', {
    delegate: 'own',
    returnee: 'own',
    researcher: 'own',
    employer: 'own',
    consulate: 'own',
    secretariat: 'any',
  }),
  line(
    'query.ask',
    'Ask a question from the public pages',
    'Poser une question depuis les pages publiques',
    'طرح سؤال من الصفحات العمومية',
    everyone,
  ),
  line(
    'query.handle',
    'Translate, merge, clarify or refuse questions',
    'Traduire, fusionner, faire préciser ou écarter des questions',
    'ترجمة الأسئلة ودمجها وطلب توضيحها أو ردّها',
    secretariat,
  ),
  line(
    'query.accept',
    'Take a question of the public into the work, or decline it',
    'Retenir une question du public pour y travailler, ou la décliner',
    'قبول سؤال من العموم للعمل عليه أو ردّه',
    secretariat,
  ),
  line(
    'query.publish',
    'Show the text of a question to the public, or take it back',
    'Montrer au public le texte d’une question, ou le retirer',
    'عرض نص سؤال على العموم أو حجبه',
    secretariat,
  ),
  line(
    'query.erase',
    'Erase the text of one’s own question for good',
    'Effacer définitivement le texte de sa propre question',
    'محو نص السؤال الشخصي نهائيًا',
    { delegate: 'own', returnee: 'own', researcher: 'own', employer: 'own', consulate: 'own', secretariat: 'own' },
  ),
  line(
    'query.reopen',
    'Reopen an answered question',
    'Rouvrir une question ayant reçu une réponse',
    'إعادة فتح سؤال سبقت الإجابة عنه',
    { delegate: 'own', returnee: 'own', secretariat: 'any' },
  ),
  line('answer.write', 'Write an answer', 'Rédiger une réponse', 'تحرير إجابة', analysts),
  line(
    'answer.review',
    'Review someone else’s answer',
    'Relire la réponse d’une autre personne',
    'مراجعة إجابة شخص آخر',
    reviewers,
  ),
  line(
    'answer.release',
    'Publish a reviewed answer',
    'Publier une réponse relue',
    'نشر إجابة تمت مراجعتها',
    secretariat,
  ),
  line('recommendation.read', 'See recommendations', 'Voir les recommandations', 'الاطلاع على التوصيات', members),
  line(
    'recommendation.write',
    'Write and publish recommendations',
    'Rédiger et publier les recommandations',
    'تحرير التوصيات ونشرها',
    secretariat,
  ),
];

function line(name: string, en: string, fr: string, ar: string, grants: Permission['grants']): Permission {
  return { name, label: { ar, fr, en }, grants };
}

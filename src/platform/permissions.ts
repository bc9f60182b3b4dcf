import { grants, permission, type Permission } from './http/permission.ts';

const { everyone, administrator } = grants;

/** Who may do what in every installation, and how far. */
export const permissions: readonly Permission[] = [
  permission(
    'installation.see',
    'Read the public pages',
    'Lire les pages publiques',
    'قراءة الصفحات العمومية',
    everyone,
  ),
  permission('session.open', 'Sign in and out', 'Se connecter et se déconnecter', 'تسجيل الدخول والخروج', everyone),
  permission(
    'account.own',
    'See and change one’s own account',
    'Voir et modifier son propre compte',
    'الاطلاع على الحساب الشخصي وتعديله',
    { member: 'own' },
  ),
  permission(
    'work.own',
    'See what waits for one, and search what one may see',
    'Voir ce qui attend, et chercher dans ce qu’on peut voir',
    'الاطلاع على ما ينتظر الشخص والبحث في ما يحق له رؤيته',
    { member: 'own' },
  ),
  permission(
    'account.manage',
    'Invite people, give and take roles',
    'Inviter des personnes, donner et retirer des rôles',
    'دعوة الأشخاص ومنح الأدوار وسحبها',
    administrator,
  ),
  permission(
    'mail.manage',
    'Read outgoing mail and try it again',
    'Lire le courrier sortant et le renvoyer',
    'قراءة البريد الصادر وإعادة إرساله',
    administrator,
  ),
  permission('journal.read', 'Read the audit log', 'Lire le journal d’audit', 'قراءة سجل التدقيق', administrator),
];

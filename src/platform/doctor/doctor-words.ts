import { defineWords } from '../language/words.ts';

/** What the doctor says; a check's words depend on its name and its status. */
export const doctorWords = defineWords({
  'node.ok': { en: 'Node.js {found}.', fr: 'Node.js {found}.', ar: 'Node.js {found}.' },
  'node.fail': {
    en: 'Node.js {found} is too old; 20.19 or later is needed.',
    fr: 'Node.js {found} est trop ancien ; il faut la version 20.19 ou une plus récente.',
    ar: 'إصدار Node.js {found} قديم، والمطلوب 20.19 أو أحدث.',
  },
  'disk.ok': {
    en: '{free, number} MB free in {home}.',
    fr: '{free, number} Mo libres dans {home}.',
    ar: 'في {home} مساحة حرة قدرها {free, number} ميغابايت.',
  },
  'disk.warn': {
    en: 'Only {free, number} MB free in {home}: imports and backups may fail.',
    fr: 'Seulement {free, number} Mo libres dans {home} : imports et sauvegardes peuvent échouer.',
    ar: 'لم يبق في {home} سوى {free, number} ميغابايت: قد يفشل الاستيراد والنسخ الاحتياطي.',
  },
  'disk.fail': {
    en: 'The disk of {home} is full ({free, number} MB free).',
    fr: 'Le disque de {home} est plein ({free, number} Mo libres).',
    ar: 'قرص {home} ممتلئ (المتاح {free, number} ميغابايت).',
  },
  'server.ok': { en: 'PostgreSQL {found}.', fr: 'PostgreSQL {found}.', ar: 'PostgreSQL {found}.' },
  'server.fail': {
    en: 'PostgreSQL {found} cannot be used or reached; 15 or later is needed.',
    fr: 'PostgreSQL {found} est inutilisable ou injoignable ; il faut la version 15 ou une plus récente.',
    ar: 'يتعذر استخدام PostgreSQL {found} أو الوصول إليه، والمطلوب 15 أو أحدث.',
  },
  'encoding.ok': {
    en: 'Text is stored in UTF-8, sorted as {collation}; Arabic and French orders are there.',
    fr: 'Le texte est en UTF-8, trié selon {collation} ; les ordres arabe et français sont présents.',
    ar: 'النصوص بترميز UTF-8 وترتيبها {collation}، والترتيبان العربي والفرنسي متاحان.',
  },
  'encoding.warn': {
    en: 'The library behind the order of text has changed since the database was made ({collation}): reindex it.',
    fr: 'La bibliothèque qui trie le texte a changé depuis la création de la base ({collation}) : réindexez-la.',
    ar: 'تغيّرت مكتبة ترتيب النصوص منذ إنشاء قاعدة البيانات ({collation}): أعيدوا بناء الفهارس.',
  },
  'encoding.fail': {
    en: 'The database stores {encoding}, or lacks the Arabic and French orders (ICU). Create it with encoding UTF8 on a server with ICU.',
    fr: 'La base est en {encoding}, ou n’a pas les ordres arabe et français (ICU). Créez-la en UTF8 sur un serveur avec ICU.',
    ar: 'ترميز قاعدة البيانات {encoding} أو ينقصها الترتيب العربي والفرنسي (ICU). أنشئوها بترميز UTF8 على خادم فيه ICU.',
  },
  'checksums.ok': {
    en: 'Data checksums are on.',
    fr: 'Les sommes de contrôle des données sont actives.',
    ar: 'المجاميع الاختبارية للبيانات مفعّلة.',
  },
  'checksums.warn': {
    en: 'Data checksums are off on this server: a failing disk could go unnoticed.',
    fr: 'Les sommes de contrôle sont inactives sur ce serveur : un disque défaillant pourrait passer inaperçu.',
    ar: 'المجاميع الاختبارية معطلة على هذا الخادم: قد لا يُلاحظ تلف القرص.',
  },
  'extensions.ok': { en: 'Extensions: {found}.', fr: 'Extensions : {found}.', ar: 'الإضافات: {found}.' },
  'extensions.fail': {
    en: 'Extensions missing: {missing}.',
    fr: 'Extensions manquantes : {missing}.',
    ar: 'إضافات ناقصة: {missing}.',
  },
  'migrations.ok': {
    en: 'The tables are those of this program ({count, plural, one {# migration} other {# migrations}}).',
    fr: 'Les tables sont celles de ce programme ({count, plural, one {# migration} other {# migrations}}).',
    ar: 'الجداول مطابقة لهذا البرنامج (عدد الترقيات: {count, number}).',
  },
  'migrations.warn': {
    en: 'Migrations still to be applied: {missing}. Run: dawra migrate.',
    fr: 'Migrations à appliquer : {missing}. Lancez : dawra migrate.',
    ar: 'ترقيات لم تُطبّق بعد: {missing}. نفّذوا: dawra migrate.',
  },
  'migrations.fail': {
    en: 'The database is newer than this program: {unknown}.',
    fr: 'La base est plus récente que ce programme : {unknown}.',
    ar: 'قاعدة البيانات أحدث من هذا البرنامج: {unknown}.',
  },
  'roles.ok': {
    en: 'The six roles of the compartments can be taken on, and no grant crosses them.',
    fr: 'Les six rôles des compartiments sont utilisables et aucun droit ne les franchit.',
    ar: 'أدوار الأقسام الستة صالحة للاستخدام ولا صلاحية تتجاوز حدودها.',
  },
  'roles.fail': {
    en: 'The compartments do not hold: {found}.',
    fr: 'Les compartiments ne sont pas étanches : {found}.',
    ar: 'الأقسام غير محكمة: {found}.',
  },
  'worker.ok': { en: 'The job queue is ready.', fr: 'La file des tâches est prête.', ar: 'طابور المهام جاهز.' },
  'worker.warn': {
    en: '{count, plural, one {# job has} other {# jobs have}} failed for good.',
    fr: '{count, plural, one {# tâche a échoué} other {# tâches ont échoué}} définitivement.',
    ar: 'عدد المهام التي فشلت نهائيًا: {count, number}.',
  },
  'worker.fail': {
    en: 'The job queue has no tables. Run: dawra migrate.',
    fr: 'La file des tâches n’a pas de tables. Lancez : dawra migrate.',
    ar: 'لا جداول لطابور المهام. نفّذوا: dawra migrate.',
  },
  'files.ok': {
    en: '{count, plural, one {# stored file is} other {# stored files are}} intact.',
    fr: '{count, plural, one {# fichier stocké est intact} other {# fichiers stockés sont intacts}}.',
    ar: 'الملفات المخزنة سليمة (عددها {count, number}).',
  },
  'files.fail': {
    en: 'Stored files are damaged ({damaged}) or missing ({missing}).',
    fr: 'Des fichiers stockés sont endommagés ({damaged}) ou absents ({missing}).',
    ar: 'ملفات مخزنة تالفة ({damaged}) أو مفقودة ({missing}).',
  },
  'orphans.warn': {
    en: 'No record refers to {count, plural, one {# stored file} other {# stored files}}: {found}.',
    fr: 'Aucun enregistrement ne se réfère à {count, plural, one {# fichier stocké} other {# fichiers stockés}} : {found}.',
    ar: 'ملفات مخزنة لا يشير إليها أي سجل (عددها {count, number}): {found}.',
  },
  'login.ok': {
    en: 'Requests use the login {name}, which owns nothing and has no right over the server.',
    fr: 'Les requêtes passent par le compte {name}, qui ne possède rien et n’a aucun droit sur le serveur.',
    ar: 'تمر الطلبات بالحساب {name} الذي لا يملك شيئًا ولا صلاحية له على الخادم.',
  },
  'login.warn': {
    en: 'Requests use the login {name}, which owns the tables (as DATABASE_URL says). It has no right over the server.',
    fr: 'Les requêtes passent par le compte {name}, propriétaire des tables (selon DATABASE_URL). Il n’a aucun droit sur le serveur.',
    ar: 'تمر الطلبات بالحساب {name} المالك للجداول (بحسب DATABASE_URL)، ولا صلاحية له على الخادم.',
  },
  'login.fail': {
    en: 'Requests use the login {name}, which has rights over the server that it must not have: {rights}.',
    fr: 'Les requêtes passent par le compte {name}, qui a sur le serveur des droits de trop : {rights}.',
    ar: 'تمر الطلبات بالحساب {name} وله على الخادم صلاحيات لا ينبغي أن تكون له: {rights}.',
  },
  'journal.ok': {
    en: 'The audit log holds together: {count, plural, one {# act stands} other {# acts stand}} as written.',
    fr: 'Le journal d’audit est cohérent : {count, plural, one {# acte est} other {# actes sont}} tels qu’écrits.',
    ar: 'سجل التدقيق متماسك: الأعمال كما كُتبت (عددها {count, number}).',
  },
  'journal.warn': {
    en: 'The audit log has no chain yet. Run: dawra migrate.',
    fr: 'Le journal d’audit n’a pas encore de chaîne. Lancez : dawra migrate.',
    ar: 'لا سلسلة لسجل التدقيق بعد. نفّذوا: dawra migrate.',
  },
  'journal.fail': {
    en: 'The audit log was changed from outside. First at: {entry} (place {place, number} of the chain “{chain}”): {issue, select, altered {altered} entry_missing {taken out} link_missing {its link taken out} not_linked {put in beside the chain} rewritten {the chain was written anew} other {the end was cut off}}.',
    fr: 'Le journal d’audit a été modifié de l’extérieur. D’abord à : {entry} (rang {place, number} de la chaîne « {chain} ») : {issue, select, altered {entrée modifiée} entry_missing {entrée retirée} link_missing {maillon retiré} not_linked {entrée ajoutée hors chaîne} rewritten {chaîne réécrite} other {fin coupée}}.',
    ar: 'عُدّل سجل التدقيق من خارجه. أول موضع: {entry} (الرتبة {place, number} من السلسلة «{chain}»): {issue, select, altered {قيد معدَّل} entry_missing {قيد محذوف} link_missing {حلقة محذوفة} not_linked {قيد مضاف خارج السلسلة} rewritten {سلسلة أعيدت كتابتها} other {نهاية مقطوعة}}.',
  },
});

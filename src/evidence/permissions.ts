import { grants, permission, type Permission } from '../platform/http/permission.ts';

const { analysts, reviewers } = grants;

/** Who may do what in this wing, and how far. */
export const permissions: readonly Permission[] = [
  permission(
    'dataset.read',
    'See data sets and codebooks',
    'Voir les jeux de données et leurs dictionnaires',
    'الاطلاع على مجموعات البيانات ودلائل رموزها',
    { ...analysts, delegate: 'any', supervisor: 'any' },
  ),
  permission(
    'dataset.import',
    'Import and freeze data sets',
    'Importer et figer des jeux de données',
    'استيراد مجموعات البيانات وتجميدها',
    { researcher: 'any' },
  ),
  permission(
    'dataset.ask-release',
    'Ask that a data set’s codebook be published',
    'Demander la publication du dictionnaire d’un jeu de données',
    'طلب نشر دليل رموز مجموعة بيانات',
    analysts,
  ),
  permission(
    'dataset.release',
    'Publish a codebook that somebody else froze and asked to publish',
    'Publier un dictionnaire figé et demandé par une autre personne',
    'نشر دليل رموز جمّده وطلب نشره شخص آخر',
    reviewers,
  ),
  permission(
    'analysis.run',
    'Run and save analyses',
    'Lancer et enregistrer des analyses',
    'إجراء التحليلات وحفظها',
    analysts,
  ),
  permission(
    'result.read',
    'See results and download them',
    'Voir et télécharger les résultats',
    'الاطلاع على النتائج وتنزيلها',
    { ...analysts, delegate: 'any', supervisor: 'any' },
  ),
  permission(
    'result.ask-release',
    'Ask that a result be published',
    'Demander la publication d’un résultat',
    'طلب نشر نتيجة',
    analysts,
  ),
  permission(
    'result.release',
    'Publish a result that somebody else made and asked to publish',
    'Publier un résultat produit et demandé par une autre personne',
    'نشر نتيجة أعدّها وطلب نشرها شخص آخر',
    reviewers,
  ),
];

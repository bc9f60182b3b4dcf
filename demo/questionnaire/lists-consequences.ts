import { level } from '../../content/codebook.ts';
import { open, openSeveral, type Lists } from './open.ts';

/** Answers about what a return that was not chosen has done, to the person, the family and the place. */
export const CONSEQUENCE_LISTS: Lists = {
  consequence_self: openSeveral([
    level('none', 'لا شيء', 'Aucune', 'None'),
    level('work', 'فقدان العمل أو المهنة', 'La perte du travail ou du métier', 'Loss of work or trade'),
    level('income', 'نقص المدخول', 'La baisse du revenu', 'Less income'),
    level('debt', 'ديون', 'Des dettes', 'Debts'),
    level('rights', 'حقوق أو أجور لم تُستوفَ', 'Des droits ou salaires non perçus', 'Rights or wages not received'),
    level('belongings', 'ممتلكات بقيت هناك', 'Des biens restés là-bas', 'Belongings left there'),
    level('studies', 'انقطاع الدراسة', 'Des études interrompues', 'Studies broken off'),
    level('health', 'متاعب صحية', 'Des problèmes de santé', 'Trouble with health'),
    level(
      'mind',
      'قلق أو حزن أو قلة نوم',
      'De l’angoisse, de la tristesse, un mauvais sommeil',
      'Anxiety, sadness, bad sleep',
    ),
    level('other', 'غير ذلك، يُذكر', 'Autre : laquelle ?', 'Another: which?'),
  ]),
  consequence_family: openSeveral([
    level('none', 'لا شيء', 'Aucune', 'None'),
    level(
      'apart',
      'فراق الزوج أو الأطفال',
      'La séparation d’avec le conjoint ou les enfants',
      'Separation from partner or children',
    ),
    level('money', 'انقطاع المال الذي كان يُرسل', 'La fin de l’argent envoyé', 'The end of money sent home'),
    level('school', 'دراسة الأطفال', 'L’école des enfants', 'The children’s schooling'),
    level('housing', 'السكن', 'Le logement', 'Housing'),
    level('tension', 'توتر داخل العائلة', 'Des tensions dans la famille', 'Tension in the family'),
    level('other', 'غير ذلك، يُذكر', 'Autre : laquelle ?', 'Another: which?'),
  ]),
  consequence_place: openSeveral([
    level('none', 'لا شيء', 'Aucune', 'None'),
    level('money', 'مال أقل يصل إلى المكان', 'Moins d’argent arrive', 'Less money comes in'),
    level('projects', 'توقف مشاريع أو أشغال', 'Des projets ou chantiers arrêtés', 'Projects or works stopped'),
    level('jobs', 'عدد أكبر من الباحثين عن عمل', 'Plus de gens cherchent un travail', 'More people look for work'),
    level('skills', 'مهارات جديدة تفيد الناس', 'Des savoir-faire utiles aux autres', 'Skills of use to others'),
    level('other', 'غير ذلك، يُذكر', 'Autre : laquelle ?', 'Another: which?'),
  ]),
  weight: open([
    level('none', 'لا', 'Non', 'No'),
    level('some', 'إلى حد ما', 'Un peu', 'Somewhat'),
    level('much', 'كثيرًا', 'Beaucoup', 'Very much'),
  ]),
};

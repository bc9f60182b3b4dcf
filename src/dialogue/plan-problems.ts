import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of action plans and of the register of mechanisms. */
export const { catalogue: planProblems, problem: planProblem } = defineProblems('plan', {
  'no-mechanism': {
    status: 404,
    words: {
      en: 'There is no such mechanism.',
      fr: 'Ce mécanisme n’existe pas.',
      ar: 'لا توجد آلية بهذا المعرّف.',
    },
  },
  'no-plan': {
    status: 404,
    words: {
      en: 'There is no such plan.',
      fr: 'Ce plan n’existe pas.',
      ar: 'لا توجد خطة بهذا المعرّف.',
    },
  },
  'no-measure': {
    status: 404,
    words: {
      en: 'There is no such measure.',
      fr: 'Cette mesure n’existe pas.',
      ar: 'لا يوجد تدبير بهذا المعرّف.',
    },
  },
  'no-action': {
    status: 404,
    words: {
      en: 'There is no such action.',
      fr: 'Cette action n’existe pas.',
      ar: 'لا يوجد إجراء بهذا المعرّف.',
    },
  },
  'no-obstacle': {
    status: 404,
    words: {
      en: 'There is no such obstacle.',
      fr: 'Cet obstacle n’existe pas.',
      ar: 'لا يوجد عائق بهذا المعرّف.',
    },
  },
  'recommendation-unpublished': {
    status: 422,
    words: {
      en: 'A measure carries out a published recommendation.',
      fr: 'Une mesure met en œuvre une recommandation publiée.',
      ar: 'ينفذ التدبير توصية منشورة.',
    },
  },
  'measure-bound': {
    status: 409,
    words: {
      en: 'An action under this measure is proposed or was adopted: its words stand. Add another measure.',
      fr: 'Une action de cette mesure est proposée ou adoptée : son texte est acquis. Ajoutez une autre mesure.',
      ar: 'إجراء ضمن هذا التدبير معروض أو معتمد: نصه ثابت. أضيفوا تدبيرًا آخر.',
    },
  },
  'not-your-action': {
    status: 403,
    words: {
      en: 'Those who brought an action in or answer for it go on with it, and the secretariat.',
      fr: 'Qui a apporté une action ou en répond la poursuit, ainsi que le secrétariat.',
      ar: 'يواصل العمل على الإجراء من قدّمه أو من يتحمل مسؤوليته، والأمانة.',
    },
  },
  'action-incomplete': {
    status: 422,
    words: {
      en: 'This action cannot be adopted yet. It lacks: {lacks}.',
      fr: 'Cette action ne peut pas encore être adoptée. Il lui manque : {lacks}.',
      ar: 'لا يمكن اعتماد هذا الإجراء بعد. ينقصه: {lacks}.',
    },
  },
  'not-to-adopt': {
    status: 409,
    words: {
      en: 'This wording is not to be adopted now.',
      fr: 'Cette formulation n’est pas à adopter maintenant.',
      ar: 'هذه الصيغة ليست معروضة للاعتماد الآن.',
    },
  },
  'one-sided': {
    status: 422,
    words: {
      en: 'An action is adopted by one institution of each party at least, and by the bodies that answer for it.',
      fr: 'Une action est adoptée par une institution de chaque partie au moins, et par les organismes qui en répondent.',
      ar: 'يُعتمد الإجراء من مؤسسة واحدة على الأقل من كل جانب، ومن الهيئات المسؤولة عنه.',
    },
  },
  'body-side': {
    status: 422,
    words: {
      en: 'A responsible body belongs to its own party and is known here.',
      fr: 'Un organisme responsable relève de sa propre partie et est connu ici.',
      ar: 'تكون الهيئة المسؤولة من جانبها نفسه ومعروفة هنا.',
    },
  },
  'unknown-code': {
    status: 422,
    words: {
      en: 'The list {list} has no code “{code}”{near, select, none {} other {; did you mean “{near}”?}}',
      fr: 'La liste {list} n’a pas de code « {code} »{near, select, none {} other { ; vouliez-vous dire « {near} » ?}}',
      ar: 'لا يوجد الرمز «{code}» في القائمة {list}{near, select, none {} other {؛ هل تقصدون «{near}»؟}}',
    },
  },
  'unreleased-evidence': {
    status: 422,
    words: {
      en: 'The result {id} is not published with its data.',
      fr: 'Le résultat {id} n’est pas publié avec ses données.',
      ar: 'النتيجة {id} غير منشورة مع بياناتها.',
    },
  },
  'no-period': {
    status: 422,
    words: {
      en: 'No indicator of the adopted wording has this period.',
      fr: 'Aucun indicateur de la formulation adoptée n’a cette période.',
      ar: 'لا مؤشر في الصيغة المعتمدة له هذه الفترة.',
    },
  },
  'not-promised': {
    status: 409,
    words: {
      en: 'What was not adopted yet is not reported on.',
      fr: 'On ne rend pas compte de ce qui n’est pas encore adopté.',
      ar: 'لا يُبلَّغ عما لم يُعتمد بعد.',
    },
  },
  'future-day': {
    status: 422,
    words: {
      en: 'This day has not come yet.',
      fr: 'Ce jour n’est pas encore venu.',
      ar: 'هذا اليوم لم يأتِ بعد.',
    },
  },
  'no-transaction': {
    status: 404,
    words: {
      en: 'There is no such entry of this action.',
      fr: 'Cette action n’a pas cette écriture.',
      ar: 'لا يوجد قيد كهذا لهذا الإجراء.',
    },
  },
  'already-cancelled': {
    status: 409,
    words: {
      en: 'This entry was cancelled already.',
      fr: 'Cette écriture est déjà annulée.',
      ar: 'أُلغي هذا القيد من قبل.',
    },
  },
  full: {
    status: 422,
    words: {
      en: 'No more than {most} of these are held here.',
      fr: 'On n’en garde ici pas plus de {most}.',
      ar: 'لا يُحفظ هنا أكثر من {most}.',
    },
  },
});

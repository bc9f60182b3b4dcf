import { count } from './before.ts';
import { SEVERAL_COUNTRIES } from './countries.ts';
import { INTERVIEWED } from './eligibility.ts';
import { ask, repeat, section, which, works, type Item } from './item.ts';

const worked = "${worked_abroad} = 'yes'";
const holdsWork = works('status_abroad');

/** Second stage: life in the country, or countries, of immigration. */
export const ABROAD: Item = section(
  'abroad',
  { ar: 'في الخارج', fr: 'À l’étranger', en: 'Abroad', relevant: INTERVIEWED },
  [
    ask('integer', 'countries_count', {
      ar: 'في كم بلدًا أجنبيًا كانت لك إقامة لا تقل عن ثلاثة أشهر؟',
      fr: 'Dans combien de pays étrangers avez-vous vécu au moins trois mois ?',
      en: 'In how many foreign countries did you live for at least three months?',
      constraint: '. >= 1 and . <= 6',
      message: { ar: 'من 1 إلى 6.', fr: 'De 1 à 6.', en: 'From 1 to 6.' },
    }),
    repeat(
      'stays',
      {
        ar: 'إقامة في بلد',
        fr: 'Séjour dans un pays',
        en: 'Stay in a country',
        count: 'if(${countries_count} > 1, ${countries_count}, 0)',
      },
      [
        ask('select_one country_stay', 'stay_country', {
          ar: 'في أي بلد؟',
          fr: 'Dans quel pays ?',
          en: 'In which country?',
        }),
        which('stay_country', ...SEVERAL_COUNTRIES),
        ask('integer', 'stay_months', {
          ar: 'كم شهرًا؟',
          fr: 'Combien de mois ?',
          en: 'For how many months?',
          ...count(900),
        }),
      ],
    ),
    ask('select_one country_stay', 'country_main', {
      ar: 'في أي بلد كانت أطول إقامة؟',
      fr: 'Dans quel pays avez-vous vécu le plus longtemps ?',
      en: 'In which country did you stay longest?',
    }),
    which('country_main', ...SEVERAL_COUNTRIES),
    ask('select_one legal_status_abroad', 'legal_status_arrival', {
      ar: 'ماذا كانت وضعيتك الإدارية في السنة الأولى؟',
      fr: 'Quelle était votre situation administrative la première année ?',
      en: 'What was your administrative situation in the first year?',
    }),
    ask('select_one legal_status_abroad', 'legal_status_abroad', {
      ar: 'وماذا كانت قبيل العودة؟',
      fr: 'Et peu avant le retour ?',
      en: 'And shortly before returning?',
    }),
    ask('select_one marital_after', 'marital_abroad', {
      ar: 'ماذا كانت حالتك العائلية في آخر الإقامة؟',
      fr: 'Quelle était votre situation de famille à la fin du séjour ?',
      en: 'What was your marital status at the end of the stay?',
    }),
    ask('select_multiple lived_with', 'lived_with_abroad', {
      ar: 'من كان يعيش معك هناك؟',
      fr: 'Qui vivait avec vous là-bas ?',
      en: 'Who lived with you there?',
      constraint: 'not(selected(., "alone") and count-selected(.) > 1)',
      message: {
        ar: '«بمفردي» إجابة وحيدة.',
        fr: '« Personne » exclut les autres réponses.',
        en: '“Nobody” excludes the other answers.',
      },
    }),
    ask('select_one housing', 'housing_abroad', {
      ar: 'كيف كان السكن؟',
      fr: 'Quel type de logement aviez-vous ?',
      en: 'What was your housing?',
    }),
    ask('select_one education_after', 'education_abroad', {
      ar: 'ما المستوى التعليمي الذي وصلت إليه في الخارج؟',
      fr: 'Quel niveau d’instruction avez-vous atteint à l’étranger ?',
      en: 'What level of education did you reach abroad?',
    }),
    ask('select_one yes_no_open', 'diploma_abroad', {
      ar: 'هل حصلت على شهادة هناك؟',
      fr: 'Y avez-vous obtenu un diplôme ?',
      en: 'Did you obtain a diploma there?',
    }),
    ask('select_one yes_no_open', 'training_abroad', {
      ar: 'هل تابعت تكوينًا مهنيًا في الخارج؟',
      fr: 'Avez-vous suivi une formation professionnelle à l’étranger ?',
      en: 'Did you receive vocational training abroad?',
    }),
    ask('text', 'training_abroad_field', {
      ar: 'في أي مجال؟',
      fr: 'Dans quel domaine ?',
      en: 'In what field?',
      relevant: "${training_abroad} = 'yes'",
    }),
    ask('select_one yes_no_open', 'language_learnt_abroad', {
      ar: 'هل تعلّمت لغة جديدة هناك؟',
      fr: 'Y avez-vous appris une nouvelle langue ?',
      en: 'Did you learn a new language there?',
    }),
    ask('select_multiple skills', 'skills_abroad', {
      ar: 'ماذا تعلّمت أيضًا من هذه الإقامة؟',
      fr: 'Qu’avez-vous appris d’autre durant ce séjour ?',
      en: 'What else did you learn during that stay?',
    }),
    ask('select_one yes_no_open', 'worked_abroad', {
      ar: 'هل كان لديك عمل هناك، ولو لمدة قصيرة؟',
      fr: 'Y avez-vous travaillé, même peu de temps ?',
      en: 'Did you work there, even for a short time?',
    }),
    ask('select_one status_after', 'status_abroad', {
      ar: 'ماذا كانت وضعيتك المهنية في آخر بلد؟',
      fr: 'Quelle était votre situation professionnelle dans le dernier pays ?',
      en: 'What was your working situation in the last country?',
    }),
    ask('select_one isco_after', 'isco_abroad', {
      ar: 'ما نوع العمل الذي كان لديك؟',
      fr: 'Quel genre de travail faisiez-vous ?',
      en: 'What kind of work did you do?',
      relevant: holdsWork,
    }),
    ask('select_one sector_after', 'sector_abroad', {
      ar: 'في أي قطاع؟',
      fr: 'Dans quel secteur ?',
      en: 'In which sector?',
      relevant: holdsWork,
    }),
    ask('select_one contract', 'contract_abroad', {
      ar: 'على أي أساس كان ذلك العمل؟',
      fr: 'Sur quelle base travailliez-vous ?',
      en: 'On what basis did you work?',
      relevant: holdsWork,
    }),
    ask('select_one match', 'job_match_abroad', {
      ar: 'كيف كان ذلك العمل بالنسبة إلى مؤهلاتك؟',
      fr: 'Comment ce travail se situait-il par rapport à vos qualifications ?',
      en: 'How did that work compare with your qualifications?',
      relevant: holdsWork,
    }),
    ask('integer', 'months_without_work_abroad', {
      ar: 'كم شهرًا بقيت هناك دون عمل مع البحث عنه؟',
      fr: 'Combien de mois y avez-vous cherché du travail sans en avoir ?',
      en: 'For how many months were you out of work and looking for it there?',
      relevant: worked,
      ...count(600),
    }),
    ask('select_one yes_no_open', 'social_security_abroad', {
      ar: 'هل كانت لديك هناك تغطية في الضمان الاجتماعي؟',
      fr: 'Y aviez-vous une couverture de sécurité sociale ?',
      en: 'Were you covered by social security there?',
    }),
    ask('select_one yes_no_open', 'pension_rights_abroad', {
      ar: 'هل اكتسبت هناك حقوقًا في التقاعد؟',
      fr: 'Y avez-vous acquis des droits à la retraite ?',
      en: 'Did you acquire pension rights there?',
      relevant: worked,
    }),
    ask('select_one fin_situation_before', 'fin_situation_abroad', {
      ar: 'كيف كانت أوضاعك المالية هناك؟',
      fr: 'Comment était votre situation financière là-bas ?',
      en: 'How was your financial situation there?',
    }),
    ask('select_one remittances', 'remittances', {
      ar: 'هل كنت ترسل مالًا إلى البلد؟',
      fr: 'Envoyiez-vous de l’argent au pays ?',
      en: 'Did you send money home?',
    }),
    ask('select_multiple money_use', 'remittances_use', {
      ar: 'فيمَ كان يُستعمل هذا المال؟',
      fr: 'À quoi servait cet argent ?',
      en: 'What was that money used for?',
      relevant: "${remittances} = 'sometimes' or ${remittances} = 'regularly'",
    }),
    ask('select_one yes_no_open', 'association_abroad', {
      ar: 'هل كنت عضوًا في جمعية هناك؟',
      fr: 'Étiez-vous membre d’une association ?',
      en: 'Were you a member of an association?',
    }),
    ask('select_one often', 'unfair_treatment_abroad', {
      ar: 'هل شعرت هناك بمعاملة غير عادلة بسبب أصلك؟',
      fr: 'Y avez-vous subi un traitement injuste à cause de votre origine ?',
      en: 'Were you treated unfairly there because of your origin?',
    }),
    ask('select_one visits_home', 'visits_home', {
      ar: 'كم مرة كنت تزور البلد؟',
      fr: 'À quel rythme veniez-vous au pays ?',
      en: 'How often did you visit home?',
    }),
    ask('select_one contact', 'contact_home', {
      ar: 'وكم كنت تتصل بعائلتك في البلد؟',
      fr: 'À quel rythme parliez-vous avec vos proches au pays ?',
      en: 'How often did you speak with your family at home?',
    }),
    ask('select_one objectives_met', 'objectives_met', {
      ar: 'هل تحقّق ما هاجرت من أجله؟',
      fr: 'Avez-vous réalisé ce que vous cherchiez en partant ?',
      en: 'Did you achieve what you left for?',
    }),
  ],
);

import { INTERVIEWED } from './eligibility.ts';
import { ask, section, type Item } from './item.ts';

const alone = (code: string) => `not(selected(., '${code}') and count-selected(.) > 1)`;

/** The return itself: who chose, why, and how it was prepared (willingness and readiness, kept apart). */
export const RETURN: Item = section(
  'return',
  { ar: 'العودة', fr: 'Le retour', en: 'The return', relevant: INTERVIEWED },
  [
    ask('select_one choice_degree', 'choice_degree', {
      ar: 'إلى أي حد كان لديك خيار في العودة؟',
      fr: 'Dans quelle mesure aviez-vous le choix de revenir ?',
      en: 'How much choice did you have in returning?',
    }),
    ask('select_one decider', 'who_decided', {
      ar: 'من اتخذ قرار العودة؟',
      fr: 'Qui a pris la décision du retour ?',
      en: 'Who made the decision to return?',
    }),
    ask('select_one reason_decided', 'reason_decided', {
      ar: 'ما السبب الرئيسي الذي دعاك إلى العودة؟',
      fr: 'Quelle raison principale vous a fait décider de revenir ?',
      en: 'What main reason made you decide to return?',
      relevant: "${return_type} = 'decided'",
    }),
    ask('select_one reason_compelled', 'reason_compelled', {
      ar: 'ما الظرف الذي اضطرّك إلى العودة؟',
      fr: 'Quelle circonstance est à l’origine de ce retour ?',
      en: 'What circumstance compelled you to return?',
      hint: {
        ar: 'لا تُطلب أي تفاصيل عن الإجراءات أو الوثائق',
        fr: 'Aucun détail de procédure ou de document n’est demandé',
        en: 'Ask for no details of procedures or papers',
      },
      relevant: "${return_type} = 'compelled'",
    }),
    ask('text', 'reason_other', {
      ar: 'ما هو هذا السبب؟',
      fr: 'Quelle était cette raison ?',
      en: 'What was that reason?',
      relevant: "${reason_decided} = 'other' or ${reason_compelled} = 'other'",
    }),
    ask('select_one wish', 'wish_to_return', {
      ar: 'هل كانت لديك رغبة في العودة؟',
      fr: 'Aviez-vous le souhait de revenir ?',
      en: 'Did you wish to return?',
    }),
    ask('range', 'freedom', {
      ar: 'من 0 إلى 10، إلى أي حد كان هذا القرار حرًا؟',
      fr: 'De 0 à 10, dans quelle mesure cette décision a-t-elle été libre ?',
      en: 'From 0 to 10, how free was this decision?',
      hint: {
        ar: '0 يعني دون أي حرية، 10 يعني حرية تامة',
        fr: '0 : aucune liberté ; 10 : liberté entière',
        en: '0: no freedom; 10: complete freedom',
      },
      parameters: 'start=0 end=10 step=1',
    }),
    ask('select_one time_to_prepare', 'time_to_prepare', {
      ar: 'كم من الوقت توفّر لك لتحضير العودة؟',
      fr: 'De combien de temps avez-vous disposé pour préparer ce retour ?',
      en: 'How much time did you have to prepare the return?',
    }),
    ask('select_multiple info', 'info', {
      ar: 'من أين حصلت على معلومات عن البلد قبل العودة؟',
      fr: 'Où avez-vous trouvé des informations sur le pays avant le retour ?',
      en: 'Where did you find information about the country before returning?',
      constraint: alone('none'),
      message: {
        ar: 'إجابة «لم أبحث عن معلومات» وحيدة.',
        fr: '« Je n’ai pas cherché d’informations » exclut les autres réponses.',
        en: '“I looked for no information” excludes the other answers.',
      },
    }),
    ask('select_one yes_no_open', 'scouting_visit', {
      ar: 'هل زرت البلد قبل العودة لتقييم الوضع بنفسك؟',
      fr: 'Avez-vous fait une visite au pays, avant le retour, pour juger de la situation ?',
      en: 'Did you visit the country before returning, to judge the situation?',
    }),
    ask('integer', 'scouting_visit_year', {
      ar: 'في أي سنة كانت آخر زيارة من هذا النوع؟',
      fr: 'En quelle année a eu lieu la dernière visite de ce genre ?',
      en: 'In which year was the latest such visit?',
      relevant: "${scouting_visit} = 'yes'",
      constraint: '(. >= ${year_departure} and . <= ${year_return}) or . = -98',
      message: {
        ar: 'بين سنة المغادرة وسنة العودة، أو \u200e-98.',
        fr: 'Entre l’année du départ et celle du retour, ou -98.',
        en: 'Between the year of departure and that of return, or -98.',
      },
    }),
    ask('select_one savings', 'savings', {
      ar: 'هل عدت بمدّخرات؟',
      fr: 'Avez-vous rapporté de l’épargne ?',
      en: 'Did you bring savings back?',
    }),
    ask('select_one yes_no_open', 'contacts_kept', {
      ar: 'هل كانت لديك في البلد علاقات يمكن الاعتماد عليها عند العودة؟',
      fr: 'Aviez-vous gardé au pays des contacts utiles à votre retour ?',
      en: 'Had you kept contacts at home who could be of use on your return?',
    }),
    ask('select_one yes_no_open', 'housing_ready', {
      ar: 'هل كان السكن جاهزًا؟',
      fr: 'Un logement était-il prêt ?',
      en: 'Was a home ready for you?',
    }),
    ask('select_one yes_no_open', 'work_ready', {
      ar: 'هل كان لديك عمل مضمون أو دخل ثابت بعد العودة؟',
      fr: 'Un travail ou un revenu sûr vous attendait-il ?',
      en: 'Was work or a secure income waiting for you?',
    }),
    ask('select_one plan', 'plan_before_return', {
      ar: 'هل كان لديك مشروع لما بعد العودة؟',
      fr: 'Aviez-vous un projet pour la suite ?',
      en: 'Did you have a plan for what would follow?',
    }),
    ask('select_one yes_no_open', 'papers_settled', {
      ar: 'هل تمت تسوية الوثائق والحقوق قبل العودة؟',
      fr: 'Vos papiers et vos droits étaient-ils réglés avant le retour ?',
      en: 'Were your papers and rights settled before returning?',
    }),
    ask('select_one yes_no_open', 'pension_transfer', {
      ar: 'هل تم ترتيب تحويل حقوق التقاعد؟',
      fr: 'Le transfert de vos droits à la retraite était-il organisé ?',
      en: 'Had the transfer of your pension rights been arranged?',
      relevant: "${pension_rights_abroad} = 'yes'",
    }),
    ask('select_one yes_no_open', 'skills_certified', {
      ar: 'هل لديك شهادات تثبت ما تعلّمته أو عملته في الخارج؟',
      fr: 'Avez-vous des certificats de ce que vous avez appris ou fait à l’étranger ?',
      en: 'Do you have certificates for what you learnt or did abroad?',
    }),
    ask('select_one prepared', 'felt_prepared', {
      ar: 'إجمالًا، كيف كان استعدادك عند العودة؟',
      fr: 'Dans l’ensemble, à quel point ce retour était-il préparé ?',
      en: 'All in all, how well prepared was this return?',
    }),
    ask('select_multiple lived_with', 'returned_with', {
      ar: 'من عاد معك؟',
      fr: 'Qui est revenu avec vous ?',
      en: 'Who returned with you?',
      constraint: alone('alone'),
      message: {
        ar: '«بمفردي» إجابة وحيدة.',
        fr: '« Personne » exclut les autres réponses.',
        en: '“Nobody” excludes the other answers.',
      },
    }),
    ask('select_multiple journey_help', 'journey_help', {
      ar: 'ممن تلقيت مساعدة على سفر العودة؟',
      fr: 'De qui avez-vous reçu de l’aide pour le voyage de retour ?',
      en: 'Who helped with the journey back?',
      constraint: alone('none'),
      message: {
        ar: '«دون مساعدة» إجابة وحيدة.',
        fr: '« Sans aide » exclut les autres réponses.',
        en: '“Without help” excludes the other answers.',
      },
    }),
    ask('select_one intended_stay', 'intended_stay_home', {
      ar: 'كم من الوقت كانت النية أن تبقى في البلد عند وصولك؟',
      fr: 'À l’arrivée, combien de temps pensiez-vous rester au pays ?',
      en: 'On arrival, how long did you intend to stay in the country?',
      relevant: "${permanence} != 'permanent'",
    }),
  ],
);

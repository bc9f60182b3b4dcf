import { ask, calculate, metadata, note, section, type Item } from './item.ts';

/** Version of the consent text; a changed wording takes a new one. */
export const CONSENT_VERSION = 'consent-2026-1';

/** Before the first question: how the person was reached, and consent. */
export const OPENING: readonly Item[] = [
  metadata('start', 'start'),
  metadata('end', 'end'),
  metadata('deviceid', 'deviceid'),
  metadata('audit', 'audit'),
  section('contact', { ar: 'بداية المقابلة', fr: 'Début de l’entretien', en: 'Start of the interview' }, [
    ask('date', 'interview_date', {
      ar: 'تاريخ المقابلة',
      fr: 'Date de l’entretien',
      en: 'Date of the interview',
      default: 'today()',
      constraint: '. <= today()',
      message: {
        ar: 'لا يكون التاريخ في المستقبل.',
        fr: 'La date ne peut pas être à venir.',
        en: 'The date cannot lie ahead.',
      },
    }),
    ask('text', 'interviewer_code', {
      ar: 'رمز الباحث الميداني',
      fr: 'Code de l’enquêteur ou de l’enquêtrice',
      en: 'Interviewer code',
      hint: {
        ar: 'حرفان ثم رقمان إلى أربعة أرقام',
        fr: 'Deux lettres puis deux à quatre chiffres',
        en: 'Two letters, then two to four digits',
      },
      constraint: "regex(., '^[A-Z]{2}[0-9]{2,4}$')",
      message: {
        ar: 'حرفان لاتينيان كبيران ثم أرقام.',
        fr: 'Deux lettres majuscules puis des chiffres.',
        en: 'Two capital letters, then digits.',
      },
    }),
    ask('select_one interview_language', 'interview_language', {
      ar: 'بأي لغة تجري المقابلة؟',
      fr: 'En quelle langue se tient l’entretien ?',
      en: 'In which language is the interview held?',
    }),
    ask('select_one mode', 'interview_mode', {
      ar: 'كيف تجري المقابلة؟',
      fr: 'Comment se tient l’entretien ?',
      en: 'How is the interview held?',
    }),
    ask('select_one recruitment', 'recruitment', {
      ar: 'كيف وصلت الدعوة إلى هذا الشخص؟',
      fr: 'Comment cette personne a-t-elle été invitée ?',
      en: 'How was this person invited?',
    }),
    ask('text', 'coupon_in', {
      ar: 'الرمز المكتوب على بطاقة الدعوة',
      fr: 'Code inscrit sur le coupon reçu',
      en: 'Code on the coupon received',
      hint: { ar: 'ثمانية رموز، من اليسار إلى اليمين', fr: 'Huit caractères', en: 'Eight characters' },
      relevant: "${recruitment} = 'coupon'",
      constraint: "regex(., '^[A-HJ-NP-Z2-9]{8}$')",
      message: {
        ar: 'تُستعمل حروف لاتينية كبيرة وأرقام.',
        fr: 'Huit lettres majuscules ou chiffres.',
        en: 'Eight capital letters or digits.',
      },
    }),
    ask('integer', 'refusals_before', {
      ar: 'كم شخصًا اعتذر عن المشاركة قبل هذه المقابلة، منذ المقابلة السابقة؟',
      fr: 'Depuis l’entretien précédent, combien de personnes ont décliné ?',
      en: 'Since the previous interview, how many people declined?',
      constraint: '. >= 0 and . <= 99',
      message: { ar: 'من 0 إلى 99.', fr: 'De 0 à 99.', en: 'From 0 to 99.' },
    }),
  ]),
  section('agreement', { ar: 'الموافقة', fr: 'Consentement', en: 'Consent' }, [
    note('consent_text', {
      ar: 'نقوم بدراسة عن الأشخاص الذين عادوا إلى بلدهم بعد أن عاشوا في الخارج. المشاركة حرة تمامًا: يمكنك رفض أي سؤال أو إيقاف المقابلة متى شئت، دون أي أثر على حقوقك. لا نكتب اسمك، ولن تُستعمل إجاباتك إلا في جداول لا تُعرِّف بأحد. لا تُسلَّم الإجابات إلى أي سلطة. تدوم المقابلة نحو خمس وأربعين دقيقة.',
      fr: 'Nous étudions la situation des personnes revenues dans leur pays après avoir vécu à l’étranger. Vous participez librement : vous pouvez passer une question ou arrêter l’entretien quand vous le souhaitez, sans effet sur vos droits. Votre nom n’est pas noté et vos réponses ne serviront qu’à des tableaux où personne n’est reconnaissable. Elles ne sont remises à aucune autorité. L’entretien dure environ quarante-cinq minutes.',
      en: 'We are studying the situation of people who came back to their country after living abroad. Taking part is entirely your choice: you may skip any question or stop whenever you wish, with no effect on your rights. Your name is not written down, and your answers are used only in tables where nobody can be recognised. They are handed to no authority. The interview takes about forty-five minutes.',
    }),
    calculate('consent_version', `'${CONSENT_VERSION}'`),
    ask('select_one yes_no', 'consent', {
      ar: 'هل توافق على المشاركة؟',
      fr: 'Acceptez-vous de participer ?',
      en: 'Do you agree to take part?',
    }),
    ask('select_one refusal', 'refusal_reason', {
      ar: 'ما سبب الاعتذار؟',
      fr: 'Pour quelle raison la personne décline-t-elle ?',
      en: 'Why does the person decline?',
      hint: { ar: 'دون إلحاح', fr: 'Sans insister', en: 'Without pressing' },
      relevant: "${consent} = 'no'",
    }),
    ask('select_one yes_no', 'consent_recontact', {
      ar: 'هل تقبل أن نتصل بك مرة أخرى بعد سنة لمعرفة ما تغيّر؟',
      fr: 'Pouvons-nous vous recontacter dans un an pour voir ce qui a changé ?',
      en: 'May we contact you again in a year to see what has changed?',
      relevant: "${consent} = 'yes'",
    }),
  ]),
];

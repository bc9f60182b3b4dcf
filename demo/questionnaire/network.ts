import { INTERVIEWED } from './eligibility.ts';
import { ask, section, type Item } from './item.ts';

/** At most this many coupons are given to one person. */
export const MAX_COUPONS = 3;

const few = { ar: 'تحقّق من العدد.', fr: 'Vérifiez le nombre.', en: 'Please check the number.' };
const nth: readonly (readonly [ar: string, fr: string, en: string])[] = [
  ['الأولى', 'premier', 'first'],
  ['الثانية', 'deuxième', 'second'],
  ['الثالثة', 'troisième', 'third'],
];

const degree = (name: string, [ar, fr, en]: readonly [string, string, string], within?: string) =>
  ask('integer', name, {
    ar,
    fr,
    en,
    constraint: within ? `. >= 0 and . <= \${${within}}` : '. >= 0 and . <= 5000',
    message: few,
    ...(within ? { relevant: `\${${within}} > 0` } : {}),
  });

/**
 * Network of the person among returnees, asked in narrowing steps, and the chain of coupons. Without the size of the network, the coupon
 * received and the coupons given, a sample recruited by its own members cannot be analysed.
 */
export const NETWORK: Item = section(
  'network',
  {
    ar: 'معارفك من العائدين',
    fr: 'Vos connaissances parmi les personnes revenues',
    en: 'Returnees you know',
    relevant: INTERVIEWED,
  },
  [
    degree('degree_known', [
      'كم شخصًا عاد من الهجرة تعرفه باسمه ويعرفك باسمك؟',
      'Combien de personnes revenues de l’étranger connaissez-vous par leur nom, et qui connaissent le vôtre ?',
      'How many people who returned from abroad do you know by name, and who know yours?',
    ]),
    degree(
      'degree_region',
      [
        'كم منهم يسكن في هذه الجهة؟',
        'Combien d’entre elles habitent cette région ?',
        'How many of them live in this region?',
      ],
      'degree_known',
    ),
    degree(
      'degree_ten_years',
      [
        'ومن بين هؤلاء، كم عاد خلال السنوات العشر الأخيرة؟',
        'Parmi ces dernières, combien sont revenues depuis dix ans au plus ?',
        'Of these, how many returned within the last ten years?',
      ],
      'degree_region',
    ),
    degree(
      'degree_seen',
      [
        'وكم منهم كان لك معه لقاء أو حديث خلال الثلاثين يومًا الأخيرة؟',
        'Avec combien d’entre elles avez-vous parlé ces trente derniers jours ?',
        'With how many of them have you spoken in the last thirty days?',
      ],
      'degree_ten_years',
    ),
    degree(
      'degree_compelled',
      [
        'وكم منهم اضطُرّ إلى العودة؟',
        'Pour combien d’entre elles le retour a-t-il été contraint ?',
        'How many of them were compelled to return?',
      ],
      'degree_ten_years',
    ),
    ask('select_one relation', 'recruiter_relation', {
      ar: 'ما علاقتك بالشخص الذي سلّمك بطاقة الدعوة؟',
      fr: 'Quel est votre lien avec la personne qui vous a remis le coupon ?',
      en: 'How are you related to the person who gave you the coupon?',
      relevant: "${recruitment} = 'coupon'",
    }),
    ask('select_one yes_no_open', 'could_refuse_coupon', {
      ar: 'هل كان في وسعك رفض هذه البطاقة بسهولة؟',
      fr: 'Pouviez-vous facilement refuser ce coupon ?',
      en: 'Could you easily have refused that coupon?',
      relevant: "${recruitment} = 'coupon'",
    }),
    ask('integer', 'coupons_given', {
      ar: 'كم بطاقة دعوة سُلِّمت لهذا الشخص؟',
      fr: 'Combien de coupons remettez-vous à cette personne ?',
      en: 'How many coupons do you give this person?',
      constraint: `. >= 0 and . <= ${MAX_COUPONS}`,
      message: { ar: 'ثلاث بطاقات على الأكثر.', fr: 'Trois coupons au plus.', en: 'At most three coupons.' },
    }),
    ...nth.map(([ar, fr, en], index) =>
      ask('text', `coupon_out_${index + 1}`, {
        ar: `رمز البطاقة ${ar}`,
        fr: `Code du ${fr} coupon`,
        en: `Code of the ${en} coupon`,
        relevant: `\${coupons_given} > ${index}`,
        constraint: "regex(., '^[A-HJ-NP-Z2-9]{8}$') and . != ${coupon_in}",
        message: {
          ar: 'ثمانية حروف لاتينية كبيرة أو أرقام، غير رمز البطاقة المستلمة.',
          fr: 'Huit lettres majuscules ou chiffres, autres que le code reçu.',
          en: 'Eight capital letters or digits, other than the code received.',
        },
      }),
    ),
  ],
);

import { count } from './before.ts';
import { INTERVIEWED } from './eligibility.ts';
import { ask, section, type Item } from './item.ts';

const founded = "${entrepreneur_since_return} = 'yes'";
const planned = "${investment_project} = 'yes'";

const exclusive = {
  constraint: "not(selected(., 'none') and count-selected(.) > 1)",
  message: {
    ar: 'إجابة «لا شيء» وحيدة.',
    fr: 'La réponse négative exclut les autres.',
    en: '“None” excludes the other answers.',
  },
};

/** Third stage, second part: enterprises, support and life with others. */
export const PROJECTS: Item = section(
  'projects',
  { ar: 'المشاريع والدعم', fr: 'Projets et soutiens', en: 'Projects and support', relevant: INTERVIEWED },
  [
    ask('select_one yes_no_open', 'entrepreneur_since_return', {
      ar: 'هل أنشأت مشروعًا أو عملًا لحسابك منذ العودة؟',
      fr: 'Avez-vous créé une entreprise ou une activité à votre compte depuis le retour ?',
      en: 'Have you set up a business or worked on your own account since returning?',
    }),
    ask('integer', 'enterprise_staff', {
      ar: 'كم شخصًا يعمل فيه، وأنت منهم؟',
      fr: 'Combien de personnes y travaillent, vous compris ?',
      en: 'How many people work in it, yourself included?',
      relevant: founded,
      ...count(5000),
    }),
    ask('select_multiple funding', 'funding', {
      ar: 'من أين جاء تمويله؟',
      fr: 'Comment l’avez-vous financée ?',
      en: 'How was it paid for?',
      relevant: founded,
    }),
    ask('select_one yes_no_open', 'investment_project', {
      ar: 'هل لديك مشروع استثمار؟',
      fr: 'Avez-vous un projet d’investissement ?',
      en: 'Do you have a plan to invest?',
    }),
    ask('select_one sector_after', 'investment_sector', {
      ar: 'في أي قطاع؟',
      fr: 'Dans quel secteur ?',
      en: 'In which sector?',
      relevant: planned,
    }),
    ask('select_multiple obstacle', 'obstacles', {
      ar: 'ما الذي يعيق مشروعك؟',
      fr: 'Qu’est-ce qui freine votre projet ou votre entreprise ?',
      en: 'What stands in the way of your plan or business?',
      relevant: `${founded} or ${planned}`,
      ...exclusive,
    }),
    ask('select_one yes_no_open', 'support_received', {
      ar: 'هل تلقيت دعمًا عند العودة؟',
      fr: 'Avez-vous reçu une aide à votre retour ?',
      en: 'Did you receive support on your return?',
    }),
    ask('select_multiple institution', 'support_from', {
      ar: 'ممن كان هذا الدعم؟',
      fr: 'De qui est venue cette aide ?',
      en: 'Who gave it?',
      relevant: "${support_received} = 'yes'",
    }),
    ask('select_multiple help', 'support_needed', {
      ar: 'ما الدعم الذي تحتاجه اليوم؟',
      fr: 'De quelle aide avez-vous besoin aujourd’hui ?',
      en: 'What support do you need today?',
      ...exclusive,
    }),
    ask('select_one institution_contact', 'institution_contact', {
      ar: 'هل قصدت مؤسسة طلبًا للمساعدة منذ العودة؟',
      fr: 'Depuis le retour, avez-vous demandé de l’aide à une institution ?',
      en: 'Since your return, have you asked an institution for help?',
    }),
    ask('select_multiple institution', 'institution_which', {
      ar: 'ما هي هذه المؤسسات؟',
      fr: 'Auprès de quelles institutions ?',
      en: 'Which institutions?',
      relevant: "${institution_contact} = 'once' or ${institution_contact} = 'several'",
    }),
    ask('select_one quality', 'institution_quality', {
      ar: 'كيف كان الاستقبال؟',
      fr: 'Comment s’est passé l’accueil ?',
      en: 'How were you received?',
      relevant: "${institution_contact} = 'once' or ${institution_contact} = 'several'",
    }),
    ask('select_multiple problem', 'problem', {
      ar: 'ما الصعوبات التي واجهتك منذ العودة؟',
      fr: 'Quelles difficultés avez-vous rencontrées depuis le retour ?',
      en: 'What problems have you met since your return?',
      ...exclusive,
    }),
    ask('select_one yes_no_open', 'association_after', {
      ar: 'هل لديك عضوية في جمعية أو نقابة هنا؟',
      fr: 'Êtes-vous membre d’une association ou d’un syndicat ici ?',
      en: 'Are you a member of an association or trade union here?',
    }),
    ask('range', 'belonging', {
      ar: 'من 0 إلى 10، إلى أي حد لديك شعور بأن مكانك هنا؟',
      fr: 'De 0 à 10, à quel point avez-vous le sentiment d’être à votre place ici ?',
      en: 'From 0 to 10, how much do you feel that you belong here?',
      parameters: 'start=0 end=10 step=1',
    }),
    ask('select_one contact', 'contact_abroad', {
      ar: 'كم تتواصل مع أشخاص في بلد الهجرة؟',
      fr: 'À quel rythme échangez-vous avec des personnes du pays d’immigration ?',
      en: 'How often are you in touch with people in the country of immigration?',
    }),
    ask('select_one yes_no_open', 'knowledge_shared', {
      ar: 'هل نقلت إلى غيرك شيئًا مما تعلّمته هناك؟',
      fr: 'Avez-vous transmis à d’autres une partie de ce que vous y avez appris ?',
      en: 'Have you passed on to others some of what you learnt there?',
    }),
    ask('select_one reintegration', 'reintegration', {
      ar: 'كيف تصف اندماجك من جديد حتى الآن؟',
      fr: 'Comment décririez-vous votre réintégration jusqu’ici ?',
      en: 'How would you describe your reintegration so far?',
    }),
  ],
);

import type { Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';

const SECTOR = text('في أي قطاع كنت تعمل؟', 'Dans quel secteur travailliez-vous ?', 'In which sector did you work?');
const OCCUPATION = text(
  'ما المهنة التي كنت تزاولها؟',
  'Quelle profession exerciez-vous ?',
  'What was your occupation?',
);

/** Wording of the questions that the lists of variables leave out; our own words, since the original wording is not available. */
const WORDING: Readonly<Record<string, Text>> = {
  area: text(
    'هل تقيم في وسط حضري أم ريفي؟',
    'Habitez-vous en ville ou à la campagne ?',
    'Do you live in a town or in the country?',
  ),
  age_return: text(
    'كم كان عمرك عند العودة؟',
    'Quel âge aviez-vous à votre retour ?',
    'How old were you when you returned?',
  ),
  year_departure: text('في أي سنة غادرت؟', 'En quelle année êtes-vous parti ?', 'In what year did you leave?'),
  year_return: text('في أي سنة عدت؟', 'En quelle année êtes-vous revenu ?', 'In what year did you return?'),
  duration_abroad: text(
    'كم سنة عشت في الخارج؟',
    'Combien d’années avez-vous vécu à l’étranger ?',
    'How many years did you live abroad?',
  ),
  sector_before: SECTOR,
  isco_before: OCCUPATION,
  sector_abroad: SECTOR,
  isco_abroad: OCCUPATION,
  sector_after: text(
    'في أي قطاع تعمل اليوم؟',
    'Dans quel secteur travaillez-vous aujourd’hui ?',
    'In which sector do you work today?',
  ),
  isco_after: text(
    'ما المهنة التي تزاولها اليوم؟',
    'Quelle profession exercez-vous aujourd’hui ?',
    'What is your occupation today?',
  ),
  marital_before: text(
    'ماذا كانت حالتك العائلية قبل المغادرة؟',
    'Quelle était votre situation matrimoniale avant de partir ?',
    'What was your marital status before leaving?',
  ),
  marital_abroad: text(
    'ماذا كانت حالتك العائلية في الخارج؟',
    'Quelle était votre situation matrimoniale à l’étranger ?',
    'What was your marital status abroad?',
  ),
  marital_after: text(
    'ما حالتك العائلية اليوم؟',
    'Quelle est aujourd’hui votre situation matrimoniale ?',
    'What is your marital status today?',
  ),
  household_size_before: text(
    'كم كان عدد أفراد أسرتك قبل المغادرة؟',
    'Combien de personnes comptait votre ménage avant votre départ ?',
    'How many people lived in your household before you left?',
  ),
  household_size_after: text(
    'كم عدد أفراد أسرتك اليوم؟',
    'Combien de personnes compte aujourd’hui votre ménage ?',
    'How many people live in your household today?',
  ),
  fin_situation_before: text(
    'كيف كانت وضعيتك المالية قبل المغادرة؟',
    'Comment était votre situation financière avant de partir ?',
    'What was your financial situation before leaving?',
  ),
  education_abroad: text(
    'ما أعلى مستوى تعليمي بلغته خلال إقامتك في الخارج؟',
    'Quel niveau d’instruction aviez-vous atteint pendant votre séjour ?',
    'What level of education had you reached while abroad?',
  ),
  language_learnt_abroad: text(
    'هل تعلمت لغة في بلد الهجرة؟',
    'Avez-vous appris une langue dans le pays d’immigration ?',
    'Did you learn a language in the country of immigration?',
  ),
  social_security_abroad: text(
    'هل كنت مسجلًا في الضمان الاجتماعي في الخارج؟',
    'Étiez-vous affilié à la sécurité sociale à l’étranger ?',
    'Were you covered by social security abroad?',
  ),
  remittances: text('هل كنت ترسل مالًا إلى الوطن؟', 'Envoyiez-vous de l’argent au pays ?', 'Did you send money home?'),
  association_abroad: text(
    'هل كنت عضوًا في جمعية للمهاجرين؟',
    'Étiez-vous membre d’une association de migrants ?',
    'Were you a member of a migrant association?',
  ),
  visits_home: text(
    'كم مرة كنت تزور الوطن خلال إقامتك؟',
    'À quelle fréquence veniez-vous au pays pendant votre séjour ?',
    'How often did you visit home during your stay?',
  ),
  choice_degree: text(
    'إلى أي حد كانت العودة اختيارك؟',
    'Dans quelle mesure ce retour était-il votre choix ?',
    'How far was this return your own choice?',
  ),
  permanence: text(
    'هل تعتبر عودتك دائمة أم مؤقتة؟',
    'Considérez-vous votre retour comme définitif ou temporaire ?',
    'Do you see your return as permanent or temporary?',
  ),
  savings: text('هل عدت بمدّخرات؟', 'Êtes-vous revenu avec de l’épargne ?', 'Did you come back with savings?'),
  contacts_kept: text(
    'هل احتفظت في الوطن بعلاقات تفيدك عند العودة؟',
    'Aviez-vous gardé au pays des contacts utiles à votre retour ?',
    'Had you kept contacts at home that were useful for your return?',
  ),
  time_to_prepare: text(
    'كم كان لديك من الوقت للتحضير للعودة؟',
    'De combien de temps avez-vous disposé pour préparer votre retour ?',
    'How much time did you have to prepare your return?',
  ),
  papers_settled: text(
    'هل سويت وثائقك وحقوقك قبل العودة؟',
    'Aviez-vous réglé vos papiers et vos droits avant de revenir ?',
    'Had you settled your papers and rights before returning?',
  ),
  skills_certified: text(
    'هل لديك شهادة تثبت ما تعلمته في الخارج؟',
    'Avez-vous un document qui atteste ce que vous avez appris à l’étranger ?',
    'Do you have a document that certifies what you learnt abroad?',
  ),
  support_received: text(
    'هل تلقيت مساعدة من مؤسسة عند عودتك؟',
    'Avez-vous reçu l’aide d’une institution à votre retour ?',
    'Did you receive help from an institution when you returned?',
  ),
  social_security_after: text(
    'هل أنت مسجل في الضمان الاجتماعي اليوم؟',
    'Êtes-vous aujourd’hui affilié à la sécurité sociale ?',
    'Are you covered by social security today?',
  ),
  first_job_months: text(
    'كم شهرًا مرّ بين عودتك وأول عمل لك؟',
    'Combien de mois se sont écoulés entre votre retour et votre premier emploi ?',
    'How many months passed between your return and your first job?',
  ),
  entrepreneur_since_return: text(
    'هل أنشأت مقاولة أو نشاطًا لحسابك منذ عودتك؟',
    'Avez-vous créé une entreprise ou une activité à votre compte depuis votre retour ?',
    'Have you started a firm or a business of your own since your return?',
  ),
  investment_project: text(
    'هل لديك مشروع استثماري؟',
    'Avez-vous un projet d’investissement ?',
    'Do you have an investment project?',
  ),
  institution_contact: text(
    'هل اتصلت بمؤسسة طلبًا للمساعدة منذ عودتك؟',
    'Avez-vous contacté une institution pour être aidé depuis votre retour ?',
    'Have you contacted an institution for help since your return?',
  ),
};

/** The variable with its question: its own, or the one of this list. */
export function withQuestion(variable: Variable): Variable {
  const question = variable.question ?? WORDING[variable.name];
  return question ? { ...variable, question } : variable;
}

/** Names that this list words; each must exist. */
export const WORDED: readonly string[] = Object.keys(WORDING);

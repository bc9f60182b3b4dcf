import { text } from '../text.ts';
import type { Text } from '../text.ts';

/** What another body recommends: our sentence about it, and where it stands. */
export interface OtherRecommendation {
  readonly key: string;
  readonly body: Text;
  readonly title: Text;
  readonly year: number;
  readonly source: string;
  readonly url: string;
  readonly text: Text;
  /** To whom it is addressed (ISO 3166-1); none: to every State. */
  readonly countries: readonly string[];
  readonly themes: readonly (
    'return' | 'reintegration' | 'rights' | 'protection' | 'skills' | 'development' | 'data' | 'dialogue'
  )[];
}

const assembly = text(
  'الجمعية العامة للأمم المتحدة',
  'Assemblée générale des Nations Unies',
  'United Nations General Assembly',
);
const compact = (objective: number) =>
  ({
    ...{ body: assembly, year: 2018, countries: [] },
    source: `Global Compact for Safe, Orderly and Regular Migration, A/RES/73/195, 19 December 2018, objective ${objective}`,
    url: 'https://undocs.org/A/RES/73/195',
  }) as const;

/** Recommendations of other bodies on return, each with its source. */
export const OTHER_RECOMMENDATIONS: readonly OtherRecommendation[] = [
  {
    ...compact(21),
    ...{ key: 'compact-21', themes: ['return', 'reintegration', 'rights'] },
    title: text(
      'عودة آمنة كريمة وإعادة إدماج مستدامة',
      'Un retour sûr et digne, une réintégration durable',
      'Safe and dignified return, sustainable reintegration',
    ),
    text: text(
      'تتعاون الدول على عودة آمنة تحفظ الكرامة وعلى إعادة القبول وفق الضمانات، وعلى إعادة إدماج تدوم في حياة المجتمع والعمل.',
      'Que les États coopèrent pour un retour et une réadmission sûrs, dignes et assortis de garanties, et pour une réintégration qui dure, dans la société et dans l’emploi.',
      'That States cooperate on return and readmission that are safe, dignified and bound by guarantees, and on reintegration that lasts, in society and in work.',
    ),
  },
  {
    ...compact(22),
    ...{ key: 'compact-22', themes: ['protection', 'rights'] },
    title: text(
      'نقل حقوق الضمان الاجتماعي',
      'Transférer les droits à la sécurité sociale',
      'Carrying social security rights along',
    ),
    text: text(
      'تضع الدول آليات تحفظ للمهاجرين ما اكتسبوه من حقوق الضمان الاجتماعي حين يغيّرون البلد أو يعودون.',
      'Que les États établissent de quoi conserver aux migrants les droits à la sécurité sociale et les prestations acquises quand ils changent de pays ou reviennent.',
      'That States set up what keeps for migrants the social security rights and earned benefits when they change country or go back.',
    ),
  },
  {
    ...compact(18),
    ...{ key: 'compact-18', themes: ['skills'] },
    title: text(
      'الاعتراف المتبادل بالمهارات والشهادات',
      'La reconnaissance mutuelle des compétences et des diplômes',
      'Mutual recognition of skills and qualifications',
    ),
    text: text(
      'تستثمر الدول في تنمية المهارات وتيسّر الاعتراف المتبادل بالمهارات والشهادات والكفاءات.',
      'Que les États investissent dans les compétences et facilitent la reconnaissance mutuelle des compétences, qualifications et aptitudes.',
      'That States invest in skills and make the mutual recognition of skills, qualifications and competences easier.',
    ),
  },
  {
    ...compact(1),
    ...{ key: 'compact-1', themes: ['data'] },
    title: text(
      'بيانات دقيقة مفصلة أساسًا للسياسات',
      'Des données précises et ventilées pour décider',
      'Accurate and disaggregated data as a basis for policies',
    ),
    text: text(
      'تجمع الدول بيانات دقيقة مفصلة وتستعملها أساسًا لسياسات قائمة على الأدلة.',
      'Que les États recueillent et emploient des données précises et ventilées, pour des politiques fondées sur des éléments probants.',
      'That States collect and use accurate, disaggregated data for policies that rest on evidence.',
    ),
  },
  {
    ...{ key: 'convention-67', year: 1990, countries: [], themes: ['return', 'reintegration', 'dialogue'] },
    body: assembly,
    title: text(
      'العودة المنظمة وإعادة الإدماج',
      'Le retour organisé et la réinstallation',
      'Orderly return and resettlement',
    ),
    source:
      'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families, 18 December 1990, article 67',
    url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-convention-protection-rights-all-migrant-workers',
    text: text(
      'تتعاون الدول الأطراف على عودة منظمة لمن قرروها أو انتهت إقامتهم، وعلى ظروف اقتصادية واجتماعية تيسّر استقرارهم الدائم.',
      'Que les États parties coopèrent au retour ordonné de ceux qui le décident ou dont le séjour prend fin, et à des conditions économiques et sociales qui facilitent leur réinstallation et leur réintégration durables.',
      'That States Parties cooperate on the orderly return of those who decide it or whose stay ends, and on economic and social conditions that make durable resettlement and reintegration easier.',
    ),
  },
];

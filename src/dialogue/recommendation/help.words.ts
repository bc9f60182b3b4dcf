import { definePageHelp } from '../../platform/ui/page-help.ts';

export const recommendationsHelp = definePageHelp({
  purpose: {
    ar: 'التوصيات التي خرجت بها الاجتماعات، ولمن وُجِّهت، وعلى أي أدلة تستند.',
    fr: 'Les recommandations issues des réunions, à qui elles s’adressent et sur quoi elles s’appuient.',
    en: 'Recommendations that came out of the meetings, whom they address and what they are based on.',
  },
  example: {
    ar: 'عند البحث عمّا طُلب من وزارة: حددوا الجهة المعنية فتظهر توصيتان، إحداهما تستند إلى إجابة منشورة.',
    fr: 'Un ministère veut savoir ce qu’on lui demande : il filtre par destinataire et trouve deux recommandations, dont une s’appuie sur une réponse publiée.',
    en: 'A ministry wants to know what is asked of it: it filters by addressee and finds two recommendations, one based on a published answer.',
  },
  next: {
    ar: 'افتحوا توصية لقراءة ما تستند إليه. تحريرها ونشرها من عمل الأمانة.',
    fr: 'Ouvrez-en une pour lire ce qui la fonde. Les rédiger et les publier revient au secrétariat.',
    en: 'Open one to read what it is based on. Writing and publishing them is the secretariat’s work.',
  },
});

export const recommendationHelp = definePageHelp({
  purpose: {
    ar: 'توصية واحدة: نصها، والجهة المعنية بها، والإجابات والنتائج التي تستند إليها، وصيغها السابقة.',
    fr: 'Une recommandation : son texte, son destinataire, les réponses et résultats qui la fondent, ses versions précédentes.',
    en: 'One recommendation: its text, its addressee, the answers and results behind it, its earlier versions.',
  },
  example: {
    ar: 'تغيّر رقم استندت إليه توصية: يظهر ذلك بجانب المرجع، فتقرر الأمانة تعديلها أو سحبها مع ذكر السبب.',
    fr: 'Un chiffre cité a changé : cela se voit à côté de la citation, et le secrétariat décide de la modifier ou de la retirer en disant pourquoi.',
    en: 'A figure cited has changed: this shows beside the citation, and the secretariat decides to change or withdraw it and says why.',
  },
  next: {
    ar: 'اتبعوا المراجع إلى الإجابة ثم إلى النتيجة التي يمكن إعادة حسابها.',
    fr: 'Suivez les citations jusqu’à la réponse, puis au résultat que l’on peut recalculer.',
    en: 'Follow the citations to the answer, and on to the result that can be recomputed.',
  },
});

export const recommendationEditorHelp = definePageHelp({
  purpose: {
    ar: 'هنا تُصاغ التوصية: ما يُطلب، وممن، وعلى أي أساس.',
    fr: 'On formule ici la recommandation : ce qui est demandé, à qui, sur quel fondement.',
    en: 'A recommendation is worded here: what is asked, of whom, on what grounds.',
  },
  example: {
    ar: '«الاعتراف بشهادات التدريب المهني المكتسبة في الخارج خلال ستة أشهر»: الفعل أولًا ثم الأجل، مع ذكر الإجابة المنشورة التي تبيّن الحاجة.',
    fr: '« Reconnaître en six mois les titres professionnels acquis à l’étranger » : le verbe, le délai, et la réponse publiée qui montre le besoin.',
    en: '“Recognise vocational certificates earned abroad within six months”: the verb, the time, and the published answer that shows the need.',
  },
  next: {
    ar: 'احفظوا ثم انشروا من صفحة التوصية. لا تستند توصية إلى بيانات اصطناعية ولا إلى نتيجة غير منشورة.',
    fr: 'Enregistrez, puis publiez depuis sa page. Aucune recommandation ne s’appuie sur des données synthétiques ni sur un résultat non publié.',
    en: 'Save, then publish from its page. No recommendation is based on synthetic data, nor on a result that is not published.',
  },
});

import { definePageHelp } from '../../platform/ui/page-help.ts';

export const mechanismsHelp = definePageHelp({
  purpose: {
    ar: 'الآليات القائمة التي يمكن أن تستند إليها الإجراءات، حسب البلد والنوع.',
    fr: 'Les mécanismes existants sur lesquels une action peut s’appuyer, par pays et par type.',
    en: 'The existing mechanisms on which an action can rest, by country and type.',
  },
  example: {
    ar: 'قبل اقتراح مؤسسة جديدة، تبحث مندوبة عن وكالة تشغيل يسمح لها القانون باستقبال العائدين.',
    fr: 'Avant de proposer une institution nouvelle, une déléguée cherche une agence de l’emploi que la loi autorise à accueillir des personnes de retour.',
    en: 'Before she proposes a new institution, a delegate looks for an employment agency that the law allows to welcome people who return.',
  },
  next: {
    ar: 'افتحوا آلية لقراءة سندها القانوني. تسجل الأمانة ما ينقص.',
    fr: 'Ouvrez un mécanisme pour lire sa base légale. Le secrétariat inscrit ce qui manque.',
    en: 'Open a mechanism to read its legal basis. The secretariat enters what is missing.',
  },
});

export const mechanismHelp = definePageHelp({
  purpose: {
    ar: 'آلية واحدة: ما يجوز لها أن تفعل، وبأي نص، ومن أي مصدر وتاريخ.',
    fr: 'Un mécanisme : ce qu’il peut faire, en vertu de quel texte, selon quelle source et de quelle date.',
    en: 'One mechanism: what it may do, under which text, by which source and of which date.',
  },
  example: {
    ar: 'انتهى برنامج في نهاية السنة: لا يُعتمد بعدها إجراء يستند إليه وحده.',
    fr: 'Un programme a pris fin avec l’année : une action qui ne s’appuie que sur lui ne peut plus être adoptée.',
    en: 'A programme ended with the year: an action that rests on it alone can no longer be adopted.',
  },
  next: {
    ar: 'سمّوه في إجراء من خطة عمل.',
    fr: 'Nommez-le dans une action d’un plan.',
    en: 'Name it in an action of a plan.',
  },
});

export const mechanismEditorHelp = definePageHelp({
  purpose: {
    ar: 'تسجيل آلية بمصدرها وتاريخه، أو تعديلها.',
    fr: 'Inscrire un mécanisme avec sa source et sa date, ou le modifier.',
    en: 'Enter a mechanism with its source and date, or change it.',
  },
  example: {
    ar: 'لجنة مشتركة أنشأتها اتفاقية سنة 1987، مع رقم الجريدة الرسمية.',
    fr: 'Un comité mixte créé par une convention de 1987, avec le numéro du journal officiel.',
    en: 'A joint committee set up by a convention of 1987, with the number of the official gazette.',
  },
  next: {
    ar: 'إن كانت مؤسسة جديدة فاذكروا لماذا لا تفي بالحاجة أي آلية قائمة.',
    fr: 'Si l’institution est nouvelle, dites pourquoi aucun mécanisme existant ne convient.',
    en: 'If the institution is new, say why no existing mechanism serves.',
  },
});

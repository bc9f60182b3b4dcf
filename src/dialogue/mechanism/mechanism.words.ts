import { defineWords } from '../../platform/language/words.ts';

export const mechanismWords = defineWords({
  title: { ar: 'سجل الآليات', fr: 'Registre des mécanismes', en: 'Register of mechanisms' },
  lead: {
    ar: 'هيئات وبرامج وصناديق واتفاقات قائمة: ما يجوز لها، وبأي نص، ومن أي مصدر. تستند إليها الإجراءات بدل إنشاء جديد.',
    fr: 'Organismes, programmes, fonds et accords qui existent : ce qu’ils peuvent faire, en vertu de quel texte, selon quelle source. Les actions s’appuient sur eux plutôt que d’en créer.',
    en: 'Bodies, programmes, funds and agreements that exist: what they may do, under which text, by which source. Actions rest on them instead of creating others.',
  },
  empty: {
    ar: 'لا آلية مسجلة بعد.',
    fr: 'Aucun mécanisme n’est encore inscrit.',
    en: 'No mechanism has been entered yet.',
  },
  belongs: {
    ar: 'هنا الآليات القائمة بمصادرها.',
    fr: 'Ici se trouvent les mécanismes existants, avec leur source.',
    en: 'Existing mechanisms stand here with their sources.',
  },
  emptyBy: { ar: 'تسجلها الأمانة.', fr: 'Le secrétariat les inscrit.', en: 'The secretariat enters them.' },
  register: { ar: 'تسجيل آلية', fr: 'Inscrire un mécanisme', en: 'Enter a mechanism' },
  change: { ar: 'تعديل الآلية', fr: 'Modifier le mécanisme', en: 'Change the mechanism' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  kind: { ar: 'النوع', fr: 'Type', en: 'Type' },
  country: { ar: 'البلد', fr: 'Pays', en: 'Country' },
  noCountry: { ar: 'لا بلد بعينه', fr: 'aucun pays en particulier', en: 'no one country' },
  mandate: { ar: 'ما يجوز لها أن تفعل', fr: 'Ce qu’il peut faire', en: 'What it may do' },
  basis: { ar: 'السند القانوني', fr: 'Base légale', en: 'Legal basis' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
  dated: { ar: 'تاريخ المصدر', fr: 'Date de la source', en: 'Date of the source' },
  ended: { ar: 'آخر يوم', fr: 'Dernier jour', en: 'Last day' },
  endedHint: { ar: 'يُترك فارغًا إن كانت قائمة.', fr: 'Vide s’il existe toujours.', en: 'Empty while it exists.' },
  exists: { ar: 'قائمة؟', fr: 'Existe encore ?', en: 'Still exists?' },
  yes: { ar: 'قائمة', fr: 'existe', en: 'exists' },
  no: { ar: 'انتهت', fr: 'a pris fin', en: 'has ended' },
  isNew: { ar: 'جديدة', fr: 'Nouveau', en: 'New' },
  newLabel: {
    ar: 'مؤسسة جديدة، لا توجد بعد',
    fr: 'Institution nouvelle, qui n’existe pas encore',
    en: 'A new institution that does not exist yet',
  },
  whyNew: {
    ar: 'لماذا لا تفي بالحاجة أي آلية قائمة',
    fr: 'Pourquoi aucun mécanisme existant ne convient',
    en: 'Why no existing mechanism serves',
  },
  newTitle: {
    ar: 'مؤسسة جديدة: لا آلية قائمة تفي بالحاجة',
    fr: 'Institution nouvelle : aucun mécanisme existant ne convient',
    en: 'A new institution: no existing mechanism serves',
  },
});

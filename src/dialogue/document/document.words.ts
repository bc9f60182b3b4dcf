import { defineWords } from '../../platform/language/words.ts';

export const documentWords = defineWords({
  documents: { ar: 'الوثائق', fr: 'Documents', en: 'Documents' },
  lead: {
    ar: 'يراها المشاركون في الاجتماع. ولا يراها العموم إلا بعد نشرها وافتتاح الاجتماع.',
    fr: 'Vus par les participants de la réunion ; par le public une fois publiés et la réunion ouverte.',
    en: 'Seen by the participants of the meeting; by the public once they are published and the meeting was opened.',
  },
  add: { ar: 'إضافة وثيقة', fr: 'Ajouter un document', en: 'Add a document' },
  attach: { ar: 'إرفاق الملف', fr: 'Joindre le fichier', en: 'Attach the file' },
  attachOf: { ar: 'إرفاق ملف «{title}»', fr: 'Joindre le fichier de « {title} »', en: 'Attach the file of “{title}”' },
  title: { ar: 'عنوان الوثيقة', fr: 'Titre du document', en: 'Title of the document' },
  language: { ar: 'لغة الوثيقة', fr: 'Langue du document', en: 'Language of the document' },
  file: { ar: 'الملف', fr: 'Fichier', en: 'File' },
  fileHint: {
    ar: 'PDF أو ODT أو DOCX أو PNG أو JPEG. تُرفض وثائق ODT وDOCX التي فيها وحدات ماكرو أو ملفات أخرى؛ أما ملفات PDF فلا تُفحص بحثًا عن برامج نصية. قد تدل الصورة على مكان التقاطها. يبقى العنوان ظاهرًا بعد سحب وثيقة منشورة.',
    fr: 'PDF, ODT, DOCX, PNG ou JPEG. Un ODT ou DOCX avec des macros ou d’autres fichiers est refusé ; un PDF n’est pas examiné quant aux scripts. Une photo peut dire où elle a été prise. Le titre d’un document publié se lit encore après son retrait.',
    en: 'PDF, ODT, DOCX, PNG or JPEG. An ODT or DOCX with macros or other files is refused; a PDF is not searched for scripts. A photograph may tell where it was taken. The title of a published document is still read after it is withdrawn.',
  },
  send: { ar: 'إضافة', fr: 'Ajouter', en: 'Add' },
  sent: { ar: 'أُرسل {share} %', fr: '{share} % envoyés', en: '{share} % sent' },
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
  what: { ar: '{kind}، {size}، {language}', fr: '{kind}, {size}, {language}', en: '{kind}, {size}, {language}' },
  withdrawn: { ar: 'سُحبت: {reason}', fr: 'retiré : {reason}', en: 'withdrawn: {reason}' },
  none: { ar: 'لا وثيقة بعد.', fr: 'Aucun document.', en: 'No document yet.' },
  most: {
    ar: 'للاجتماع 50 وثيقة على الأكثر.',
    fr: 'Une réunion a au plus 50 documents.',
    en: 'A meeting has 50 documents at most.',
  },
  public: {
    ar: 'تُعرض على صفحة الاجتماع العمومية حين يُفتتح. السحب لاحقًا يمحو الملف ويُبقي سببه ظاهرًا.',
    fr: 'Il paraît sur la page publique de la réunion une fois celle-ci ouverte. Le retirer ensuite détruit le fichier et laisse voir la raison.',
    en: 'It stands on the public page of the meeting once that is opened. Withdrawing it later destroys the file and leaves the reason to be read.',
  },
  gone: {
    ar: 'يُمحى الملف نهائيًا. إن كانت الوثيقة منشورة فالسبب يقرؤه العموم.',
    fr: 'Le fichier est détruit pour de bon. Si le document est publié, le public lit la raison.',
    en: 'The file is destroyed for good. Where the document was published, the public reads the reason.',
  },
});

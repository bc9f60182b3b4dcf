import { h, type Component } from 'vue';
import type { Localized } from '../../language/locale.ts';
import type { TranslatedText } from '../../language/localized.ts';
import PeopleTable from './PeopleTable.vue';
import * as ui from '../index.ts';

/** One component as the gallery shows it and the render test renders it. */
export interface Sample {
  readonly name: string;
  readonly component: Component;
  readonly props?: Record<string, unknown>;
  readonly slots?: Record<string, () => unknown>;
  /** What a reader of each language must find in it. */
  readonly says: Record<keyof Localized, readonly string[]>;
}

const same = (...parts: string[]): Sample['says'] => ({ ar: parts, fr: parts, en: parts });
const countries = [
  { value: 'DZ', label: 'الجزائر', found: ['Algérie', 'Algeria'] },
  { value: 'MA', label: 'المغرب', found: ['Maroc', 'Morocco'] },
  { value: 'TN', label: 'تونس', found: ['Tunisie', 'Tunisia'] },
];
const wings: ui.NavigationWing[] = [
  {
    label: 'الأدلّة',
    entries: [
      { to: '/data-sets', label: 'مجموعات البيانات', current: true },
      { to: '/results', label: 'النتائج' },
    ],
  },
  { label: 'Dialogue', entries: [{ to: '/meetings', label: 'Réunions' }] },
  { label: 'About', to: '/about' },
];
const translated: TranslatedText = {
  fr: { text: 'Préparer le retour', method: 'original' },
  en: { text: 'Prepare the return', method: 'machine' },
};
const problem = {
  code: 'evidence.file-invalid',
  status: 422,
  title: 'Two rows cannot be read',
  details: {},
  items: ['row 3, column age', { message: 'row 9: unknown country' }],
};

export const samples: readonly Sample[] = [
  {
    name: 'AppFrame',
    component: ui.AppFrame,
    props: { wings, account: { name: 'Nadia', role: 'researcher', entries: [{ to: '/me', label: 'Profile' }] } },
    slots: { default: () => h('p', 'page') },
    says: {
      ar: ['الانتقال إلى المحتوى'],
      fr: ['Aller au contenu', 'Se déconnecter'],
      en: ['Skip to content', 'Main navigation'],
    },
  },
  {
    name: 'PageHeader',
    component: ui.PageHeader,
    props: { title: 'Return and work', lead: 'What the survey shows', trail: [{ label: 'Home', to: '/' }] },
    slots: { actions: () => h(ui.LinkButton, { to: '/new', variant: 'primary', icon: 'plus' }, () => 'New') },
    says: { ar: ['مسار الصفحة'], fr: ['Ariane'], en: ['Breadcrumb', '<h1'] },
  },
  {
    name: 'ActionButton',
    component: ui.ActionButton,
    props: { variant: 'primary', icon: 'download' },
    slots: { default: () => 'Save' },
    says: same('type="button"', 'Save'),
  },
  {
    name: 'LabelText, in one language',
    component: ui.LabelText,
    props: { text: { ar: '', fr: 'Âge', en: '' } },
    says: {
      ar: ['<bdi lang="fr" dir="ltr">Âge</bdi>', 'في اللغة الفرنسية فقط', '(fr)'],
      fr: ['<bdi>Âge</bdi>'],
      en: ['<bdi lang="fr" dir="ltr">Âge</bdi>', 'only in French', '(fr)'],
    },
  },
  {
    name: 'LabelText, not written',
    component: ui.LabelText,
    props: { text: { ar: '', fr: '', en: '' }, otherwise: 'age_years' },
    says: same('<bdi>age_years</bdi>'),
  },
  {
    name: 'ActionButton, busy',
    component: ui.ActionButton,
    props: { busy: true },
    slots: { default: () => 'Save' },
    says: same('aria-busy="true"'),
  },
  {
    name: 'ActionButton, danger',
    component: ui.ActionButton,
    props: { variant: 'danger' },
    slots: { default: () => 'Delete' },
    says: same('Delete'),
  },
  {
    name: 'TextField',
    component: ui.TextField,
    props: { label: 'Name', hint: 'As in the passport', optional: true },
    says: { ar: ['اختياري'], fr: ['facultatif'], en: ['optional'] },
  },
  {
    name: 'TextField, wrong',
    component: ui.TextField,
    props: { label: 'Address', error: 'Give an address', type: 'email' },
    says: same('aria-invalid="true"', 'role="alert"'),
  },
  {
    name: 'TextArea',
    component: ui.TextArea,
    props: { label: 'Question', maxlength: 12, modelValue: '12345678901' },
    says: { ar: ['بقي حرف واحد'], fr: ['Il reste 1'], en: ['1 character left'] },
  },
  {
    name: 'NumberField',
    component: ui.NumberField,
    props: { label: 'Age', modelValue: 34, unit: 'years' },
    says: same('value="34"'),
  },
  {
    name: 'DateField',
    component: ui.DateField,
    props: { label: 'Return', modelValue: '1998-07' },
    says: { ar: ['1998'], fr: ['juillet 1998'], en: ['July 1998'] },
  },
  {
    name: 'SelectField',
    component: ui.SelectField,
    props: { label: 'Country', choices: countries },
    says: { ar: ['اختاروا'], fr: ['Choisir'], en: ['Choose'] },
  },
  {
    name: 'CheckField',
    component: ui.CheckField,
    props: { label: 'I agree', hint: 'You can change your mind' },
    says: same('type="checkbox"', 'I agree'),
  },
  {
    name: 'CheckGroup',
    component: ui.CheckGroup,
    props: { label: 'Countries', choices: countries, modelValue: ['MA'] },
    says: same('<fieldset', 'checked'),
  },
  {
    name: 'RadioGroup',
    component: ui.RadioGroup,
    props: { label: 'Country', choices: countries, modelValue: 'DZ' },
    says: same('type="radio"', 'checked'),
  },
  {
    name: 'ComboSearch',
    component: ui.ComboSearch,
    props: { label: 'Country', choices: countries, modelValue: 'TN' },
    says: { ar: ['عرض القائمة'], fr: ['Afficher la liste'], en: ['Show the list', 'role="combobox"'] },
  },
  {
    name: 'TrilingualField',
    component: ui.TrilingualField,
    props: { label: 'Title', line: true, modelValue: translated },
    says: { ar: ['العربية', 'ترجمة آلية'], fr: ['automatique', 'Il manque'], en: ['machine', 'Still missing: Arabic'] },
  },
  {
    name: 'FileDrop',
    component: ui.FileDrop,
    props: { label: 'Data file', accept: '.csv,.xlsx', maxBytes: 1e9 },
    says: { ar: ['اختيار ملف'], fr: ['Choisir un fichier'], en: ['Choose a file', '.csv .xlsx'] },
  },
  {
    name: 'ProgressBar',
    component: ui.ProgressBar,
    props: { label: 'Import', share: 0.42, onCancel: () => undefined },
    says: { ar: ['إيقاف', '42'], fr: ['Interrompre'], en: ['Stop', '42%'] },
  },
  {
    name: 'NoticeBox',
    component: ui.NoticeBox,
    props: { kind: 'info' },
    slots: { default: () => h('p', 'Read this first.') },
    says: { ar: ['معلومة'], fr: ['Information'], en: ['Information'] },
  },
  {
    name: 'NoticeBox, success',
    component: ui.NoticeBox,
    props: { kind: 'success', title: 'Saved' },
    says: { ar: ['تم'], fr: ['C’est fait'], en: ['Done'] },
  },
  {
    name: 'NonProbabilityNotice',
    component: ui.NonProbabilityNotice,
    says: { ar: ['غير احتمالية'], fr: ['non probabiliste'], en: ['Non-probability'] },
  },
  {
    name: 'BoundaryNote',
    component: ui.BoundaryNote,
    says: { ar: ['إقرار'], fr: ['reconnaissance'], en: ['endorsement'] },
  },
  {
    name: 'SyntheticBanner',
    component: ui.SyntheticBanner,
    says: { ar: ['اصطناعية'], fr: ['synthétiques'], en: ['Synthetic'] },
  },
  {
    name: 'ProblemNotice',
    component: ui.ProblemNotice,
    props: { problem, onRetry: () => undefined },
    says: { ar: ['إعادة المحاولة', 'row 9'], fr: ['Réessayer', 'row 3'], en: ['Try again', 'unknown country'] },
  },
  {
    name: 'StatusBadge, decided',
    component: ui.StatusBadge,
    props: { tone: 'decided' },
    slots: { default: () => 'decided' },
    says: same('decided'),
  },
  {
    name: 'StatusBadge, compelled',
    component: ui.StatusBadge,
    props: { tone: 'compelled' },
    slots: { default: () => 'compelled' },
    says: same('◆'),
  },
  {
    name: 'DataTable',
    component: PeopleTable,
    says: {
      ar: ['لا توجد بيانات', 'tabindex="0"'],
      fr: ['pas de donnée', 'Trier par'],
      en: ['no data', '1,330', 'aria-sort="ascending"'],
    },
  },
  {
    name: 'DataTable, empty',
    component: PeopleTable,
    props: { none: true },
    says: { ar: ['لا أحد'], fr: ['Personne'], en: ['Nobody'] },
  },
  {
    name: 'NothingYet, where somebody else brings it',
    component: ui.NothingYet,
    props: { title: 'No meeting yet', belongs: 'Meetings stand here.', next: { by: 'The secretariat plans them.' } },
    says: { ar: ['plans them'], fr: ['plans them'], en: ['plans them'] },
  },
  {
    name: 'PagerBar',
    component: ui.PagerBar,
    props: { page: 2, pageSize: 50, total: 992 },
    says: { ar: ['السابقة'], fr: ['Précédente'], en: ['Previous', '992'] },
  },
  {
    name: 'DialogBox',
    component: ui.DialogBox,
    props: { title: 'Merge', open: true },
    slots: { default: () => h('p', 'Both texts stay.') },
    says: { ar: ['إغلاق'], fr: ['Fermer'], en: ['Close', '<dialog'] },
  },
  {
    name: 'ConfirmDialog',
    component: ui.ConfirmDialog,
    props: { title: 'Release?', open: true },
    says: { ar: ['تأكيد', 'إلغاء'], fr: ['Confirmer'], en: ['Confirm', 'Cancel'] },
  },
  {
    name: 'TabList',
    component: ui.TabList,
    props: {
      label: 'Views',
      tabs: [
        { key: 'table', label: 'Table' },
        { key: 'chart', label: 'Chart' },
      ],
    },
    slots: { table: () => 'the table', chart: () => 'the chart' },
    says: same('role="tabpanel"', 'the table'),
  },
  {
    name: 'EmptyState',
    component: ui.EmptyState,
    props: { title: 'No question yet' },
    slots: { actions: () => h(ui.LinkButton, { to: '/ask' }, () => 'Ask') },
    says: same('No question yet', 'href="/ask"'),
  },
  {
    name: 'CopyButton',
    component: ui.CopyButton,
    props: { text: 'x' },
    says: { ar: ['نسخ'], fr: ['Copier'], en: ['Copy'] },
  },
  {
    name: 'HashText',
    component: ui.HashText,
    props: { hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    says: same('9f86d081884c', 'title="9f86d081884c7d65'),
  },
  {
    name: 'DownloadMenu',
    component: ui.DownloadMenu,
    props: {
      entries: [
        { key: 'csv', label: 'CSV', href: '/r.csv' },
        { key: 'png', label: 'PNG', detail: '1600 x 900' },
      ],
    },
    says: { ar: ['تنزيل'], fr: ['Télécharger'], en: ['Download', 'href="/r.csv"'] },
  },
  {
    name: 'StepList',
    component: ui.StepList,
    props: {
      steps: [
        { key: 'a', label: 'File', state: 'done' },
        { key: 'b', label: 'Check', state: 'current', hint: '12 s' },
        { key: 'c', label: 'Accept', state: 'todo' },
      ],
    },
    says: { ar: ['الخطوة الحالية'], fr: ['étape en cours'], en: ['current step', 'aria-current="step"'] },
  },
  {
    name: 'CountMeter',
    component: ui.CountMeter,
    props: { label: 'Answered', value: 12, total: 14 },
    says: { ar: ['من أصل'], fr: ['sur'], en: ['12', ' of '] },
  },
  {
    name: 'SkeletonBlock',
    component: ui.SkeletonBlock,
    says: { ar: ['جارٍ التحميل'], fr: ['Chargement'], en: ['Loading'] },
  },
  {
    name: 'DefinitionTerm',
    component: ui.DefinitionTerm,
    props: { term: 'readmission', definition: 'Handing over of a person under an agreement.', source: 'Dawra' },
    says: { ar: ['تعريف: readmission'], fr: ['Définition'], en: ['Definition: readmission', 'popovertarget='] },
  },
  {
    name: 'LanguageSwitch',
    component: ui.LanguageSwitch,
    props: { href: (locale: string) => `?lang=${locale}` },
    says: same('href="?lang=ar"', 'lang="fr"'),
  },
  { name: 'LogoMark', component: ui.LogoMark, says: same('<svg') },
  { name: 'ToastHost', component: ui.ToastHost, says: same('role="status"') },
];

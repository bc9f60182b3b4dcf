import { answerLife } from '../dialogue/answer/answer.ts';
import { meetingLife } from '../dialogue/meeting/meeting.ts';
import { questionLife } from '../dialogue/question/question.ts';
import { recommendationLife } from '../dialogue/recommendation/recommendation.ts';
import type { DemoName } from '../platform/accounts/demo-people.ts';

/** Who is looking: the named people, a second researcher of another institution, anyone without an account. */
export type Looker = DemoName | 'ines' | 'visitor';
export const lookers = [
  'amina',
  'karim',
  'salma',
  'nadia',
  'ines',
  'youssef',
  'claire',
  'hicham',
  'omar',
  'lucie',
  'root',
  'visitor',
] as const satisfies readonly Looker[];

const inside = ['salma', 'nadia', 'ines', 'youssef'] as const;
const members = lookers.filter((looker) => looker !== 'visitor');
const everyone = lookers;

/** Rows of one kind: in which state or from whom, and who sees each. */
export interface RowKind {
  readonly rule: string;
  readonly rows: Readonly<Record<string, readonly Looker[]>>;
}

/**
 * Who sees which row: amina is a returnee, claire and hicham delegates of the two sides with seats at the open meeting, hicham alone is invited to the
 * planned one; nadia and ines research, salma reviews, youssef is the secretariat. What is not named is absent for them: 404, in no list, in no count.
 */
export const rowKinds = {
  meeting: {
    rule: 'Planned: those who work inside, and who is invited. Opened: every member.',
    rows: { planned: [...inside, 'hicham'], open: members },
  },
  question: {
    rule: 'Those who work inside, the asker and the asker’s seat; what a seat raised, also the table; what is published, every member who sees the meeting.',
    rows: {
      'of the returnee': [...inside, 'amina'],
      'of the returnee, published': members,
      'of a seat': [...inside, 'claire', 'hicham'],
      'of a seat at a planned meeting': [...inside, 'hicham'],
      'of the public, accepted': inside,
    },
  },
  publicQuestion: { rule: 'The secretariat.', rows: { waiting: ['youssef'] } },
  answer: {
    rule: 'A draft: who works on it, and the secretariat. From review on: everyone who may review.',
    rows: {
      draft: ['nadia', 'youssef'],
      'in review': inside,
      approved: inside,
      released: inside,
      'released, with a draft on top': inside,
      withdrawn: inside,
    },
  },
  recommendation: {
    rule: 'A draft or a withdrawn one: the secretariat. A released one: every member.',
    rows: { draft: ['youssef'], released: members, withdrawn: ['youssef'] },
  },
  result: {
    rule: 'Not released: those who work with data. Released: whoever may read results.',
    rows: { inside, released: [...inside, 'claire', 'hicham'] },
  },
  citable: {
    rule: 'Those who write answers learn that a result exists, no figure.',
    rows: { inside, released: inside },
  },
  version: {
    rule: 'Not released: those who work with data. Released: whoever may read data sets.',
    rows: { inside, released: [...inside, 'claire', 'hicham'] },
  },
  dataSet: {
    rule: 'A data set is there for who sees one of its versions.',
    rows: { inside, released: [...inside, 'claire', 'hicham'] },
  },
  upload: { rule: 'Whoever sends the file.', rows: { 'of nadia': ['nadia'] } },
  import: {
    rule: 'A file on its way in is its sender’s: its rows, and the codebook proposed from them.',
    rows: { 'of nadia': ['nadia'] },
  },
  person: { rule: 'The administration keeps the accounts.', rows: { amina: ['root'] } },
  institution: { rule: 'The administration keeps the institutions.', rows: { any: ['root'] } },
  mail: {
    rule: 'The administration reads outgoing mail, as rows: nothing of it says what its reader alone may know.',
    rows: { 'to amina': ['root'] },
  },
  invitation: { rule: 'The administration invites.', rows: { open: ['root'] } },
  session: { rule: 'Everyone their own sessions.', rows: { 'of claire': ['claire'] } },
  participant: { rule: 'The secretariat gives seats.', rows: { 'of the open meeting': ['youssef'] } },
  shownAnswer: {
    rule: 'Public pages show what is released, to everyone.',
    rows: { draft: [], 'in review': [], released: everyone, 'released, with a draft on top': everyone, withdrawn: [] },
  },
  shownResult: { rule: 'Public pages show what is released, to everyone.', rows: { inside: [], released: everyone } },
  shownDataSet: { rule: 'Public pages show what is released, to everyone.', rows: { inside: [], released: everyone } },
  shownMeeting: { rule: 'Public pages show meetings that were opened.', rows: { planned: [], open: everyone } },
  reference: { rule: 'Whoever holds the reference of a question.', rows: { waiting: everyone } },
} as const satisfies Readonly<Record<string, RowKind>>;
export type RowKindName = keyof typeof rowKinds;

const words = { fr: { text: 'mots', method: 'original' } };

/** What an address names by its parameters. A route with parameters that is not here fails the test. */
export const routeRows: Readonly<
  Record<string, RowKindName | readonly [RowKindName, object] | { readonly noRow: string }>
> = {
  'DELETE /api/invitations/:id': 'invitation',
  'PATCH /api/people/:id': 'person',
  'POST /api/people/:id/roles': 'person',
  'DELETE /api/people/:id/roles/:grant': 'person',
  'GET /api/people/:id/sessions': 'person',
  'DELETE /api/people/:id/sessions': 'person',
  'POST /api/people/:id/renewal': 'person',
  'GET /api/mail/:id': 'mail',
  'POST /api/mail/:id/retry': 'mail',
  'PUT /api/institutions/:id': 'institution',
  'DELETE /api/account/sessions/:id': 'session',
  'GET /api/uploads/:id': 'upload',
  'PUT /api/uploads/:id': 'upload',
  'GET /api/imports/:id': 'import',
  'PUT /api/imports/:id': ['import', {}],
  'POST /api/imports/:id/cancel': 'import',
  'POST /api/imports/:id/accept': ['import', { slug: 'another', title: { ar: 'آخر', fr: 'Autre', en: 'Another' } }],
  'GET /api/imports/:id/codebook.xlsx': 'import',
  'GET /api/data-sets/:slug': 'dataSet',
  'GET /api/versions/:id': 'version',
  'POST /api/versions/:id/variables/:name/frequencies': 'version',
  'GET /api/versions/:id/codebook.json': 'version',
  'GET /api/versions/:id/codebook.xlsx': 'version',
  'GET /api/versions/:id/release': 'version',
  'POST /api/versions/:id/ask-release': 'version',
  'POST /api/versions/:id/release': 'version',
  'GET /api/results/:id': 'result',
  'POST /api/results/:id/recompute': 'result',
  'GET /api/results/:id/download/:format': 'result',
  'GET /api/results/:id/chart/:block': 'result',
  'GET /api/results/:id/release': 'result',
  'POST /api/results/:id/ask-release': 'result',
  'POST /api/results/:id/release': 'result',
  'GET /api/citable-results/:id': 'citable',
  'GET /api/meetings/:id/calendar.ics': 'meeting',
  'GET /api/meetings/:id': 'meeting',
  'PUT /api/meetings/:id': 'meeting',
  'POST /api/meetings/:id/acts': 'meeting',
  'POST /api/meetings/:id/participants': 'meeting',
  'GET /api/meetings/:id/questions': 'meeting',
  'POST /api/meetings/:id/questions': ['meeting', { text: words }],
  'PUT /api/participants/:id': 'participant',
  'DELETE /api/participants/:id': 'participant',
  'GET /api/questions/:id': 'question',
  'PUT /api/questions/:id/texts/:locale': 'question',
  'POST /api/questions/:id/texts/:locale/redact': 'question',
  'POST /api/questions/:id/publish': 'question',
  'POST /api/questions/:id/unpublish': 'question',
  'POST /api/questions/:id/erase': 'question',
  'POST /api/public-questions/:id/accept': 'publicQuestion',
  'POST /api/public-questions/:id/decline': 'publicQuestion',
  'POST /api/questions/:id/acts': 'question',
  'GET /api/answers/:id': 'answer',
  'POST /api/answers/:id/acts': 'answer',
  'PUT /api/answers/:id': [
    'answer',
    {
      ...{
        questions: [],
        results: [],
        title: {},
        statement: {},
        notShown: {},
        grounds: {},
        evidence: null,
        agreement: null,
      },
      base: 1,
      reason: 'x',
    },
  ],
  'GET /api/recommendations/:id': 'recommendation',
  'POST /api/recommendations/:id/acts': 'recommendation',
  'PUT /api/recommendations/:id': 'recommendation',
  'GET /:lang/answers/:id': 'shownAnswer',
  'GET /:lang/answers/:id/share.png': 'shownAnswer',
  'GET /:lang/results/:id': 'shownResult',
  'GET /:lang/results/:id/chart/:block': 'shownResult',
  'GET /:lang/results/:id/embed/:at': 'shownResult',
  'GET /:lang/results/:id/file/:format': 'shownResult',
  'POST /:lang/results/:id/recompute': 'shownResult',
  'GET /:lang/meetings/:slug': 'shownMeeting',
  'GET /:lang/data/:slug': 'shownDataSet',
  'GET /:lang/data/:slug/:variable': 'shownDataSet',
  'GET /:lang/asked/:reference': 'reference',
  'POST /:lang/asked/:reference/erase': 'reference',
  ...Object.fromEntries(
    ['/:lang', '/:lang/', '/:lang/*', '/*']
      .concat(
        [
          'answers',
          'meetings',
          'recommendations',
          'data',
          'compare',
          'flows',
          'method',
          'glossary',
          'codes',
          'ask',
          'asked',
        ].map((page) => `/:lang/${page}`),
      )
      .map((url) => [`GET ${url}`, { noRow: 'a page in a language' }]),
  ),
  'GET /:lang/compare/file/:format': { noRow: 'a page in a language' },
  'POST /:lang/ask': { noRow: 'a page in a language' },
  ...Object.fromEntries(
    ['/api/code-lists/:id', '/api/code-lists/:id/restated', '/api/code-lists/:id/csv', '/:lang/codes/:id'].map(
      (url) => [`GET ${url}`, { noRow: 'what codes mean is anyone’s to read' }],
    ),
  ),
};

/** Lives whose acts are done at one address, and a note as each takes it: every act is tried with its own permission. */
export const actRows = {
  'POST /api/meetings/:id/acts': { life: meetingLife, note: 'x' },
  'POST /api/questions/:id/acts': { life: questionLife, note: words },
  'POST /api/answers/:id/acts': { life: answerLife, note: 'x' },
  'POST /api/recommendations/:id/acts': { life: recommendationLife, note: 'x' },
} as const;
/** What acts need besides, to be refused for what they are tried for. */
export const actFields: Readonly<Record<string, object>> = {
  merge: { into: '00000000-0000-4000-8000-000000000000' },
  'set-aside': { reason: 'not_asked' },
};

/** Lists, and the kind of rows of which they hold what the looker sees and nothing else. */
export const lists: Readonly<Record<string, RowKindName>> = {
  '/api/meetings': 'meeting',
  '/api/answers': 'answer',
  '/api/recommendations': 'recommendation',
  '/api/public-questions': 'publicQuestion',
  '/api/data-sets': 'dataSet',
  '/api/imports': 'import',
  '/api/mail': 'mail',
  '/api/analyses': 'result',
};

/** What is typed to find rows of a kind, and under which heading of the search they stand; it finds what the looker sees and nothing else. */
export const searches: Readonly<
  Partial<Record<RowKindName, readonly [kind: string, typed: Readonly<Record<string, string>>]>>
> = {
  meeting: ['meeting', { planned: 'meeting', open: 'MEETING' }],
  question: [
    'question',
    {
      'of the returnee': 'attendu pourquoi',
      'of the returnee, published': 'devient DOSSIER',
      'of a seat': 'combien reviennent',
      'of a seat at a planned meeting': 'combien repartent',
      'of the public, accepted': 'question du public',
    },
  ],
  publicQuestion: ['public-question', { waiting: 'autre du public' }],
  answer: [
    'answer',
    {
      draft: 'title texte',
      'in review': 'title texte',
      approved: 'statement texte',
      released: 'title texte',
      'released, with a draft on top': 'title',
      withdrawn: 'grounds texte',
    },
  ],
  recommendation: ['recommendation', { draft: 'mots', released: 'mots', withdrawn: 'mots' }],
  dataSet: ['data-set', { inside: 'ages', released: 'row released' }],
  result: ['analysis', { inside: 'mean age inside', released: 'mean age released' }],
  import: ['import', { 'of nadia': 'a.csv' }],
  person: ['person', { amina: 'àmina' }],
  invitation: ['invitation', { open: 'x@example.org' }],
};

import { inside, members, defineRowKinds } from '../platform/scope/row-kinds.testing.ts';

const whole = { text: { fr: { text: 'mots', method: 'original' } }, kind: 'enabling' };
const nobody = '00000000-0000-4000-8000-000000000000';
const words = { fr: { text: 'mots', method: 'original' } };
const document = {
  ...{ slug: 'row-other', title: { ar: 'x', fr: 'x', en: 'x' }, opens: '2030-01-01', closes: '2030-12-01' },
  sections: [{ heading: words, text: null, questions: [words] }],
};
const paper = {
  ...{ origin: 'paper', family: null, other: 'x', association: null, language: 'fr' },
  answers: [{ question: 1, text: 'x' }],
};

const definition = {
  ...{ body: { ar: 'x', fr: 'x', en: 'x' }, year: 2020, source: 'x', language: 'fr', text: words },
};

/** Who sees which row of this wing, what its addresses name, and where its rows are listed and found. */
export default defineRowKinds({
  kinds: {
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
    citable: {
      rule: 'Those who write answers learn that a result exists, no figure.',
      rows: { inside, released: inside },
    },
    space: {
      rule: 'Those who work inside, and who speaks there today.',
      rows: { 'of two ministries': [...inside, 'claire', 'hicham'], 'without a mandate': inside },
    },
    mandate: { rule: 'The secretariat gives and ends mandates.', rows: { 'of a ministry': ['youssef'] } },
    proposition: {
      rule: 'A draft: who speaks under its mandate or typed it. Tabled: its space and those who work inside. Voted: every member.',
      rows: {
        draft: ['hicham'],
        'withdrawn before it was tabled': ['hicham'],
        tabled: [...inside, 'claire', 'hicham'],
        voted: members,
      },
    },
    amendment: { rule: 'Who sees the proposition.', rows: { 'to a tabled one': [...inside, 'claire', 'hicham'] } },
    mechanism: { rule: 'Every member.', rows: { 'of the register': members } },
    plan: {
      rule: 'Its space and those who work inside; once an action of it is adopted, every member.',
      rows: { 'without a promise': [...inside, 'claire', 'hicham'], 'with a promise': members },
    },
    measure: {
      rule: 'As its plan, once an action under it is adopted.',
      rows: { 'without a promise': [...inside, 'claire', 'hicham'], 'with a promise': members },
    },
    action: {
      rule: 'Its space and those who work inside; once it is adopted, every member sees what was.',
      rows: {
        draft: [...inside, 'claire', 'hicham'],
        proposed: [...inside, 'claire', 'hicham'],
        adopted: members,
      },
    },
    wholeAction: {
      rule: 'Acts on an action: its space and those who work inside.',
      rows: {
        draft: [...inside, 'claire', 'hicham'],
        proposed: [...inside, 'claire', 'hicham'],
        adopted: [...inside, 'claire', 'hicham'],
      },
    },
    obstacle: {
      rule: 'The space of its action and those who work inside.',
      rows: { 'to a promise': [...inside, 'claire', 'hicham'] },
    },
    minutes: {
      rule: 'A draft: the secretariat. Sent for approval: who has a seat at the meeting. Approved by both sides: who sees the meeting.',
      rows: { draft: ['youssef'], sent: ['youssef', 'claire', 'hicham'], approved: members },
    },
    remark: {
      rule: 'Who has a seat at the meeting, and the secretariat.',
      rows: { 'on minutes that were sent': ['youssef', 'claire', 'hicham'] },
    },
    consultation: {
      rule: 'A draft: the secretariat. Once it was opened: every member.',
      rows: { draft: ['youssef'], open: members },
    },
    term: { rule: 'Every member.', rows: { proposed: members, released: members } },
    definition: {
      rule: 'Proposed: those who work inside. Released: every member; acts by those who check.',
      rows: { proposed: inside, released: members },
    },
    participant: { rule: 'The secretariat gives seats.', rows: { 'of the open meeting': ['youssef'] } },
  },
  routes: {
    'GET /api/citable-results/:id': 'citable',
    'GET /api/meetings/:id/calendar.ics': 'meeting',
    'GET /api/meetings/:id': 'meeting',
    'GET /api/meetings/:id/preparation': 'meeting',
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
    'GET /api/spaces/:id': 'space',
    'PUT /api/spaces/:id': 'space',
    'POST /api/spaces/:id/acts': 'space',
    'POST /api/spaces/:id/mandates': 'space',
    'PUT /api/mandates/:id/end': 'mandate',
    'GET /api/propositions/:id': 'proposition',
    'PUT /api/propositions/:id': ['proposition', { text: words, base: 1, reason: words }],
    'PUT /api/propositions/:id/texts/:locale': ['proposition', { text: 'x', method: 'human', number: 1 }],
    'POST /api/propositions/:id/acts': 'proposition',
    'POST /api/propositions/:id/merge': ['proposition', { into: '00000000-0000-4000-8000-000000000000', sequence: 1 }],
    'POST /api/propositions/:id/votes': ['proposition', { number: 1, stance: 'agree' }],
    'POST /api/propositions/:id/adoptions': ['proposition', { number: 1, adopts: true }],
    'POST /api/propositions/:id/positions': [
      'proposition',
      { country: 'FR', stance: 'opposes', text: words, source: 'x', dated: '2026' },
    ],
    'POST /api/propositions/:id/amendments': ['proposition', { base: 1, text: words }],
    'POST /api/amendments/:id/acts': 'amendment',
    'GET /api/mechanisms/:id': 'mechanism',
    'PUT /api/mechanisms/:id': 'mechanism',
    'GET /api/plans/:id': 'plan',
    'PUT /api/plans/:id': [
      'plan',
      { title: { ar: 'x', fr: 'x', en: 'x' }, starts: '2026-01-01', ends: '2026-01-02', revision: 1 },
    ],
    'POST /api/plans/:id/measures': [
      'plan',
      {
        ...{ recommendation: nobody, text: words, training: false },
        principles: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`PR-${n}`, 'meets'])),
      },
    ],
    'GET /api/measures/:id': 'measure',
    'PUT /api/measures/:id': [
      'measure',
      {
        ...{ recommendation: nobody, text: words, training: false, revision: 1 },
        principles: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`PR-${n}`, 'meets'])),
      },
    ],
    'GET /api/actions/:id': 'action',
    'PUT /api/actions/:id': ['wholeAction', { ...whole, base: 1, reason: words }],
    'POST /api/actions/:id/acts': 'wholeAction',
    'POST /api/actions/:id/adoptions': ['wholeAction', { number: 1, adopts: true }],
    'POST /api/actions/:id/actuals': [
      'wholeAction',
      { indicator: 'x', starts: '2026-01-01', ends: '2026-01-02', value: 1, source: 'x' },
    ],
    'POST /api/actions/:id/transactions': [
      'wholeAction',
      {
        ...{ kind: 'commitment', minor: '1', currency: 'EUR', dated: '2026-01-01', valueDate: '2026-01-01' },
        ...{ provider: { ar: 'x', fr: 'x', en: 'x' }, source: 'x' },
      },
    ],
    'POST /api/actions/:id/cancellations': ['wholeAction', { transaction: nobody, reason: 'x' }],
    'POST /api/actions/:id/obstacles': ['wholeAction', { text: words, owner: nobody, due: '2026-01-01' }],
    'POST /api/obstacles/:id/acts': 'obstacle',
    'GET /api/terms/:id': 'term',
    'POST /api/terms/:id/definitions': ['term', definition],
    'POST /api/terms/:id/versions': ['term', { definition: nobody, seen: 0 }],
    'POST /api/term-definitions/:id/acts': 'definition',
    'POST /api/plans/:id/terms': ['plan', { revision: 1 }],
    'GET /api/minutes/:id': 'minutes',
    'PUT /api/minutes/:id': ['minutes', { points: [{ heading: words, text: null, decisions: [] }], base: 1 }],
    'POST /api/minutes/:id/send': ['minutes', { sequence: 1, until: '2999-01-01' }],
    'POST /api/minutes/:id/acts': 'minutes',
    'POST /api/minutes/:id/voices': ['minutes', { number: 1, stance: 'approve' }],
    'POST /api/minutes/:id/remarks': ['minutes', { number: 1, point: 1, text: words }],
    'POST /api/minutes-remarks/:id/acts': 'remark',
    'GET /api/consultations/:id': 'consultation',
    'PUT /api/consultations/:id': ['consultation', { ...document, base: 1 }],
    'POST /api/consultations/:id/corrections': [
      'consultation',
      { sections: document.sections, reason: words, base: 1 },
    ],
    'POST /api/consultations/:id/acts': 'consultation',
    'GET /api/consultations/:id/contributions': 'consultation',
    'POST /api/consultations/:id/paper': ['consultation', { contributions: [paper] }],
    'POST /api/consultations/:id/shown': ['consultation', { numbers: [1], shown: true }],
    'GET /api/consultations/:id/similar': 'consultation',
    'GET /api/consultations/:id/coding': 'consultation',
    'POST /api/consultations/:id/codes': ['consultation', { code: 'x', label: { ar: 'x', fr: 'x', en: 'x' } }],
    'POST /api/consultations/:id/codings': ['consultation', { number: 1, question: 1, code: 'x' }],
    'GET /api/consultations/:id/synopsis': 'consultation',
    'PUT /api/consultations/:id/synopsis': [
      'consultation',
      { sentences: [{ question: 1, said: words, answered: null, changed: null, contributions: [1] }], base: 0 },
    ],
    'POST /api/consultations/:id/publish': ['consultation', { sequence: 1, number: 1 }],
  },
  lists: {
    '/api/meetings': 'meeting',
    '/api/answers': 'answer',
    '/api/recommendations': 'recommendation',
    '/api/spaces': 'space',
    '/api/propositions': 'proposition',
    '/api/consultations': 'consultation',
    '/api/terms': 'term',
    '/api/public-questions': 'publicQuestion',
    '/api/mechanisms': 'mechanism',
    '/api/plans': 'plan',
    '/api/actions': 'action',
  },
  changes: [
    ...['consultation', 'meeting', 'minutes', 'question', 'publicQuestion'],
    ...['answer', 'recommendation', 'space', 'proposition', 'action'],
  ] as const,
  searches: {
    consultation: ['consultation', { draft: 'row-draft', open: 'row-open' }],
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
    space: ['space', { 'of two ministries': 'Space row-space', 'without a mandate': 'Space row-empty' }],
    proposition: [
      'proposition',
      {
        draft: 'proposons brouillon',
        'withdrawn before it was tabled': 'proposons retiree',
        tabled: 'proposons discutee',
        voted: 'proposons votee',
      },
    ],
    term: ['term', { proposed: 'Term row-proposed', released: 'Term row-released' }],
    mechanism: ['mechanism', { 'of the register': 'Mechanism row-agency' }],
    plan: ['plan', { 'without a promise': 'Plan row-silent', 'with a promise': 'Plan row-kept' }],
    action: ['action', { draft: 'promettons brouillon', proposed: 'promettons discutee', adopted: 'promettons tenue' }],
    recommendation: ['recommendation', { draft: 'mots', released: 'mots', withdrawn: 'mots' }],
  },
});

import { inside, members, defineRowKinds } from '../platform/scope/row-kinds.testing.ts';

const words = { fr: { text: 'mots', method: 'original' } };

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
    participant: { rule: 'The secretariat gives seats.', rows: { 'of the open meeting': ['youssef'] } },
  },
  routes: {
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
  },
  lists: {
    '/api/meetings': 'meeting',
    '/api/answers': 'answer',
    '/api/recommendations': 'recommendation',
    '/api/public-questions': 'publicQuestion',
  },
  changes: ['meeting', 'question', 'publicQuestion', 'answer', 'recommendation'],
  searches: {
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
  },
});

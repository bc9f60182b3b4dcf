import { everyone, defineRowKinds } from '../platform/scope/row-kinds.testing.ts';

/** Who sees which row of this wing, what its addresses name, and where its rows are listed and found. */
export default defineRowKinds({
  kinds: {
    shownAnswer: {
      rule: 'Public pages show what is released, to everyone.',
      rows: {
        draft: [],
        'in review': [],
        released: everyone,
        'released, with a draft on top': everyone,
        withdrawn: [],
      },
    },
    shownResult: { rule: 'Public pages show what is released, to everyone.', rows: { inside: [], released: everyone } },
    shownDataSet: {
      rule: 'Public pages show what is released, to everyone.',
      rows: { inside: [], released: everyone },
    },
    shownRecommendation: {
      rule: 'Public pages show what is released, to everyone.',
      rows: { draft: [], released: everyone, withdrawn: [] },
    },
    shownProposition: {
      rule: 'Public pages show what was voted, or adopted by several States.',
      rows: { draft: [], 'withdrawn before it was tabled': [], tabled: [], voted: everyone },
    },
    shownAction: {
      rule: 'Public pages show what both parties adopted.',
      rows: { draft: [], proposed: [], adopted: everyone },
    },
    shownMeeting: { rule: 'Public pages show meetings that were opened.', rows: { planned: [], open: everyone } },
    shownMinutes: {
      rule: 'Public pages show minutes that both sides approved.',
      rows: { draft: [], sent: [], approved: everyone },
    },
    shownConsultation: {
      rule: 'Public pages show consultations that were opened.',
      rows: { draft: [], open: everyone },
    },
    shownTerm: {
      rule: 'Public pages show terms with a definition that a second person released.',
      rows: { proposed: [], released: everyone },
    },
    reference: { rule: 'Whoever holds the reference of a question.', rows: { waiting: everyone } },
  },
  routes: {
    'GET /:lang/answers/:id': 'shownAnswer',
    'GET /:lang/answers/:id/brief.pdf': 'shownAnswer',
    'GET /:lang/answers/:id/share.png': 'shownAnswer',
    'GET /:lang/results/:id': 'shownResult',
    'GET /:lang/results/:id/chart/:block': 'shownResult',
    'GET /:lang/results/:id/embed/:at': 'shownResult',
    'GET /:lang/results/:id/file/:format': 'shownResult',
    'POST /:lang/results/:id/recompute': 'shownResult',
    'GET /:lang/recommendations/:id': 'shownRecommendation',
    'GET /:lang/recommendations/:id/brief.pdf': 'shownRecommendation',
    'GET /:lang/propositions/:id': 'shownProposition',
    'GET /:lang/actions/:id': 'shownAction',
    'GET /:lang/glossary/:slug': 'shownTerm',
    'GET /:lang/actions/actions.csv': { noRow: 'what stands released (action.pages.test.ts)' },
    'GET /:lang/actions/iati.xml': { noRow: 'what stands released (action.pages.test.ts)' },
    ...Object.fromEntries(
      ['a', 'r', 'p', 'd'].map((kind) => [
        `GET /${kind}/:id`,
        { noRow: 'leads to what stands released or nowhere (share.test.ts)' },
      ]),
    ),
    'GET /:lang/flows/map/:file': { noRow: 'published flows, for everyone (flow.pages.test.ts)' },
    'GET /:lang/feeds/:file': { noRow: 'what stands released (search.test.ts, share.test.ts)' },
    'GET /sitemap-:file': { noRow: 'addresses of what stands released (share.test.ts)' },
    'GET /:lang/meetings/:slug': 'shownMeeting',
    'GET /:lang/meetings/:slug/minutes': 'shownMinutes',
    'GET /:lang/meetings/:slug/minutes.pdf': 'shownMinutes',
    'GET /:lang/data/:slug': 'shownDataSet',
    'GET /:lang/data/:slug/:variable': 'shownDataSet',
    'GET /:lang/consultations/:slug': 'shownConsultation',
    'GET /:lang/consultations/:slug/answer': 'shownConsultation',
    'GET /:lang/consultations/:slug/mine': 'shownConsultation',
    'POST /:lang/consultations/:slug/answer': {
      noRow: 'what is sent there belongs to whoever holds its reference (consultation.pages.test.ts)',
    },
    'POST /:lang/consultations/:slug/mine': {
      noRow: 'opens with a reference and nothing else (consultation.pages.test.ts)',
    },
    'GET /:lang/consultations/:slug/contributions': {
      noRow: 'contributions that are shown under a published synopsis (consultation.pages.test.ts)',
    },
    'GET /:lang/statements/:slug': { noRow: 'public lists that were opened, for everyone (statement.pages.test.ts)' },
    'GET /:lang/statements/:slug/vote': { noRow: 'public lists that are open (statement.pages.test.ts)' },
    'POST /:lang/statements/:slug/vote': { noRow: 'votes with a code and nothing else (statement.pages.test.ts)' },
    'GET /:lang/asked/:reference': 'reference',
    'POST /:lang/asked/:reference/erase': 'reference',
    ...Object.fromEntries(
      ['/:lang', '/:lang/', '/:lang/*', '/*']
        .concat(
          [
            'answers',
            'meetings',
            'recommendations',
            'propositions',
            'actions',
            'consultations',
            'statements',
            'countries',
            'data',
            'compare',
            'flows',
            'method',
            'glossary',
            'codes',
            'ask',
            'asked',
            'for/:reader',
            'search',
            'search/suggest',
            'manifest.webmanifest',
          ].map((page) => `/:lang/${page}`),
        )
        .map((url) => [`GET ${url}`, { noRow: 'a page in a language' }]),
    ),
    'GET /:lang/compare/file/:format': { noRow: 'a page in a language' },
    'POST /:lang/ask': { noRow: 'a page in a language' },
    'GET /:lang/countries/:slug': { noRow: 'what stands released (country.pages.test.ts)' },
    'GET /:lang/families/:slug': { noRow: 'what stands released (country.pages.test.ts)' },
    'GET /:lang/codes/:id': { noRow: 'what codes mean is anyone’s to read' },
  },
  lists: {},
  searches: {},
  changes: [],
});

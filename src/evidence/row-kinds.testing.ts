import { inside, defineRowKinds } from '../platform/scope/row-kinds.testing.ts';

/** Who sees which row of this wing, what its addresses name, and where its rows are listed and found. */
export default defineRowKinds({
  kinds: {
    result: {
      rule: 'Not released: those who work with data. Released: whoever may read results.',
      rows: { inside, released: [...inside, 'claire', 'hicham'] },
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
  },
  routes: {
    'GET /api/uploads/:id': 'upload',
    'PUT /api/uploads/:id': 'upload',
    'GET /api/imports/:id': 'import',
    'PUT /api/imports/:id': ['import', {}],
    'POST /api/imports/:id/cancel': 'import',
    'POST /api/imports/:id/accept': ['import', { slug: 'another', title: { ar: 'آخر', fr: 'Autre', en: 'Another' } }],
    'GET /api/imports/:id/profile': ['import', { places: '0' }],
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
    'GET /api/results/:id/drawing/:at': 'result',
    'GET /api/results/:id/release': 'result',
    'POST /api/results/:id/ask-release': 'result',
    'POST /api/results/:id/release': 'result',
  },
  lists: {
    '/api/data-sets': 'dataSet',
    '/api/imports': 'import',
    '/api/analyses': 'result',
  },
  changes: ['version', 'result'],
  searches: {
    dataSet: ['data-set', { inside: 'ages', released: 'row released' }],
    result: ['analysis', { inside: 'mean age inside', released: 'mean age released' }],
    import: ['import', { 'of nadia': 'a.csv' }],
  },
});

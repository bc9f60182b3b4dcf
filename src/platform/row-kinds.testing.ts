import { defineRowKinds } from './scope/row-kinds.testing.ts';

/** Who sees which row of this wing, what its addresses name, and where its rows are listed and found. */
export default defineRowKinds({
  kinds: {
    person: { rule: 'The administration keeps the accounts.', rows: { amina: ['root'] } },
    institution: { rule: 'The administration keeps the institutions.', rows: { any: ['root'] } },
    mail: {
      rule: 'The administration reads outgoing mail, as rows: nothing of it says what its reader alone may know.',
      rows: { 'to amina': ['root'] },
    },
    invitation: { rule: 'The administration invites.', rows: { open: ['root'] } },
    session: { rule: 'Everyone their own sessions.', rows: { 'of claire': ['claire'] } },
  },
  routes: {
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
    'POST /api/account/passkeys/:id/remove': { noRow: 'one’s own, proved with the password (passkey.routes.test.ts)' },
    'POST /api/account/links/:id/remove': { noRow: 'one’s own, proved with the password (provider.routes.test.ts)' },
    'POST /api/account/providers/:provider': { noRow: 'names a provider of the settings' },
    'POST /api/session/provider/:provider': { noRow: 'names a provider of the settings' },
    'POST /api/session/provider/:provider/answer': { noRow: 'names a provider of the settings' },
    ...Object.fromEntries(
      ['', '/restated', '/csv'].map((rest) => [
        `GET /api/code-lists/:id${rest}`,
        { noRow: 'what codes mean is anyone’s to read' },
      ]),
    ),
  },
  lists: {
    '/api/mail': 'mail',
  },
  changes: ['person'],
  searches: {
    person: ['person', { amina: 'àmina' }],
    invitation: ['invitation', { open: 'x@example.org' }],
  },
});

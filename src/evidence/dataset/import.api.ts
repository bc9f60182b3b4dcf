import z from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import {
  openImport,
  importView,
  importLine,
  readOptions,
  acceptImport,
  openUpload,
  upload,
} from './import.contract.ts';
import { codebook } from '../codebook/codebook.contract.ts';

/** Files on their way to becoming versions. */
export const importApi = {
  open: post('/api/imports', { summary: 'Import a sent file', body: openImport, reply: importView, status: 202 }),
  list: get('/api/imports', { summary: 'Imports under way', reply: z.array(importLine) }),
  read: get('/api/imports/:id', { summary: 'An import: progress, validation report, preview', reply: importView }),
  change: put('/api/imports/:id', {
    summary: 'Read again with other options or another codebook',
    body: z.strictObject({
      options: readOptions.default({}),
      codebook: codebook.nullable().optional(),
      codebookUpload: z.uuid().optional(),
    }),
    reply: importView,
    status: 202,
  }),
  cancel: post('/api/imports/:id/cancel', { summary: 'Cancel an import; nothing of it is kept', reply: importView }),
  accept: post('/api/imports/:id/accept', {
    summary: 'Accept a checked file: it is frozen as a version',
    body: acceptImport,
    reply: importView,
    status: 202,
  }),
};

/** Files that come in by pieces. */
export const uploadApi = {
  open: post('/api/uploads', {
    summary: 'Begin to send a file in pieces',
    body: openUpload,
    reply: upload,
    status: 201,
  }),
  read: get('/api/uploads/:id', { summary: 'How much of a file has arrived', reply: upload }),
  send: put('/api/uploads/:id', {
    summary: 'Send the next piece of a file (application/octet-stream)',
    query: z.object({ offset: z.coerce.number().int().min(0) }),
    reply: upload,
  }),
};

/** Files that are given out on the way in. */
export const importFiles = {
  template: { url: '/api/codebook-template.xlsx' },
  codebook: { url: '/api/imports/:id/codebook.xlsx' },
} as const;

import { implement } from '../implement.ts';
import { uploadApi } from './import.api.ts';
import { Readable } from 'node:stream';
import type { Trx } from '../../platform/database/transaction.ts';
import { type Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { getUpload, insertUpload, lockUpload, setUploadFile } from './import.sql.ts';
import { alone, appendPiece, finishUpload, mostPiece, receivedBytes } from './upload.ts';

/** Files come in by pieces: what a cut line costs is one piece. */
export const uploadRoutes: Route[] = [
  implement(uploadApi.open, {
    permission: 'dataset.import',
    work: async ({ trx, body, actor, services }) => {
      if (body.bytes > services.settings.maxUpload)
        throw evidenceProblem('upload-too-large', { limit: services.settings.maxUpload });
      const made = await insertUpload(trx, body.name, body.bytes, actor!.id);
      return { id: made!.id, received: 0, bytes: made!.bytes };
    },
  }),
  implement(uploadApi.read, {
    permission: 'dataset.import',
    work: async ({ trx, params, actor, services }) => {
      const found = await getUpload(trx, params.id, actor!.id);
      if (!found) throw evidenceProblem('no-upload');
      return {
        id: found.id,
        bytes: found.bytes,
        received: found.file ? found.bytes : await receivedBytes(services, found.id),
      };
    },
  }),
  implement(uploadApi.send, {
    permission: 'dataset.import',
    bodyLimit: mostPiece,
    perMinute: 600,
    transaction: 'phases',
    work: async ({ phase, params, query, actor, services, request, asker }) => {
      const owned = async (trx: Trx) => {
        const found = await lockUpload(trx, params.id, actor!.id);
        if (!found) throw evidenceProblem('no-upload');
        return found;
      };
      const found = await phase(owned);
      const { body } = request;
      if (!(body instanceof Readable)) throw evidenceProblem('upload-empty');
      // Only one sender writes: whoever comes again, after a line that hangs, takes over.
      return alone(found.id, asker.signal, async (signal) => {
        const { file, bytes } = await phase(owned);
        if (file) return { id: found.id, bytes, received: bytes };
        const received = await receivedBytes(services, found.id);
        if (received !== query.offset) throw evidenceProblem('upload-offset', { received, offset: query.offset });
        const now = await appendPiece(services, found.id, body, bytes, signal);
        if (now === bytes) {
          const stored = await finishUpload(services, found.id);
          await phase(async (trx) => {
            if (!(await owned(trx)).file) await setUploadFile(trx, found.id, stored);
          });
        }
        return { id: found.id, bytes, received: now };
      });
    },
  }),
];

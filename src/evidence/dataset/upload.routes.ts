import { implement } from '../implement.ts';
import { uploadApi } from './import.api.ts';
import { Readable } from 'node:stream';
import type { Trx } from '../../platform/database/transaction.ts';
import { type Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { addPiece, getUpload, insertUpload, lockUpload, receivedBytes } from './upload.sql.ts';
import { alone, keepPiece, mostPiece, settleUpload } from './upload.ts';

/** Files come in by pieces: what a cut line costs is one piece. */
export const uploadRoutes: Route[] = [
  implement(uploadApi.open, {
    permission: 'dataset.import',
    work: async ({ trx, body, actor, services, enqueue }) => {
      if (body.bytes > services.settings.maxUpload)
        throw evidenceProblem('upload-too-large', { limit: services.settings.maxUpload });
      const made = await insertUpload(trx, body.name, body.bytes, actor!.id);
      await enqueue('evidence.sweep-uploads', {}, 'evidence.sweep-uploads');
      return { id: made!.id, received: 0, bytes: made!.bytes };
    },
  }),
  implement(uploadApi.read, {
    permission: 'dataset.import',
    work: async ({ trx, params, actor }) => {
      const found = await getUpload(trx, params.id, actor!.id);
      if (!found) throw evidenceProblem('no-upload');
      return {
        id: found.id,
        bytes: found.bytes,
        received: found.file ? found.bytes : await receivedBytes(trx, found.id),
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
        const { file, bytes, received } = await phase(async (trx) => ({
          ...(await owned(trx)),
          received: await receivedBytes(trx, found.id),
        }));
        const { offset } = query;
        // Whoever sent the last of it and was displaced comes again and is told that it is whole.
        if (!file && received === bytes) await settleUpload(services, phase, found.id);
        if (file || received === bytes) return { id: found.id, bytes, received: bytes };
        if (received !== offset) throw evidenceProblem('upload-offset', { received, offset });
        const place = { at: offset, most: bytes - offset };
        const now = await keepPiece(services, found.id, place, body, signal, (piece) =>
          phase(async (trx) => {
            await owned(trx);
            return addPiece(trx, found.id, piece);
          }),
        );
        if (now === undefined) throw evidenceProblem('upload-offset', { received: offset, offset });
        if (now === bytes) await settleUpload(services, phase, found.id);
        return { id: found.id, bytes, received: now };
      });
    },
  }),
];

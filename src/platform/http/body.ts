import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pipeline, Transform, type Readable } from 'node:stream';
import { admittedOf, payerOf } from './admission.ts';
import { findIssue } from './malformed.ts';
import type { Limits } from './limits.ts';
import { platformProblem } from './problems.ts';

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Reads bodies: JSON (UTF-8, bounded in size and depth) and streams of bytes, nothing else unless a wing adds it. A sender that falls silent or dawdles
 * is sent away, and nobody has more than a few bodies under way. No transaction is open and no connection is held meanwhile.
 */
export function readBodies(app: FastifyInstance, limits: Limits): void {
  const underWay = new Map<string, number>();
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
    } catch {
      return done(platformProblem('bad-text', { field: 'JSON' }));
    }
    if (!text.trim()) return done(platformProblem('bad-json', { reason: 'empty', what: '' }));
    void parse(request, text, (error, value) => {
      if (error) return done(platformProblem('bad-json', issueOfJson(error.message)));
      done(null, value);
    });
  });
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (!hasBody(request) || request.method === 'GET' || request.method === 'HEAD') return done(null, payload);
    // Files that hang do not stand in the way of the small bodies of the same person.
    const isFile = request.headers['content-type'] === 'application/octet-stream';
    const payer = `${isFile ? 'file' : 'text'} ${payerOf(request)}`;
    const most = isFile && admittedOf(request)?.actor ? limits.uploadsPerAccount : limits.bodiesPerPayer;
    const now = underWay.get(payer) ?? 0;
    if (now >= most) return done(platformProblem('too-many-uploads', { most, seconds: 10 }));
    underWay.set(payer, now + 1);
    done(
      null,
      watched(payload as Readable, limits, () => {
        const left = (underWay.get(payer) ?? 1) - 1;
        if (left) underWay.set(payer, left);
        else underWay.delete(payer);
      }),
    );
  });
  app.addHook('preValidation', (request, _reply, done) => {
    done(findIssue(request.params, 4) ?? findIssue(request.query, 4) ?? findIssue(request.body, limits.jsonDepth));
  });
}

/** Where a text stops being JSON; what the parser says about it is in English and not passed on. */
const issueOfJson = (message: string): { reason: string; what: string } => {
  const place = /position (\d+)/.exec(message)?.[1];
  return place === undefined ? { reason: 'broken', what: '' } : { reason: 'place', what: place };
};

/** The same bytes, but a sender that stays silent or is slower than a telegraph ends the stream with a problem. */
function watched(payload: Readable, limits: Limits, ended: () => void): Readable {
  let bytes = 0;
  let since = 0;
  let waited = 0;
  const out = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      since = 0;
      next(null, chunk);
    },
  });
  const pause = Math.min(1, limits.bodyIdle / 4);
  const timer = setInterval(() => {
    // Bytes that wait for us are not the sender's issue.
    if (payload.readableLength > 0 || out.readableLength > 0) return;
    since += pause;
    waited += pause;
    if (since >= limits.bodyIdle || (waited > limits.bodyStart && bytes / waited < limits.bodyRate))
      out.destroy(platformProblem('slow-sender', { seconds: Math.round(limits.bodyIdle) }));
  }, pause * 1000);
  timer.unref();
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    clearInterval(timer);
    ended();
  };
  out.once('close', end);
  pipeline(payload, out, end);
  return out;
}

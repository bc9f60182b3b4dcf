import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { constraintProblem } from '../database/constraint.ts';
import { isFull } from '../files/full.ts';
import { fileProblem } from '../files/problems.ts';
import { languages, type Locale } from '../language/locale.ts';
import { sayIssue, sayIssueAt } from '../language/issue.ts';
import { Problem } from '../problem/problem.ts';
import { platformProblem } from './problems.ts';
import { requestLocale } from './locale.ts';

/** Answers once for whatever was thrown: a known problem in the reader's language; anything else is a bug with a reference. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(problemOf(error, request), request, reply);
}

/** What was thrown as a problem that may be shown; a bug is logged here under the reference that the reader gets. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  const problem = asProblem(error, requestLocale(request));
  if (problem) return problem;
  const reference = randomBytes(4).toString('hex');
  request.log.error({ reference, route: request.routeOptions.url, error: describe(error) }, 'bug');
  return platformProblem('bug', { reference });
}
answerError.missing = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  send(platformProblem('not-found'), request, reply);

function send(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { seconds } = problem.details;
  const { status } = problem.kind;
  if ((status === 503 || status === 429) && typeof seconds === 'number') reply.header('retry-after', String(seconds));
  // What is still on its way is not waited for.
  if (!request.raw.complete) reply.header('connection', 'close');
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.reply(requestLocale(request))));
}

function asProblem(error: unknown, locale: Locale): Problem | undefined {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(issueOf);
    const items = issues.map((issue) => ({ field: issue.path.join('.'), message: sayIssue(issue, locale) }));
    const fields = issues.map((issue) => sayIssueAt(issue, locale)).join(languages[locale].semicolon);
    return platformProblem('invalid-request', { fields }, items);
  }
  const http = error as Partial<FastifyError> & { ttl?: number };
  if (http.statusCode === 429)
    return platformProblem('too-many-requests', { seconds: Math.ceil((http.ttl ?? 60_000) / 1000) });
  if (http.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return platformProblem('wrong-type', { type: /content-type: (.{0,80})/i.exec(http.message ?? '')?.[1] ?? '—' });
  if (http.code === 'FST_ERR_BAD_URL' || http.code === 'FST_ERR_MAX_PARAM_LENGTH')
    return platformProblem('bad-address');
  if (http.statusCode === 413) return platformProblem('too-large', { limit: 'HTTP 413' });
  if (http.statusCode === 404) return platformProblem('not-found');
  if (http.statusCode !== undefined && http.statusCode >= 400 && http.statusCode < 500) {
    return platformProblem('invalid-request', { fields: http.code ?? String(http.statusCode) });
  }
  return isFull(error) && (http.code ?? '') !== '53100' ? fileProblem('disk-full') : constraintProblem(error);
}

type SchemaIssue = Extract<FastifyError['validation'], readonly unknown[]>[number];
/** The issue of the schema library that an issue of the server was made from. */
const issueOf = ({ keyword, instancePath, message, params }: SchemaIssue): z.core.$ZodIssue =>
  ({
    ...params,
    code: keyword,
    path: instancePath.split('/').filter(Boolean),
    message: message ?? '',
  }) as z.core.$ZodIssue;

/** What the log may hold of a bug: its kind, its place in the code, the database's code; no values. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const database = error as Error & { code?: string; constraint?: string; table?: string };
  return {
    name: error.name,
    code: database.code,
    constraint: database.constraint,
    table: database.table,
    message: database.code ? undefined : error.message,
    stack: error.stack
      ?.split('\n')
      .slice(1, 12)
      .map((line) => line.trim()),
  };
}

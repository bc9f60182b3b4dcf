import type { z } from 'zod';
import { pageLocale, pageProblem, readProblem } from './problem-error.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface RequestOptions {
  /** Sent as JSON, unless it is a Blob or FormData. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Marks requests of our own pages; a foreign site cannot set it on a form. What the server decides by is where the browser says it comes from (http/origin.ts). */
export const guardHeader = 'x-dawra-request';

export const requestHeaders = (): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': pageLocale(),
  [guardHeader]: '1',
});

const isReady = (body: unknown): body is Blob | FormData => body instanceof Blob || body instanceof FormData;

/** Parses JSON text; an empty body is `undefined`, anything else that is no JSON is `ui.unexpected-reply`. */
export function parseBody(text: string, status: number): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw pageProblem('unexpected-reply', { status }, status, error);
  }
}

/** Checks a body against its contract. @throws ProblemError `ui.unexpected-reply` with the zod error as its cause. */
export function checkReply<S extends z.ZodType>(reply: S, body: unknown, status: number): z.output<S> {
  const checked = reply.safeParse(body);
  if (!checked.success) throw pageProblem('unexpected-reply', { status }, status, checked.error);
  return checked.data;
}

/**
 * Asks the server and checks what comes back: `await request(questionReply, 'POST', '/api/questions', { body })`.
 * @param reply the contract of a successful reply; `z.undefined()` for a reply without a body
 * @throws ProblemError with the server's problem, or `ui.network`, `ui.unexpected-reply`
 * @throws DOMException `AbortError` when `signal` was aborted
 */
export async function request<S extends z.ZodType>(
  reply: S,
  method: Method,
  url: string,
  { body, signal }: RequestOptions = {},
): Promise<z.output<S>> {
  const headers = requestHeaders();
  const ready = isReady(body);
  if (body !== undefined && !ready) headers['content-type'] = 'application/json';
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      headers,
      signal: signal ?? null,
      credentials: 'same-origin',
      body: body === undefined ? null : ready ? body : JSON.stringify(body),
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw pageProblem('network', {}, 0, error);
  }
  if (!response.ok) {
    const problem = response.headers.get('content-type')?.includes('json')
      ? parseBody(text, response.status)
      : undefined;
    throw readProblem(response.status, problem);
  }
  return checkReply(reply, parseBody(text, response.status), response.status);
}

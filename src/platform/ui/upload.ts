import type { z } from 'zod';
import { pageProblem, readProblem } from './problem-error.ts';
import { checkReply, parseBody, requestHeaders } from './request.ts';

export interface UploadOptions {
  /** Called with the share sent so far, between 0 and 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  readonly method?: 'POST' | 'PUT';
}

/**
 * Sends a file or a form with progress, which `fetch` cannot tell; aborting `signal` cancels it.
 * @throws ProblemError as `request`; DOMException `AbortError` when cancelled
 */
export function upload<S extends z.ZodType>(
  reply: S,
  url: string,
  body: Blob | FormData,
  { onProgress, signal, method = 'POST' }: UploadOptions = {},
): Promise<z.output<S>> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const cancelled = () => new DOMException('cancelled by the person', 'AbortError');
    if (signal?.aborted) return reject(cancelled());
    const abort = () => xhr.abort();
    signal?.addEventListener('abort', abort, { once: true });
    xhr.open(method, url);
    for (const [name, value] of Object.entries(requestHeaders())) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    xhr.onabort = () => reject(cancelled());
    xhr.onerror = () => reject(pageProblem('network'));
    xhr.onloadend = () => signal?.removeEventListener('abort', abort);
    xhr.onload = () => {
      try {
        const json = xhr.getResponseHeader('content-type')?.includes('json');
        const answer = json ? parseBody(xhr.responseText, xhr.status) : undefined;
        if (xhr.status < 200 || xhr.status > 299) reject(readProblem(xhr.status, answer));
        else resolve(checkReply(reply, answer, xhr.status));
      } catch (error) {
        reject(error);
      }
    };
    xhr.send(body);
  });
}

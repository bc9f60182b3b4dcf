import { onScopeDispose, ref, shallowRef } from 'vue';
import { poll, request, toProblemError, type ProblemError } from '../../platform/ui/index.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { isWorking } from './import.ts';
import { importView, type ImportView, type ReadOptions } from './import.contract.ts';

/** An import and its steps, followed until the house has stopped working on it. */
export function useImport(id: string, changed: (view: ImportView) => void) {
  const view = shallowRef<ImportView>();
  const problem = shallowRef<ProblemError>();
  const busy = ref(false);
  const leaving = new AbortController();
  onScopeDispose(() => leaving.abort());
  const url = `/api/imports/${id}`;

  const follow = async (): Promise<ImportView | undefined> => {
    const seen = await poll(url, importView, ({ state }) => !isWorking(state), {
      signal: leaving.signal,
      first: 250,
      slowest: 2000,
      limit: 24 * 3_600_000,
      onReply: (reply) => (view.value = reply),
    });
    changed(seen);
    return seen;
  };
  /** Does a step, then follows the work it calls for. Gives the import when all went well. */
  const act = async (step: () => Promise<unknown>): Promise<ImportView | undefined> => {
    busy.value = true;
    problem.value = undefined;
    try {
      await step();
      return await follow();
    } catch (error) {
      if (!leaving.signal.aborted) problem.value = toProblemError(error);
      return undefined;
    } finally {
      busy.value = false;
    }
  };
  const send = (method: 'PUT' | 'POST', path: string, body?: unknown) =>
    request(importView, method, url + path, { ...(body === undefined ? {} : { body }), signal: leaving.signal });
  return {
    view,
    problem,
    busy,
    load: () => act(() => Promise.resolve()),
    readAgain: (options: ReadOptions, codebook: Codebook | null) => act(() => send('PUT', '', { options, codebook })),
    useBook: (options: ReadOptions, codebookUpload: string) => act(() => send('PUT', '', { options, codebookUpload })),
    accept: (body: object) => act(() => send('POST', '/accept', body)),
    cancel: () => act(() => send('POST', '/cancel')),
  };
}

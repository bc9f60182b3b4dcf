import { onScopeDispose, ref, shallowRef } from 'vue';
import { call } from '../../platform/client/call.ts';
import { addressOf, type Asked } from '../../platform/client/endpoint.ts';
import { poll, toProblemError, type ProblemError } from '../../platform/ui/index.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { isWorking } from './import.ts';
import { importApi } from './import.api.ts';
import type { Acceptance, ImportView, ReadOptions } from './import.contract.ts';

/** An import and its steps, followed until the installation has stopped working on it. */
export function useImport(id: string, changed: (view: ImportView) => void) {
  const view = shallowRef<ImportView>();
  const problem = shallowRef<ProblemError>();
  const busy = ref(false);
  const leaving = new AbortController();
  onScopeDispose(() => leaving.abort());
  const params = { id };

  const follow = async (): Promise<ImportView | undefined> => {
    const seen = await poll(
      addressOf(importApi.read, { params }),
      importApi.read.reply,
      ({ state }) => !isWorking(state),
      {
        signal: leaving.signal,
        first: 250,
        slowest: 2000,
        limit: 24 * 3_600_000,
        onReply: (reply) => (view.value = reply),
      },
    );
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
  const { signal } = leaving;
  const change = (body: Asked<typeof importApi.change>['body']) => call(importApi.change, { params, body }, signal);
  return {
    view,
    problem,
    busy,
    load: () => act(() => Promise.resolve()),
    readAgain: (options: ReadOptions, codebook: Codebook | null) => act(() => change({ options, codebook })),
    useBook: (options: ReadOptions, codebookUpload: string) => act(() => change({ options, codebookUpload })),
    accept: (body: Acceptance) => act(() => call(importApi.accept, { params, body }, signal)),
    cancel: () => act(() => call(importApi.cancel, { params }, signal)),
  };
}

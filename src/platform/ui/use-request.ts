import { getCurrentScope, onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { toProblemError, type ProblemError } from './problem-error.ts';

export interface RequestState<A extends readonly unknown[], T> {
  readonly data: ShallowRef<T | undefined>;
  readonly problem: ShallowRef<ProblemError | undefined>;
  readonly loading: Ref<boolean>;
  /** Starts it, cancelling one still under way. Resolves to the data, or to `undefined` when it failed or was cancelled. */
  readonly run: (...asked: A) => Promise<T | undefined>;
  readonly cancel: () => void;
}

/**
 * The state of one kind of request for a page: `const list = useRequest((signal) => request(schema, 'GET', url, { signal }))`,
 * then `list.run()`. A new run cancels the last; leaving the page cancels too. Old data stay until new ones arrive.
 */
export function useRequest<A extends readonly unknown[], T>(
  ask: (signal: AbortSignal, ...asked: A) => Promise<T>,
): RequestState<A, T> {
  const data = shallowRef<T>();
  const problem = shallowRef<ProblemError>();
  const loading = ref(false);
  let current: AbortController | undefined;
  const cancel = () => {
    current?.abort();
    current = undefined;
    loading.value = false;
  };
  const run = async (...asked: A): Promise<T | undefined> => {
    current?.abort();
    const mine = (current = new AbortController());
    loading.value = true;
    problem.value = undefined;
    try {
      const answer = await ask(mine.signal, ...asked);
      if (current !== mine) return undefined;
      data.value = answer;
      return answer;
    } catch (error) {
      if (current === mine && !mine.signal.aborted) problem.value = toProblemError(error);
      return undefined;
    } finally {
      if (current === mine) {
        loading.value = false;
        current = undefined;
      }
    }
  };
  if (getCurrentScope()) onScopeDispose(cancel);
  return { data, problem, loading, run, cancel };
}

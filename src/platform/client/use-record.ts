import { onMounted, watch, type ShallowRef } from 'vue';
import type { ProblemError } from '../ui/index.ts';
import type { RequestState } from '../ui/index.ts';
import { useCall } from './call.ts';
import type { Asked, Endpoint, Replied } from './endpoint.ts';

export interface RecordState<T> {
  readonly data: ShallowRef<T | undefined>;
  readonly problem: ShallowRef<ProblemError | undefined>;
  readonly loading: RequestState<[], T>['loading'];
  readonly reload: () => Promise<T | undefined>;
  /** Shows what a change answered, without asking again. */
  readonly take: (view: T) => void;
}

/**
 * What one endpoint gives to a page, read when the page opens and again when what is asked for changes: `useRecord(meetingApi.read,
 * () => ({ params: { id: id.value } }))`. `asked` may give undefined: then nothing is read.
 */
export function useRecord<E extends Endpoint>(endpoint: E, asked: () => Asked<E> | undefined): RecordState<Replied<E>> {
  const { data, problem, loading, run } = useCall(endpoint);
  const reload = async (): Promise<Replied<E> | undefined> => {
    const wanted = asked();
    return wanted === undefined ? undefined : run(wanted);
  };
  onMounted(reload);
  watch(
    () => JSON.stringify(asked()),
    () => reload(),
  );
  return { data, problem, loading, reload, take: (view) => (data.value = view) };
}

import { request, type RequestState, useRequest } from '../ui/index.ts';
import { addressOf, type Asked, type Endpoint, type Replied } from './endpoint.ts';

interface Loose {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

/**
 * Calls an endpoint: `await call(meetingApi.read, { params: { id } })`.
 * @throws ProblemError with the server's problem, or `ui.network`, `ui.unexpected-reply`; DOMException `AbortError` when `signal` is raised
 */
export const call = <E extends Endpoint>(endpoint: E, asked: Asked<E>, signal?: AbortSignal): Promise<Replied<E>> => {
  const { params, query, body } = asked as Loose;
  const address = addressOf(endpoint, { ...(params ? { params } : {}), ...(query ? { query } : {}) });
  return request(endpoint.reply, endpoint.method, address, { body, ...(signal ? { signal } : {}) }) as Promise<
    Replied<E>
  >;
};

/** The state of calls of one endpoint for a page: `const saving = useCall(meetingApi.change)`, then `saving.run({ params, body })`. */
export const useCall = <E extends Endpoint>(endpoint: E): RequestState<[asked: Asked<E>], Replied<E>> =>
  useRequest((signal, asked: Asked<E>) => call(endpoint, asked, signal));

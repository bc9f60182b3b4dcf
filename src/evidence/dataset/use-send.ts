import { onScopeDispose, ref } from 'vue';
import { call } from '../../platform/client/call.ts';
import { addressOf } from '../../platform/client/endpoint.ts';
import { ProblemError, upload as put } from '../../platform/ui/index.ts';
import { uploadApi } from './import.api.ts';
import { sendFile, type Line } from './send.ts';

const memory = 'dawra-upload:';
const again = new Set([
  'ui.network',
  'ui.unexpected-reply',
  'evidence.upload-offset',
  'platform.bug',
  'platform.too-many-requests',
]);

/** Sends files to the installation with progress; leaving the page stops, and choosing the file again goes on. */
export function useSend() {
  const share = ref<number>();
  const waiting = ref(false);
  let current = new AbortController();
  const stop = (): void => current.abort();
  onScopeDispose(stop);

  const send = async (file: File): Promise<string> => {
    const { signal } = (current = new AbortController());
    const line: Line = {
      open: (name, bytes) => call(uploadApi.open, { body: { name, bytes } }, signal),
      ask: (id) =>
        call(uploadApi.read, { params: { id } }, signal).catch((error: unknown) => {
          if (error instanceof ProblemError && error.problem.code === 'evidence.no-upload') return undefined;
          throw error;
        }),
      put: (id, offset, piece, onProgress) =>
        put(
          uploadApi.send.reply,
          addressOf(uploadApi.send, { params: { id }, query: { offset } }),
          new Blob([piece], { type: 'application/octet-stream' }),
          { method: 'PUT', onProgress, signal },
        ),
      canGoOn: (error) => !signal.aborted && error instanceof ProblemError && again.has(error.problem.code),
      recall: (key) => localStorage.getItem(memory + key) ?? undefined,
      keep: (key, id) => (id ? localStorage.setItem(memory + key, id) : localStorage.removeItem(memory + key)),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    };
    share.value = 0;
    try {
      return await sendFile(file, line, (done, cut) => {
        share.value = done;
        waiting.value = cut;
      });
    } finally {
      share.value = undefined;
      waiting.value = false;
    }
  };
  return { send, share, waiting, stop };
}

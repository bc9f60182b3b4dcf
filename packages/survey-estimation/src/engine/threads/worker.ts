/** The script of a browser's module worker that sums rows of shared columns. */
import { answer, type PassDone, type PassPart } from './part.ts';

interface Scope {
  postMessage(message: PassDone): void;
  addEventListener(type: 'message', listener: (event: { readonly data: PassPart }) => void): void;
}

const scope = globalThis as unknown as Scope;
scope.addEventListener('message', ({ data }) => scope.postMessage(answer(data)));

import { inject, reactive, type App, type InjectionKey } from 'vue';

export interface Toast {
  readonly id: number;
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
}
export interface Toasts {
  readonly shown: readonly Toast[];
  /** Says something that passes: "saved". What the person must act on belongs in a notice. */
  say(text: string, kind?: Toast['kind']): void;
  dismiss(id: number): void;
}

const key: InjectionKey<Toasts> = Symbol('toasts');

/** Gives an application its passing messages; one state per application. At most three stand at once. */
export function provideToasts(app: App): Toasts {
  const shown = reactive<Toast[]>([]);
  let last = 0;
  const toasts: Toasts = {
    shown,
    say(text, kind = 'success') {
      shown.push({ id: ++last, kind, text });
      if (shown.length > 3) shown.shift();
    },
    dismiss(id) {
      const index = shown.findIndex((toast) => toast.id === id);
      if (index >= 0) shown.splice(index, 1);
    },
  };
  app.provide(key, toasts);
  return toasts;
}

/** The passing messages of this application. @throws Error when `provideToasts` was not called. */
export function useToasts(): Toasts {
  const toasts = inject(key);
  if (!toasts) throw new Error('provideToasts(app) has not been called');
  return toasts;
}

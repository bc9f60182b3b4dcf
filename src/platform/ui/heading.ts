import { inject, type InjectionKey } from 'vue';

/** Under which an application learns what the page that is shown is called. */
export const headingKey: InjectionKey<(heading: string) => void> = Symbol('heading');

/** Tells the application what the page is called; where nobody asks, nothing happens. */
export const useHeading = (): ((heading: string) => void) => inject(headingKey, () => undefined);

/** Entry of the portal's style sheet: its own rules and those of every component its pages are made of. No script of it is served. */
import './portal.css';

export const pages = import.meta.glob(['./**/*.vue', '../*/**/*.public.vue'], { eager: true });

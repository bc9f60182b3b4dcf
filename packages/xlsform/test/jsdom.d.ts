declare module 'jsdom' {
  /** A document as in a browser; only what the tests use of it. */
  export class JSDOM {
    constructor(html: string);
    readonly window: Readonly<Record<string, unknown>>;
  }
}

/** What the database rooms say while they work; any Fastify or pino logger fits. Details never hold personal data. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Says nothing. */
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

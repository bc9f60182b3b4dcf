import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export interface CopyIn {
  /** Sends rows in COPY text; waits while the server takes its time. @throws the server's error */
  write(chunk: Uint8Array): Promise<void>;
  /** Ends the COPY; resolves once the server has taken everything. @throws the server's error */
  end(): Promise<void>;
}

/**
 * One `copy … from stdin`. pg-copy-streams announces a row that the server refuses by an event and lets go of the connection: what is still
 * queued then must be dropped and nothing more be written, which is seen to here.
 */
export function copyIn(client: pg.Client, statement: string): CopyIn {
  const stream = client.query(copyFrom(statement));
  let failure: Error | undefined;
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', (error: Error) => {
      failure ??= error;
      reject(failure);
      stream.destroy();
    });
  });
  failed.catch(() => undefined);
  const event = (name: 'drain' | 'finish'): Promise<void> =>
    Promise.race([new Promise<void>((resolve) => void stream.once(name, () => resolve())), failed]);
  return {
    async write(chunk) {
      if (failure) throw failure;
      if (!stream.write(chunk)) await event('drain');
    },
    async end() {
      if (failure) throw failure;
      const done = event('finish');
      stream.end();
      await done;
    },
  };
}

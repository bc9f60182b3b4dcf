import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { BucketPlace } from '../settings/places.ts';

/** What happens on the line to the store. */
export interface Line {
  /** Bytes after which a connection is cut, in either direction; undefined: it holds. */
  cutAfter?: number | undefined;
  /** Nothing moves any more, and nobody says so. */
  hangs?: boolean;
}

export interface TestBucket {
  /** Address of the store behind the line. */
  readonly endpoint: string;
  readonly line: Line;
  readonly place: (prefix: string) => BucketPlace;
  /** Paths of everything that lies in the store, whatever it is called there. */
  readonly everything: () => string[];
  /** Where the content of a name lies on the store's own disk. */
  readonly objectOf: (name: string) => string;
  readonly close: () => Promise<void>;
}

/** A store that speaks S3 with one bucket, `dawra`, behind a line that can be cut or stand still. */
export async function testBucket(): Promise<TestBucket> {
  const base = mkdtempSync(join(tmpdir(), 'dawra-s3-'));
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: base },
    configureBuckets: [{ name: 'dawra', configs: [] }],
  });
  const { port } = await server.run();
  const line: Line = {};
  const carry = (from: Socket, to: Socket): void => {
    let bytes = 0;
    from.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (line.hangs) return;
      if (line.cutAfter !== undefined && bytes > line.cutAfter) {
        from.destroy();
        to.destroy();
      } else to.write(chunk);
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  };
  const front = createServer((socket) => {
    const on = connect(port, '127.0.0.1');
    carry(socket, on);
    carry(on, socket);
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const everything = (): string[] =>
    readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  return {
    endpoint,
    line,
    place: (prefix) => ({
      ...{ kind: 'bucket', bucket: 'dawra', prefix, endpoint, region: 'us-east-1' },
      access: { key: 'S3RVER', secret: 'S3RVER' },
    }),
    everything,
    objectOf: (name) => everything().find((path) => path.includes(name) && path.endsWith('_object'))!,
    close: async () => {
      front.close();
      await server.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

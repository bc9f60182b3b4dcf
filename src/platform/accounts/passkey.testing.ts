import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** What a forger changes of an otherwise right answer. */
export interface Forged {
  readonly origin?: string;
  readonly party?: string;
  readonly challenge?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly handle?: string | null;
  readonly type?: string;
}

/** An authenticator in software: one key, and answers as WebAuthn writes them, right or forged. */
export class SoftKey {
  readonly id = randomBytes(32);
  readonly #private: KeyObject;
  readonly #cose: Uint8Array;
  counter = 0;
  handle = '';

  constructor(
    readonly party: string,
    readonly origin: string,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#private = privateKey;
    const { x, y } = publicKey.export({ format: 'jwk' });
    // COSE (RFC 9053): EC2, ES256, P-256, x, y.
    this.#cose = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x!, 'base64url'))],
        [-3, Uint8Array.from(Buffer.from(y!, 'base64url'))],
      ]),
    );
  }

  #data({ party = this.party, verified = true, counter = this.counter }: Forged, attested: boolean): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = Buffer.from([0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0)]);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(this.id.length);
    const key = attested ? [Buffer.alloc(16), size, this.id, Buffer.from(this.#cose)] : [];
    return Buffer.concat([sha256(party), flags, count, ...key]);
  }

  #client(type: string, challenge: string, { origin = this.origin, ...forged }: Forged): Buffer {
    const said = { type: forged.type ?? type, challenge: forged.challenge ?? challenge, origin, crossOrigin: false };
    return Buffer.from(JSON.stringify(said));
  }

  /** Answers a question for a new key. */
  register(question: { challenge: string; user?: { id: string } }, forged: Forged = {}) {
    this.handle = question.user?.id ?? this.handle;
    const object = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(this.#data(forged, true))],
      ]) as never,
    );
    return {
      ...{ id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: b64(this.#client('webauthn.create', question.challenge, forged)),
        attestationObject: b64(object),
        transports: ['internal'],
      },
    };
  }

  /** Answers a question for a proof. */
  prove({ challenge }: { challenge: string }, forged: Forged = {}) {
    const data = this.#data(forged, false);
    const client = this.#client('webauthn.get', challenge, forged);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#private);
    const handle = forged.handle === undefined ? this.handle : forged.handle;
    return {
      ...{ id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {} },
      response: {
        ...{ clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) },
        ...(handle === null ? {} : { userHandle: handle }),
      },
    };
  }
}

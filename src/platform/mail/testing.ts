import { simpleParser, type ParsedMail } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it was given and answers as the test wants. */
export interface TestMailServer {
  readonly url: string;
  readonly got: {
    readonly mail: ParsedMail;
    readonly raw: string;
    readonly to: readonly string[];
    readonly from: string;
  }[];
  /** What it says to the next recipients or messages: an SMTP code; none: it takes them. */
  refuse: { at: 'sender' | 'recipient' | 'message'; code: number; text?: string } | undefined;
  close(): Promise<void>;
}

export async function testMailServer(): Promise<TestMailServer> {
  const refusal = ({ code, text = 'no' }: NonNullable<TestMailServer['refuse']>): Error =>
    Object.assign(new Error(text), { responseCode: code });
  const kept: TestMailServer['got'] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, callback) =>
      callback(held.refuse?.at === 'sender' ? refusal(held.refuse) : undefined),
    onRcptTo: (_address, _session, callback) =>
      callback(held.refuse?.at === 'recipient' ? refusal(held.refuse) : undefined),
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (held.refuse?.at === 'message') return callback(refusal(held.refuse));
        const raw = Buffer.concat(parts).toString('utf8');
        void simpleParser(raw).then((mail) => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom ? mailFrom.address : '';
          kept.push({ mail, raw, to: rcptTo.map(({ address }) => address), from });
          callback();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const held: TestMailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    got: kept,
    refuse: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return held;
}

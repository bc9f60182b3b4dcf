import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly url: string;
  /** Addresses that take requests now. */
  readonly ready: () => readonly string[];
  readonly close: () => void;
}

/**
 * A small balancer for tests: each request goes to the next server that says it is ready (`/health/ready`, asked four times a second). It tries nothing
 * twice: what a server drops, the client sees as 502.
 * @param servers addresses such as `http://127.0.0.1:4601`, running or not
 */
export async function roundRobin(servers: readonly string[], port = 0): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: false });
  let ready: string[] = [];
  let turn = 0;
  const look = async (): Promise<void> => {
    const answers = await Promise.all(
      servers.map((server) =>
        fetch(`${server}/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
          ({ ok, body }) => body?.cancel().then(() => ok) ?? ok,
          // One that is slow to answer is what it was.
          (error: unknown) => (error as Error).name === 'TimeoutError' && ready.includes(server),
        ),
      ),
    );
    ready = servers.filter((_, at) => answers[at]);
  };
  const timer = setInterval(() => void look(), 250);
  const forward = (incoming: IncomingMessage, reply: ServerResponse): void => {
    const server = ready[turn++ % Math.max(1, ready.length)];
    if (!server) return void reply.writeHead(504).end('no server is ready');
    const { method, headers, url } = incoming;
    const outgoing = request(`${server}${url}`, { method, headers, agent }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
      answer.once('error', () => reply.destroy());
    });
    let left = false;
    outgoing.once('error', () => {
      // A client that goes away says nothing of the server.
      if (left) return;
      ready = ready.filter((other) => other !== server);
      if (reply.headersSent) reply.destroy();
      else reply.writeHead(502).end();
    });
    reply.once('close', () => {
      left = !reply.writableFinished;
      outgoing.destroy();
    });
    incoming.pipe(outgoing);
  };
  const balancer = createServer(forward);
  await new Promise<void>((resolve) => balancer.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    ready: () => ready,
    close: () => {
      clearInterval(timer);
      balancer.closeAllConnections();
      balancer.close();
    },
  };
}

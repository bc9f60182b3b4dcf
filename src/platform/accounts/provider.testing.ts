import Provider, { type InteractionResults } from 'oidc-provider';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real identity provider on this machine, whose people sign in by naming themselves; it misbehaves as the test wants. */
export interface TestProvider {
  readonly issuer: string;
  /** What its tokens say of how people signed in. */
  amr: string[] | undefined;
  acr: string | undefined;
  /** What it does with each request before answering it itself; true: it has dealt with it. */
  upset: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  close(): Promise<void>;
}

/** @param returns where it may send people back to */
export async function testProvider(
  client: { readonly id: string; readonly secret: string },
  returns: readonly string[],
): Promise<TestProvider> {
  const server: Server = createServer((request, response) => {
    if (held.upset?.(request, response)) return;
    void callback(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: client.id, client_secret: client.secret, redirect_uris: [...returns] },
        ...{ response_types: ['code'], grant_types: ['authorization_code'] },
      },
    ],
    pkce: { required: () => true },
    acrValues: ['two'],
    claims: { openid: ['sub', 'acr', 'amr'] },
    cookies: { keys: ['for tests'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  });
  // Whoever comes is who they say: /interaction/<uid>?as=<name>.
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { prompt, params, session } = await provider.interactionDetails(context.req, context.res);
    const who = String(context.headers['x-test-person'] ?? '');
    if (who === '') {
      await provider.interactionFinished(
        context.req,
        context.res,
        { error: 'access_denied' },
        { mergeWithLastSubmission: false },
      );
      context.respond = false;
      return;
    }
    const login = { accountId: who, ...(held.amr ? { amr: held.amr } : {}), ...(held.acr ? { acr: held.acr } : {}) };
    let result: InteractionResults = { login };
    if (prompt.name === 'consent') {
      const grant = new provider.Grant({ accountId: session?.accountId ?? who, clientId: String(params['client_id']) });
      grant.addOIDCScope('openid');
      result = { consent: { grantId: await grant.save() } };
    }
    await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: true });
    context.respond = false;
  });
  const callback = provider.callback();
  const held: TestProvider = {
    issuer,
    amr: undefined,
    acr: undefined,
    upset: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return held;
}

/**
 * Walks the way of a person through a provider as a browser does, over real HTTP.
 * @param who whom they sign in as; undefined: they give up
 * @returns the address they are sent back to
 */
export async function walkThrough(url: string, who: string | undefined): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(url);
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie, 'x-test-person': who ?? '' } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    at = new URL(location, at);
    if (at.pathname.startsWith('/app/')) return at;
  }
  throw new Error('the provider sends people around in circles');
}

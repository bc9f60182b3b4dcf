import * as oidc from 'openid-client';
import { isTrustworthy, type IdentityProvider } from '../settings/providers.ts';
import { accountProblem } from './account.problems.ts';

/** Seconds that a provider has for each answer; more than three are never asked of it in a row (its description, the token, its keys). */
const patience = 5;
/** Largest answer of a provider, in bytes. */
const mostBytes = 256 * 1024;
/** Milliseconds for which a provider's description of itself is believed. */
const keptFor = 3_600_000;

interface Known {
  readonly since: number;
  readonly configuration: Promise<oidc.Configuration>;
}
const known = new WeakMap<IdentityProvider, Known>();

/** An answer cut at `mostBytes`. */
const bounded: oidc.CustomFetch = async (url, options) => {
  const answer = await fetch(url, options as RequestInit);
  const parts: Uint8Array[] = [];
  let size = 0;
  if (answer.body)
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > mostBytes) throw new RangeError('the provider answers without end');
      parts.push(part);
    }
  const body = [101, 204, 205, 304].includes(answer.status) ? null : Buffer.concat(parts);
  return new Response(body, { status: answer.status, headers: answer.headers });
};

/** What a provider says of itself; asked for once an hour, by everyone together. */
function describe(provider: IdentityProvider): Promise<oidc.Configuration> {
  const kept = known.get(provider);
  if (kept && Date.now() - kept.since < keptFor) return kept.configuration;
  const { issuer, clientId, clientSecret } = provider;
  const unencrypted = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const configuration = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: patience,
    // The token endpoint is trusted by TLS alone unless signatures are asked for.
    execute: [oidc.enableNonRepudiationChecks, ...unencrypted],
    [oidc.customFetch]: bounded,
  });
  known.set(provider, { since: Date.now(), configuration });
  configuration.catch(() => known.delete(provider));
  return configuration;
}

/** What is kept until the provider has answered. */
export interface Departure {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Where the provider sends people back to, exactly. */
export const returnTo = (publicUrl: string, { key }: IdentityProvider): string => `${publicUrl}/app/sign-in/${key}`;

/**
 * Where a person is sent to sign in: authorisation code with PKCE (RFC 7636), state and nonce. Asks the provider over the network.
 * @param anew whether the person must sign in there again: whoever sat here before may still be
 * @throws Problem accounts.provider-away, accounts.provider-answer
 */
export async function depart(provider: IdentityProvider, publicUrl: string, anew: boolean): Promise<Departure> {
  const configuration = await describe(provider).catch(refuse);
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const acr = provider.factor?.acr ?? [];
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo(publicUrl, provider),
    scope: 'openid',
    ...{ state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    ...(acr.length ? { acr_values: acr.join(' ') } : {}),
    ...(anew ? { prompt: 'login' } : {}),
  });
  if (!isTrustworthy(url.href)) throw accountProblem('provider-answer');
  return { url: url.href, state, nonce, verifier };
}

/** Who came back, and whether the provider says that they proved a second factor. */
export interface Arrival {
  readonly issuer: string;
  readonly subject: string;
  readonly factor: boolean;
}

/**
 * Redeems the answer with which a provider sent a person back; checks issuer, state, nonce, audience, times and signature of the ID token.
 * @param answer the query of the address, as the browser has it
 * @throws Problem accounts.provider-away, -clock, -declined, -answer
 */
export async function arrive(
  provider: IdentityProvider,
  publicUrl: string,
  answer: string,
  { state, nonce, verifier }: Omit<Departure, 'url'>,
): Promise<Arrival> {
  const configuration = await describe(provider).catch(refuse);
  const address = new URL(returnTo(publicUrl, provider));
  address.search = answer;
  const tokens = await oidc
    .authorizationCodeGrant(configuration, address, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    })
    .catch(refuse);
  const claims = tokens.claims();
  if (!claims || claims.iss !== provider.issuer || claims.sub.length > 255) throw accountProblem('provider-answer');
  return { issuer: claims.iss, subject: claims.sub, factor: provesFactor(provider, claims) };
}

/** Whether a token says that a second factor was proven, by the values that the setting names and no other. */
export function provesFactor(
  { factor }: Pick<IdentityProvider, 'factor'>,
  claims: Readonly<Record<string, unknown>>,
): boolean {
  if (!factor) return false;
  const amr: unknown[] = Array.isArray(claims['amr']) ? claims['amr'] : [];
  return factor.acr.some((value) => value === claims['acr']) || factor.amr.some((value) => amr.includes(value));
}

/** Says what stood in the way, in plain words; never what the provider wrote. */
function refuse(error: unknown): never {
  if (error instanceof oidc.AuthorizationResponseError)
    throw accountProblem(error.error === 'access_denied' ? 'provider-declined' : 'provider-answer');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') throw accountProblem('provider-clock');
  if (code === 'OAUTH_TIMEOUT' || isUnreachable(error)) throw accountProblem('provider-away');
  throw accountProblem('provider-answer');
}

/** Whether the provider could not be asked at all, or says that it is out of order. */
function isUnreachable(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof TypeError && at.message === 'fetch failed') return true;
    if (['AbortError', 'TimeoutError'].includes(at.name)) return true;
    if (at.cause instanceof Response && at.cause.status >= 500) return true;
  }
  return false;
}

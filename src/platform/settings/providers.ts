import { z } from 'zod';
import { locales, perLocale, type Localized } from '../language/locale.ts';

/** An identity provider (OpenID Connect) that people with an account here may sign in through. */
export interface IdentityProvider {
  /** Its name in addresses: `/app/sign-in/<key>`. */
  readonly key: string;
  /** Exactly as the provider names itself in its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people read on the button. */
  readonly label: Localized;
  /** Values of `acr` or `amr` of which one in a token proves a second factor; null: it never proves one. */
  readonly factor: { readonly acr: readonly string[]; readonly amr: readonly string[] } | null;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address may be asked by the server: encrypted, or on the machine itself. */
export function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}

const issuer = z
  .string()
  .max(500)
  .refine(
    (text) => isTrustworthy(text) && !/[?#]/.test(text) && !new URL(text).username,
    'expected https://… (http:// on this machine alone), without ? and #',
  );
const values = z.array(z.string().min(1).max(200)).min(1).max(20);

const provider = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'expected small letters, digits and hyphens'),
  issuer,
  clientId: z.string().min(1).max(300),
  clientSecret: z.string().min(8, 'expected 8 characters or more').max(500),
  label: z.strictObject(perLocale(() => z.string().trim().min(1).max(60))),
  factor: z
    .strictObject({ acr: values.optional(), amr: values.optional() })
    .refine((factor) => factor.acr ?? factor.amr, 'expected acr or amr')
    .transform(({ acr = [], amr = [] }) => ({ acr, amr }))
    .nullable()
    .default(null),
});

const distinct = (name: 'key' | 'issuer') => (given: readonly z.output<typeof provider>[]) =>
  new Set(given.map((one) => one[name])).size === given.length;

/** `DAWRA_OIDC`: a list of providers in JSON. What is wrong is named by its place and never repeated, since a secret may stand there. */
export const providersSetting = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue(
        `expected JSON: [{"key": …, "issuer": …, "clientId": …, "clientSecret": …, "label": {${locales.map((locale) => `"${locale}": …`).join(', ')}}}]`,
      );
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(provider)
      .min(1)
      .max(8)
      .refine(distinct('key'), 'each key stands once')
      .refine(distinct('issuer'), 'each issuer stands once'),
  )
  .optional();

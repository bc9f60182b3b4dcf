import type { Role } from '../role/role.ts';
import type { Settings } from '../settings/settings.ts';

/** A session unused for this long is over. */
export const idleHours = 12;
/** A session is over after this long, used or not. */
export const absoluteDays = 14;

/**
 * Name of the session cookie. On https it carries the `__Host-` prefix: browsers then take it only with Secure, without a
 * Domain and for the whole host, so that no neighbouring host can plant one (RFC 6265bis, 4.1.3.2).
 */
export const sessionCookie = (place: Place): string => cookieName(place, 'session');

/** Where cookies belong: browsers share them between ports of one host, so the demonstration beside a real installation has names of its own. */
export type Place = Pick<Settings, 'publicUrl' | 'installation'>;

export const cookieName = ({ publicUrl, installation }: Place, what: 'session' | 'device' | 'ceremony'): string =>
  `${isSecure(publicUrl) ? '__Host-' : ''}dawra_${installation === 'demonstration' ? 'demo_' : ''}${what}`;

/** Whether a person may act: none of their roles needs a second factor, or they have one. */
export const isComplete = (
  { factorRoles }: Pick<Settings, 'factorRoles'>,
  { roles, factor }: { readonly roles: readonly Role[]; readonly factor: boolean },
): boolean => factor || !roles.some((role) => factorRoles.includes(role));

/** How the cookie is set; absent from scripts and from requests that other sites start, but for plain links. */
export const cookieOptions = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl), path: '/', maxAge: absoluteDays * 86_400 }) as const;

/** Whether people reach the installation over https. */
export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** What a person recognises a session by: browser and system in a few words, never the whole header. */
export function describeDevice(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const browser = (
    [
      ['Firefox', /Firefox\//],
      ['Edge', /Edg\//],
      ['Opera', /OPR\//],
      ['Chrome', /Chrom(e|ium)\//],
      ['Safari', /Safari\//],
    ] as const
  ).find(([, pattern]) => pattern.test(agent))?.[0];
  const system = (
    [
      ['Android', /Android/],
      ['iOS', /iPhone|iPad/],
      ['Windows', /Windows/],
      ['macOS', /Mac OS X/],
      ['Linux', /Linux/],
    ] as const
  ).find(([, pattern]) => pattern.test(agent))?.[0];
  return [browser, system].filter(Boolean).join(', ');
}

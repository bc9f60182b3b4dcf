/** Kinds of institution around the table (vocabulary: family). */
export const families = [
  'public_authority',
  'employers',
  'trade_union',
  'migrant_association',
  'science',
  'intergovernmental',
] as const;
export type Family = (typeof families)[number];

/** Where an institution stands in the migratory cycle (vocabulary: side). */
export const sides = ['origin', 'destination', 'both_or_neither', 'international'] as const;
export type Side = (typeof sides)[number];

/** The one form in which an address is stored and looked for. */
export const normaliseEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Failed sign-ins that cost nothing but the failure. */
export const freeFailures = 5;

/**
 * Seconds during which no further sign-in is tried for an address after `failures` failed ones: none up to five, then 30 s
 * doubling to a quarter of an hour, so that guessing is hopeless and nobody can shut another person out for good.
 */
export const backoffSeconds = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(900, 30 * 2 ** Math.min(failures - freeFailures, 10));

/** Failures older than this are forgotten. */
export const failureMemoryHours = 24;

/** One dated grant of a role, ISO dates; both ends belong to it. */
export interface DatedGrant {
  readonly role: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Where a grant stands on a day (`YYYY-MM-DD`). */
export function grantStatus(grant: DatedGrant, today: string): 'future' | 'current' | 'past' {
  if (grant.validFrom > today) return 'future';
  return grant.validTo !== null && grant.validTo < today ? 'past' : 'current';
}

/** Whether an address of the installation can only be reached from the machine it runs on. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

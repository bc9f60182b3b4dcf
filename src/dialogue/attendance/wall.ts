/** A code that was shown from one screen, and until when it counts (ISO 8601). */
export interface OwnCode {
  readonly code: string;
  readonly until: string | null;
}

/**
 * What a screen says, which has shown `own`, while the server tells that a code counts until `until`: only the end of its own code means its own code.
 * `running`: one counts of which the screen knows nothing; `elsewhere`: another was shown in the place of its own; `ended`: none counts.
 */
export function wallOf(own: OwnCode | undefined, until: string | null): 'code' | 'running' | 'elsewhere' | 'ended' {
  if (!until) return 'ended';
  if (!own) return 'running';
  return own.until === until ? 'code' : 'elsewhere';
}

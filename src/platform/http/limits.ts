/**
 * What a sender, an address and an account may take of the installation; sizes in bytes, times in seconds. A page that is read costs little and many people may
 * read behind one address (a consulate, a university): reading has a wide limit, writing and computing have narrow ones for each account.
 */
export const limits = {
  /** Requests a minute from one address, assets included: 200 readers have 60 each. */
  readsPerMinute: 12_000,
  /** Writing requests a minute of one account (of one address for visitors), where a route does not say. */
  writesPerMinute: 300,
  jsonBytes: 2 * 2 ** 20,
  /** Nesting of a JSON body; a codebook or a question needs a dozen. */
  jsonDepth: 64,
  /** Files under way of one account, and other bodies of one account or, for visitors, one address. */
  uploadsPerAccount: 6,
  bodiesPerPayer: 60,
  /** Silence of a sender in the middle of a body. */
  bodyIdle: 20,
  /** Slowest sender, in bytes a second over the whole body, judged after `bodyStart`. */
  bodyRate: 1024,
  bodyStart: 15,
  /** Headers must have come. */
  headers: 15,
  /** A whole request must have come: a piece of an upload on a slow line. */
  request: 1200,
  /** A connection without a request is closed. */
  keepAlive: 20,
  requestsPerSocket: 1000,
  connections: 2000,
  /** Connections from one address (of IPv6 one /64) that is no declared proxy: 200 readers have five each, and as many others still come in. */
  connectionsPerAddress: 1000,
  /** Silence of a new connection before its first byte. */
  firstByte: 8,
  headerBytes: 16 * 2 ** 10,
} as const;
/** Numbers of `limits`, for tests that do not want to wait. */
export type Limits = { readonly [K in keyof typeof limits]: number };

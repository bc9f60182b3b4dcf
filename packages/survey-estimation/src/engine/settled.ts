/** Several things asked at once. */

/** All results, in order. Where some fail, waits for the others before it throws the first failure: nothing is left pending on a connection that is then closed. */
export async function allSettled<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(asked);
  const failed = settled.find((one): one is PromiseRejectedResult => one.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<T>).value);
}

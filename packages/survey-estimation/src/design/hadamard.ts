/** Hadamard matrices of order 2^k (Sylvester): element (i, j) is 1 or -1, by the parity of the bits that i and j share. */
export function hadamardSign(i: number, j: number): 1 | -1 {
  let bits = i & j;
  bits ^= bits >>> 16;
  bits ^= bits >>> 8;
  bits ^= bits >>> 4;
  bits ^= bits >>> 2;
  bits ^= bits >>> 1;
  return (bits & 1) === 0 ? 1 : -1;
}

/** The smallest power of two above n. */
export function orderAbove(n: number): number {
  let order = 1;
  while (order <= n) order *= 2;
  return order;
}

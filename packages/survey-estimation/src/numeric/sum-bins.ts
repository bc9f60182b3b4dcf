/**
 * A large accumulator for long arrays: mantissas are added as integers, one bin for each binary exponent.
 *
 * Source: Neal (2015), Fast exact summation using small and large superaccumulators, arXiv:1505.05571; here each
 * mantissa is held in two doubles (21 and 32 bits), so that 2^20 terms fit before the bins are emptied.
 */
const BLOCK = 1 << 20;
const EXPONENTS = 2048;

const view = new Float64Array(1);
const words = new Uint32Array(view.buffer);
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

/** 2^(e - 1075), the unit of the last place of a double of biased exponent e; exact by repeated doubling. */
const unitOf = unitsInLastPlace();

function unitsInLastPlace(): Float64Array {
  const units = new Float64Array(EXPONENTS);
  units[0] = units[1] = Number.MIN_VALUE;
  for (let e = 2; e < EXPONENTS; e++) units[e] = units[e - 1]! * 2;
  return units;
}

/** Sums `values[from..to)` exactly into few terms and hands each of them to `add`; non-finite values are handed on as they are. */
export function addBinned(values: Float64Array, from: number, to: number, add: (x: number) => void): void {
  const high = new Float64Array(EXPONENTS);
  const low = new Float64Array(EXPONENTS);
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    for (let i = start; i < end; i++) {
      view[0] = values[i]!;
      const h = words[HIGH]!;
      const e = (h >>> 20) & 0x7ff;
      if (e === 0x7ff) {
        add(values[i]!);
        continue;
      }
      const m = e === 0 ? h & 0xfffff : (h & 0xfffff) | 0x100000;
      if (h >>> 31) {
        high[e] = high[e]! - m;
        low[e] = low[e]! - words[LOW]!;
      } else {
        high[e] = high[e]! + m;
        low[e] = low[e]! + words[LOW]!;
      }
    }
    for (let e = 0; e < EXPONENTS - 1; e++) {
      const unit = unitOf[e]!;
      if (high[e] !== 0) add(high[e]! * 4294967296 * unit);
      if (low[e] !== 0) add(low[e]! * unit);
      high[e] = low[e] = 0;
    }
  }
}

/** Exact money: smallest units, one currency at a time, dated rates with their source. */
export { currencyPlaces } from './currency.ts';
export {
  addMoney,
  amountText,
  compareMoney,
  money,
  moneyFromJson,
  moneyToJson,
  multiplyMoney,
  ofMinor,
  subtractMoney,
  sumMoney,
  type Factor,
  type Money,
  type MoneyJson,
} from './money.ts';
export { allocate } from './allocate.ts';
export { convert, rateOn, type Converted, type Rate } from './rate.ts';
export { formatMoney, type FormatOptions } from './format.ts';
export { roundings, type Rounding } from '../number/round.ts';
export { Refusal, type RefusalCode } from '../core/refusal.ts';

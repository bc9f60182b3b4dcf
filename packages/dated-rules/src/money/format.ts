import type { Language } from '../model/text.ts';
import { currencyPlaces } from './currency.ts';
import { type Money, amountText } from './money.ts';

export interface FormatOptions {
  /** 0123 (as in the Maghreb), or ٠١٢٣ in Arabic. */
  readonly digits?: 'latin' | 'arabic';
  readonly currency?: 'code' | 'symbol' | 'name';
}

/** An amount as it is written in a language, exactly, with all places of its currency. */
export function formatMoney(
  amount: Money,
  language: Language,
  { digits = 'latin', currency = 'code' }: FormatOptions = {},
): string {
  const places = currencyPlaces(amount.currency);
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: currency,
    numberingSystem: digits === 'arabic' && language === 'ar' ? 'arab' : 'latn',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(amountText(amount) as Intl.StringNumericLiteral);
}

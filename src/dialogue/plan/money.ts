import { amountText, currencyPlaces, money, ofMinor, sumMoney, type Money } from '@dawra/dated-rules/money';
import { normaliseDigits } from '../../platform/language/digits.ts';
import { intlTag, type Locale, type Localized } from '../../platform/language/locale.ts';

/** What is done with money, in the words of IATI. */
export const transactionKinds = ['commitment', 'disbursement'] as const;
export type TransactionKind = (typeof transactionKinds)[number];
export const transactionLabel: Readonly<Record<TransactionKind, Localized>> = {
  commitment: { ar: 'التزام', fr: 'Engagement', en: 'Commitment' },
  disbursement: { ar: 'صرف', fr: 'Décaissement', en: 'Disbursement' },
};
/** Whether ISO 4217 has a currency. */
export function isCurrency(code: string): boolean {
  try {
    currencyPlaces(code);
    return true;
  } catch {
    return false;
  }
}

/** An entry of a budget, in the smallest unit of its currency. */
export interface Entry {
  readonly kind: TransactionKind;
  readonly minor: string;
  readonly currency: string;
}
/** Committed and paid, currency by currency: what is of different currencies is never added. */
export function totals(entries: readonly Entry[]): { currency: string; committed: Money; disbursed: Money }[] {
  const sum = (currency: string, kind: TransactionKind) =>
    sumMoney(
      currency,
      entries
        .filter((one) => one.currency === currency && one.kind === kind)
        .map((one) => ofMinor(currency, BigInt(one.minor))),
    );
  return [...new Set(entries.map(({ currency }) => currency))].sort().map((currency) => ({
    currency,
    committed: sum(currency, 'commitment'),
    disbursed: sum(currency, 'disbursement'),
  }));
}

/** Smallest units of what was typed (digits of any set, a point or comma before the decimals), or undefined where that is no amount of the currency above nothing. */
export function minorOf(currency: string, typed: string): string | undefined {
  try {
    const { minor } = money(
      currency,
      normaliseDigits(typed)
        .replace(/[\s\u00a0\u202f]/g, '')
        .replace(/[,\u066b]/, '.'),
    );
    return minor > 0n ? String(minor) : undefined;
  } catch {
    return undefined;
  }
}

/** An amount as it is written in a language, exactly, with all places of its currency and the marks that other numbers have there. */
export function written(locale: Locale, { currency, minor }: Pick<Entry, 'currency' | 'minor'>): string {
  const places = currencyPlaces(currency);
  return new Intl.NumberFormat(intlTag(locale), {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    ...{ minimumFractionDigits: places, maximumFractionDigits: places },
  }).format(amountText(ofMinor(currency, BigInt(minor))) as Intl.StringNumericLiteral);
}

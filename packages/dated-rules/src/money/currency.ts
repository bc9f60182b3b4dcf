import { refuseWord } from '../core/refusal.ts';

/** ISO 4217: codes by the number of places of their smaller unit. */
const byPlaces: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: 'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const placesOf: ReadonlyMap<string, number> = new Map(
  Object.entries(byPlaces).flatMap(([places, codes]) =>
    codes.split(' ').map((code) => [code, Number(places)] as const),
  ),
);

/**
 * Places of the smaller unit of a currency: TND 3, MAD 2, JPY 0. MRU and MGA, whose smaller unit is a fifth, have the two places that
 * ISO 4217 gives them.
 * @throws Refusal `unknown-currency`
 */
export function currencyPlaces(currency: string, place = '/currency'): number {
  return (
    placesOf.get(currency) ?? refuseWord('unknown-currency', place, 'the currency', String(currency), placesOf.keys())
  );
}

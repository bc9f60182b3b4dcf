import { amountText, ofMinor } from '@dawra/dated-rules/money';
import { locales, type Locale, type Localized } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { Family } from '../meeting/meeting.ts';
import type { ActionState } from './action.ts';
import { measureCode, samePeriod } from './indicator.ts';
import type { TransactionKind } from './money.ts';
import type { ReleasedAction } from './released.contract.ts';

// Characters that XML 1.0 forbids
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const escaped = (text: string): string =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** An element with what stands in it; nothing for an attribute that is undefined. */
const element = (name: string, attributes: Attributes, content: readonly string[] = []): string => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = `${name}${given.map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('')}`;
  return content.length ? `<${head}>${content.join('')}</${name}>` : `<${head}/>`;
};
const spoken = (language: Locale, text: string) => element('narrative', { 'xml:lang': language }, [escaped(text)]);
/** Narratives in every language in which something is written. */
const narratives = (text: Localized): string[] =>
  locales.filter((one) => text[one]?.trim()).map((one) => spoken(one, text[one]));
const translated = (text: TranslatedText): string[] =>
  locales.flatMap((one) => (text[one]?.text.trim() ? [spoken(one, text[one].text)] : []));

/** Code lists of IATI 2.03: OrganisationType, ActivityStatus, TransactionType. */
const organisationType: Readonly<Record<Family, string>> = {
  public_authority: '10',
  employers: '70',
  trade_union: '22',
  migrant_association: '22',
  science: '80',
  intergovernmental: '40',
};
const activityStatus: Readonly<Partial<Record<ActionState, string>>> = {
  adopted: '1',
  under_way: '2',
  done: '4',
  dropped: '5',
};
const transactionType: Readonly<Record<TransactionKind, string>> = { commitment: '2', disbursement: '3' };
/** DAC purpose: facilitation of orderly, safe, regular and responsible migration and mobility. */
const sector = '15190';
const accountable = '2';

type Named = ReleasedAction['originBody'];
const participating = ({ name, family }: Named, role: string) =>
  element('participating-org', { role, type: organisationType[family] }, narratives(name));

function datesOf({ starts, startedOn, deadline, state, on }: ReleasedAction): string[] {
  const date = (type: string, day: string | null) => (day ? [element('activity-date', { type, 'iso-date': day })] : []);
  return [
    ...date('1', starts ?? deadline),
    ...date('2', startedOn),
    ...date('3', deadline),
    ...date('4', state === 'done' ? on : null),
  ];
}

function transactionsOf({ transactions }: ReleasedAction): string[] {
  return transactions.map(({ kind, minor, currency, dated, valueDate, provider, source }) =>
    element('transaction', {}, [
      element('transaction-type', { code: transactionType[kind] }),
      element('transaction-date', { 'iso-date': dated }),
      element('value', { currency, 'value-date': valueDate }, [amountText(ofMinor(currency, BigInt(minor)))]),
      element('description', {}, [element('narrative', {}, [escaped(source)])]),
      element('provider-org', {}, narratives(provider)),
    ]),
  );
}

function resultOf({ indicators, actuals, text }: ReleasedAction): string[] {
  if (!indicators.length) return [];
  const measured = indicators.map(({ key, title, measure, ascending, aggregation, baseline, periods }) =>
    element(
      'indicator',
      { measure: measureCode[measure], ascending: Number(ascending), 'aggregation-status': Number(aggregation) },
      [
        element('title', {}, narratives(title)),
        element('baseline', { year: baseline.year, value: baseline.value }),
        ...periods.map((period) => {
          const actual = actuals.find((one) => one.indicator === key && samePeriod(one, period));
          return element('period', {}, [
            element('period-start', { 'iso-date': period.starts }),
            element('period-end', { 'iso-date': period.ends }),
            element('target', { value: period.target }),
            ...(actual
              ? [
                  element('actual', { value: actual.value }, [
                    element('comment', {}, [element('narrative', {}, [escaped(actual.source)])]),
                  ]),
                ]
              : []),
          ]);
        }),
      ],
    ),
  );
  // Output, outcome and impact are told apart by nobody here: 9 is "other".
  return [element('result', { type: '9' }, [element('title', {}, translated(text)), ...measured])];
}

/** Where a file is made: the address of the installation, and the moment. */
export interface Publisher {
  readonly origin: string;
  readonly at: Date;
}

/** One promise as an activity; its elements stand in the order of the standard. */
function activityOf(action: ReleasedAction, { origin, at }: Publisher): string {
  const host = new URL(origin).host;
  const country = action.originBody.country ?? action.origin;
  return element(
    'iati-activity',
    {
      'xml:lang': 'en',
      'last-updated-datetime': at.toISOString(),
      'default-currency': action.transactions[0]?.currency,
    },
    [
      element('iati-identifier', {}, [escaped(`${host}-${action.id}`)]),
      element('reporting-org', { ref: host, type: '90', 'secondary-reporter': 1 }, [
        element('narrative', {}, [escaped(`Dawra, ${host}`)]),
      ]),
      element('title', {}, translated(action.text)),
      element('description', { type: '1' }, translated(action.measureText)),
      ...(action.objective ? [element('description', { type: '2' }, translated(action.objective))] : []),
      participating(action.originBody, accountable),
      participating(action.destinationBody, accountable),
      element('activity-status', { code: activityStatus[action.state] }),
      ...datesOf(action),
      country
        ? element('recipient-country', { code: country })
        : element('recipient-region', { code: '998', vocabulary: '1' }),
      element('sector', { vocabulary: '1', code: sector }),
      ...transactionsOf(action),
      element('document-link', { format: 'text/html', url: `${origin}/en/actions/${action.id}` }, [
        element('title', {}, translated(action.text)),
        element('category', { code: 'A07' }),
      ]),
      ...resultOf(action),
    ],
  );
}

/** Promises as IATI activities, version 2.03. */
export const iatiOf = (actions: readonly ReleasedAction[], publisher: Publisher): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'iati-activities',
    { version: '2.03', 'generated-datetime': publisher.at.toISOString() },
    actions.map((action) => `\n${activityOf(action, publisher)}`),
  )}\n`;

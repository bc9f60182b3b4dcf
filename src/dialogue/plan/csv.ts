import { amountText } from '@dawra/dated-rules/money';
import type { InstallationKind } from '../../platform/database/installation.ts';
import { csvFile } from '../../platform/files/defuse.ts';
import type { Locale, Localized } from '../../platform/language/locale.ts';
import { pickTranslated, type TranslatedText } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { boundaryWords } from '../../platform/ui/boundary.words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import { samePeriod } from './indicator.ts';
import { totals } from './money.ts';
import type { ReleasedAction } from './released.contract.ts';

const columns = [
  ...['id', 'space', 'plan', 'number', 'state', 'since', 'adopted', 'deadline', 'days_late', 'promise', 'kind'],
  ...['mechanisms', 'body_origin', 'body_destination', 'adopted_by', 'reservations_by', 'refused_by'],
  ...['indicators', 'committed', 'disbursed', 'evidence_or_reason', 'url'],
] as const;

/**
 * Promises as CSV (RFC 4180, UTF-8 with byte order mark), texts in one language; what must be known to read it follows after an empty line, prefixed `# `.
 * @param origin address of the installation
 */
export function actionsCsv(
  actions: readonly ReleasedAction[],
  locale: Locale,
  { origin, installation }: { readonly origin: string; readonly installation: InstallationKind },
): string {
  const name = (label: Localized): string => label[locale];
  const text = (of: TranslatedText): string => pickTranslated(of, locale)?.text ?? '';
  const named = (of: readonly { readonly name: Localized }[]): string => of.map((one) => name(one.name)).join('; ');
  const lines = actions.map((of) => {
    const sums = totals(of.transactions);
    const indicators = of.indicators.flatMap(({ key, title, baseline, periods }) =>
      periods.map((period) => {
        const actual = of.actuals.find((one) => one.indicator === key && samePeriod(one, period));
        return `${name(title)} ${period.starts}/${period.ends}: ${baseline.value} > ${period.target} = ${actual?.value ?? '-'}`;
      }),
    );
    return [
      ...[
        of.id,
        of.space,
        name(of.planTitle),
        of.number,
        of.state,
        of.on,
        of.adoptedOn,
        of.deadline,
        of.late,
        text(of.text),
      ],
      ...[of.kind, named(of.mechanisms), name(of.originBody.name), name(of.destinationBody.name)],
      named(of.parties.filter(({ adopts }) => adopts)),
      named(of.parties.filter(({ adopts, reservation }) => adopts && reservation)),
      named(of.parties.filter(({ adopts }) => !adopts)),
      indicators.join('; '),
      sums.map(({ committed }) => `${amountText(committed)} ${committed.currency}`).join('; '),
      sums.map(({ disbursed }) => `${amountText(disbursed)} ${disbursed.currency}`).join('; '),
      ...[of.said, `${origin}/${locale}/actions/${of.id}`],
    ];
  });
  const notes = [
    ...(installation === 'demonstration' ? [speak(demonstrationWords, locale)('file')] : []),
    speak(boundaryWords, locale)('boundary'),
  ];
  return csvFile([[...columns], ...lines, [], ...notes.map((one) => [`# ${one}`])]);
}

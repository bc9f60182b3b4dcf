import type { EstimateSpec } from '@dawra/survey-estimation';
import { formatDate, formatNumber, formatPercent } from '../../platform/language/format.ts';
import { languages, type Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { ControlledResult, ResultView } from '../result/result.contract.ts';
import { withBases } from './difference-base.ts';
import { captionOf, type Speaker } from './caption.ts';
import { labelsOf } from './labels.ts';
import type { Block, Presentation } from './presentation.ts';
import { presenterOf } from './presenters.ts';
import { presentWords, refusalWords, warningWords } from './publication.words.ts';

/**
 * Turns a result into what a reader sees: tables with headings in their language, sentences, warnings, who is counted, source and hash.
 * Pure; pages, pictures, files and paper all show this and nothing else.
 */
export function present(view: ResultView, locale: Locale, title?: string): Presentation {
  const labels = labelsOf(view.variables, locale, view.sets);
  const t = speak(presentWords, locale);
  const speaker: Speaker = { locale, labels, t };
  const asked = (view.spec['estimates'] ?? []) as readonly EstimateSpec[];
  const blocks = withBases(view.body.results, asked).map((result, index) =>
    presentResult(result, asked[index]!, speaker, view.body.results, asked),
  );
  const warn = speak(warningWords, locale);
  const hash = view.id.slice(0, 12);
  const { domain } = view.spec as { domain?: unknown };
  const caption = blocks[0]?.caption ?? '';
  // A result about some of the people says so in its title wherever it has no other.
  const shown = title ?? (domain ? t('among', { what: caption, domain: labels.expression(domain) }) : caption);
  const { data } = view;
  const { from, to } = data.fieldwork;
  return {
    title: shown,
    blocks,
    warnings: warningsOf(view).map((code) => ({ code, text: warn(code) })),
    facts: factsOf(view, speaker),
    source: [
      { label: t('source'), text: labelled(data.citation, locale) },
      {
        label: t('data'),
        text: t('dataText', { title: labelled(data.title, locale), number: data.number, hash: data.id.slice(0, 12) }),
      },
      { label: t('sample'), text: t(data.sample === 'rds' ? 'rdsSample' : (data.sample as 'quota')) },
      {
        label: t('rule'),
        text: t('ruleText', { rule: data.eligibility }),
      },
      {
        label: t('fieldwork'),
        text:
          from && to
            ? t('fieldworkText', { from: formatDate(locale, from), to: formatDate(locale, to) })
            : t('unstated'),
      },
      { label: t('licence'), text: data.licence === 'unstated' ? t('unstated') : data.licence },
      { label: t('engine'), text: view.body.engine },
      { label: t('hash'), text: view.id },
    ],
    citation: t('cite', {
      title: shown,
      source: labelled(data.citation, locale),
      number: data.number,
      data: data.id.slice(0, 12),
      hash,
      engine: view.body.engine,
    }),
  };
}

/** What must be said, whatever the body says: a sample without probabilities and synthetic data never go without their warning. */
function warningsOf({ body, data }: ResultView): (keyof typeof warningWords)[] {
  const drawn = data.sample === 'probability' || data.sample === 'census';
  return [
    ...new Set([
      ...(data.synthetic ? (['synthetic'] as const) : []),
      ...(drawn ? [] : (['not-random'] as const)),
      ...body.warnings,
    ]),
  ];
}

function presentResult(
  result: ControlledResult,
  asked: EstimateSpec,
  speaker: Speaker,
  all: readonly ControlledResult[],
  allAsked: readonly EstimateSpec[],
): Block {
  const { locale } = speaker;
  if (result.error) {
    const refusal = speak(refusalWords, locale);
    const code = result.error.code in refusalWords ? (result.error.code as keyof typeof refusalWords) : 'other';
    return {
      kind: 'refused',
      caption: captionOf(asked, speaker),
      text: refusal(code, { message: result.error.message }),
    };
  }
  return presenterOf(asked)(result, asked, { speaker, all, allAsked });
}

function factsOf(view: ResultView, { t, labels, locale }: Speaker): Presentation['facts'] {
  const asked = JSON.stringify([view.spec['estimates'], view.spec['domain'] ?? null]);
  const told = new Set<string>();
  const missing = Object.entries(view.body.missing).flatMap(([name, kinds]) => {
    // The options of a set have the same people: what is the same for all of them is said once.
    const set = view.sets.find(({ options }) => options.some(({ variable }) => variable === name));
    const same = JSON.stringify([set?.name, kinds]);
    if (set && told.has(same)) return [];
    told.add(same);
    const subject = set ? labelled(set.label, locale, set.name) : labels.variable(name);
    const total = Object.values(kinds).reduce((sum, n) => sum + n, 0);
    // Strata, clusters and weights stand in every spec; they are worth a line only when something is known to be missing.
    if (!total && !asked.includes(JSON.stringify(name))) return [];
    const parts = Object.entries(kinds).map(([kind, n]) => `${t(kind as 'blank')} ${formatNumber(locale, n)}`);
    return {
      label: t('missing', { variable: subject }),
      text: total
        ? `${parts.join(languages[locale].comma)} (${formatPercent(locale, total / view.body.rows)})`
        : t('noneMissing'),
    };
  });
  return [
    { label: t('rows'), text: formatNumber(locale, view.body.rows) },
    ...(view.spec['domain'] ? [{ label: t('domain'), text: labels.expression(view.spec['domain']) }] : []),
    ...view.sets.map(({ name, label }) => ({
      label: t('several'),
      text: t('severalText', { set: labelled(label, locale, name) }),
    })),
    ...missing,
    ...intervalsOf(view, { t, labels, locale }),
    { label: t('threshold'), text: formatNumber(locale, view.body.threshold) },
  ];
}

/** "= 0.032", or the "< 0.001" that it already is. */

/** How sure the intervals are meant to be: the level asked for, 95 % unless told. */
function intervalsOf({ spec, body }: ResultView, { t, locale }: Speaker): Presentation['facts'] {
  const asked = (spec['estimates'] ?? []) as readonly { confidence?: { level?: number } }[];
  const levels = body.results.flatMap(({ rows, terms }, at) =>
    (rows ?? terms ?? []).some(({ ci: [low] }) => low !== null) ? [asked[at]?.confidence?.level ?? 0.95] : [],
  );
  const text = [...new Set(levels)].map((level) =>
    formatPercent(locale, level, level * 100 === Math.round(level * 100) ? 0 : 1),
  );
  return text.length ? [{ label: t('level'), text: text.join(', ') }] : [];
}

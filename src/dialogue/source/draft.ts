import type { SourceForm, SourceView } from './source.contract.ts';
import { sourceKinds } from './source.ts';

/** A source while somebody writes it. */
export interface SourceDraft {
  kind: string;
  series: string;
  title: string;
  issuer: string;
  dated: string;
  address: string;
  locator: string;
}

export const draftOfSource = (given?: SourceView): SourceDraft => ({
  ...{ kind: given?.kind ?? 'document', series: given?.series ?? '', title: given?.title ?? '' },
  // Who issued a series and when it was extracted is read from the series.
  ...{ issuer: given?.series ? '' : (given?.issuer ?? ''), dated: given?.series ? '' : (given?.dated ?? '') },
  ...{ address: given?.address ?? '', locator: given?.locator ?? '' },
});

/** What is sent. */
export function formOfSource({ kind: named, series, title, issuer, dated, address, locator }: SourceDraft): SourceForm {
  const kind = sourceKinds.find((one) => one === named) ?? 'document';
  const place = locator.trim() || null;
  if (kind === 'flow') return { kind, series, locator: place };
  return { kind, title: title.trim(), issuer: issuer.trim(), dated, address: address.trim() || null, locator: place };
}

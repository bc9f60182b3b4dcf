import { madeOnce, type MadeFile } from '../../platform/files/made-once.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ResultView } from '../result/result.contract.ts';
import { identityOf } from '../canonical.ts';
import type { ExportFormat } from './export.contract.ts';
import { exportFile } from './export.computation.ts';
import { marked } from './mark.ts';
import { present } from './present.ts';

/** Raised when the same presentation is drawn otherwise than before. */
const edition = 2;

/**
 * A file of a *released* result: made once, on a thread (`madeOnce`). Its key is what it shows, so a new title or translation is a new file.
 */
export async function releasedFile(
  services: Pick<Services, 'settings' | 'compute'>,
  view: ResultView,
  format: ExportFormat,
  locale: Locale,
): Promise<MadeFile> {
  const { installation, home } = services.settings;
  const shown = format === 'json' ? { ...view } : {};
  const presentation = marked(present(view, locale), locale, installation);
  const key = identityOf({ edition, format, locale, id: view.id, slug: view.data.slug, presentation, shown });
  // For all readers together: no single reader's leaving stops it, and there are only as many as there is released.
  const asker = { owner: 'released files', patient: true };
  return madeOnce(home, key, () =>
    services.compute.run(exportFile, { view, format, locale, of: { installation } }, asker),
  );
}

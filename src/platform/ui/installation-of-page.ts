import type { InstallationKind } from '../database/installation.ts';

/** What the server wrote into the page: whether this is a real installation. Anything else it may say is taken for a demonstration, which is marked. */
export const installationOfPage = (): InstallationKind =>
  document.documentElement.dataset['installation'] === 'real' ? 'real' : 'demonstration';

import type { Notice } from '../mail/mail.ts';

/** What wings bring to the rooms that all share; gathered from their manifests by main. */
export interface Contributions {
  /** Notices that may reach people by mail. */
  readonly notices: readonly Notice[];
}

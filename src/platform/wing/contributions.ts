import type { ChangeSource } from '../changes/change.ts';
import type { Notice } from '../mail/mail.ts';
import type { SpaceSource } from '../scope/space.ts';
import type { Findable } from '../search/findable.ts';
import type { SearchSource } from '../search/source.ts';
import type { TaskSource } from '../tasks/task.ts';

/** What wings bring to the rooms that all share; gathered from their manifests by main. */
export interface Contributions {
  /** Notices that may reach people by mail. */
  readonly notices: readonly Notice[];
  /** What can wait for a person, in the order of the wings. */
  readonly tasks: readonly TaskSource[];
  /** What can have changed since somebody was here last, in the order of the wings. */
  readonly changes: readonly ChangeSource[];
  /** What can be found, in the order of the wings. */
  readonly search: readonly SearchSource[];
  /** Spaces for which a role can be given. */
  readonly spaces: readonly SpaceSource[];
  /** What anyone can find on the public pages, in the order in which it is offered. */
  readonly findable: readonly Findable[];
}

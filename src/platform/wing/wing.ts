import type { ChangeSource } from '../changes/change.ts';
import type { Services } from '../http/services.ts';
import type { Permission } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import type { Clocked, Tasks } from '../jobs/jobs.ts';
import type { Lifecycle } from '../lifecycle/lifecycle.ts';
import type { Notice } from '../mail/mail.ts';
import type { Rows } from '../scope/rows.sql.ts';
import type { SpaceSource } from '../scope/space.ts';
import type { Findable } from '../search/findable.ts';
import type { SearchSource } from '../search/source.ts';
import type { TaskSource } from '../tasks/task.ts';

/** What the process that serves pages knows and a wing may need to make its pages. */
export interface Assets {
  /** Addresses of the built style sheets of the public pages. */
  readonly styles: readonly string[];
  /** Addresses of their scripts, the charts', the search box's and that of reading aloud: pages are whole without them. */
  readonly scripts?: { readonly charts: string; readonly suggestions: string; readonly listening: string };
}

/** The life of one kind of thing and where its acts lie. */
export interface KnownLife {
  /** What it is the life of, in a sentence of the docs: `a question`. */
  readonly of: string;
  /** `dialogue.question_act`. */
  readonly table: string;
  readonly life: Lifecycle;
  /** Whose it is where a permission reaches `own` or `institution`, in a sentence of the docs: `who raised it`. */
  readonly own?: string;
}

/**
 * What a wing brings to the server, in `<wing>/wing.ts`; found there by itself, so that no central list of routes, permissions, jobs or lives is kept.
 * Its pages stand in `<wing>/wing.pages.ts`, its SQL in `<wing>/migrations`.
 */
export interface Wing {
  readonly name: string;
  /** Where it stands in tables and documents: lower first. */
  readonly order: number;
  readonly permissions: readonly Permission[];
  readonly routes: (assets: Assets) => readonly Route[];
  /** Jobs, and events of other wings that it listens to. */
  readonly tasks?: (services: Services) => Tasks;
  /** Jobs that the clock calls for, once however many processes work. */
  readonly clock?: readonly Clocked[];
  /** Clears this machine of what is over; each process that does jobs calls it at its start and every few minutes. */
  readonly tidy?: (services: Services) => Promise<void>;
  readonly lives?: readonly KnownLife[];
  /** What can wait for a person. */
  readonly waiting?: readonly TaskSource[];
  /** What can have changed since a person was here last. */
  readonly changes?: readonly ChangeSource[];
  /** What can be found by searching. */
  readonly search?: readonly SearchSource[];
  /** What anyone can find on the public pages. */
  readonly findable?: readonly Findable[];
  /** Notices that may reach people by mail. */
  readonly notices?: readonly Notice[];
  /** Who sees which row of its tables. */
  readonly rows?: readonly Rows[];
  /** Spaces for which a role can be given, as whoever gives it sees them. */
  readonly spaces?: readonly SpaceSource[];
}

/** Declares a wing. */
export const defineWing = (wing: Wing): Wing => wing;

/** The wings in their order. @throws RangeError when a name, a permission or an endpoint stands twice: nothing is taken silently */
export function inOrder(found: readonly Wing[]): readonly Wing[] {
  const wings = [...found].sort((one, other) => one.order - other.order);
  const seen = new Set<string>();
  const once = (what: string): void => {
    if (seen.has(what)) throw new RangeError(`${what} stands twice`);
    seen.add(what);
  };
  for (const { name, permissions, routes } of wings) {
    once(`the wing ${name}`);
    for (const permission of permissions) once(`the permission ${permission.name}`);
    for (const { method, url } of routes({ styles: [] })) once(`the endpoint ${String(method)} ${url}`);
  }
  return wings;
}

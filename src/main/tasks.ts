import type { Services } from '../platform/http/services.ts';
import type { Tasks } from '../platform/jobs/jobs.ts';
import { wings } from './wings.ts';

/** Every job of the installation. A wing listens to another's event by a task of the event's name. */
export const tasksOf = (services: Services): Tasks =>
  Object.assign({}, ...wings.map(({ tasks }) => tasks?.(services) ?? {})) as Tasks;

import type { House } from '../platform/http/house.ts';
import type { Tasks } from '../platform/jobs/jobs.ts';
import { wings } from './wings.ts';

/** Every job of the house. A wing listens to another's event by a task of the event's name. */
export const tasksOf = (house: House): Tasks =>
  Object.assign({}, ...wings.map(({ tasks }) => tasks?.(house) ?? {})) as Tasks;

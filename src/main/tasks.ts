import { dialogueTasks } from '../dialogue/tasks.ts';
import { evidenceTasks } from '../evidence/tasks.ts';
import type { House } from '../platform/http/house.ts';
import type { Tasks } from '../platform/jobs/jobs.ts';

/** Every job of the house. A wing listens to another's event by a task of the event's name. */
export const tasksOf = (house: House): Tasks => ({ ...evidenceTasks(house), ...dialogueTasks(house) });

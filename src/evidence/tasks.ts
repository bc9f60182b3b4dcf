import { importTasks } from './dataset/import.tasks.ts';

/** Jobs of the evidence wing. It announces `evidence.version-frozen`; who listens is said in main. */
export const evidenceTasks = importTasks;

import type { OpenHouse } from './house.ts';
import type { DemoResults } from './demo-evidence.ts';

/** Loads meetings, questions, answers and recommendations of the demonstration. */
export async function loadDemoDialogue(
  _house: OpenHouse,
  _people: Readonly<Record<string, string>>,
  _results: DemoResults,
  _say: (line: string) => void,
): Promise<void> {}

export async function removeDemoTalk(_house: OpenHouse): Promise<void> {}

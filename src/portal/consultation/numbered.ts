import type { ReleasedConsultation } from '../../dialogue/face.ts';

/** Sections with their questions numbered through the document. */
export function numbered(sections: ReleasedConsultation['sections']) {
  let number = 0;
  return sections.map(({ questions, ...section }) => ({
    ...section,
    questions: questions.map((text) => ({ text, number: (number += 1) })),
  }));
}

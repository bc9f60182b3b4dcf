import { z } from 'zod';
import { post } from '../../platform/client/endpoint.ts';
import { charterId, originalText } from '../texts.contract.ts';
import { personalKinds } from './personal.ts';

/** Most questions of one batch. */
export const mostPaper = 50;

/** Questions handed in on paper; each for a participant, or for somebody who gave none. */
export const paperQuestions = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        text: originalText,
        seat: z.uuid().nullable().default(null),
        charter: charterId.nullable().default(null),
      }),
    )
    .min(1)
    .max(mostPaper),
  /** Whoever types was told of what looks personal and lets it stand. */
  confirmed: z.boolean().default(false),
});
export type PaperQuestions = z.infer<typeof paperQuestions>;

/** An item of `meeting.paper-lines`: the question of the batch, counted from 1, and what looks personal in it; none where its participant is not of the meeting. */
export const paperLine = z.object({ line: z.number().int(), signs: z.array(z.enum(personalKinds)) });
export type PaperLine = z.infer<typeof paperLine>;

export const paperApi = {
  file: post('/api/meetings/:id/paper-questions', {
    summary: 'File questions that were handed in on paper, all of them or none',
    body: paperQuestions,
    reply: z.object({ numbers: z.array(z.number().int()) }),
    status: 201,
  }),
};

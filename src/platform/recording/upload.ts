import { recordingProblem } from './problems.ts';

/** A file that came with a form. */
export class Upload {
  constructor(readonly bytes: Buffer) {}
}
export type FormField = string | Upload;

/** Fields of one form, files among them. */
const mostFields = 200;

/**
 * A form that came as `multipart/form-data`, by the parser of the platform; of a field sent twice the last counts, a file that is empty is none.
 * @throws Problem recording.bad-form
 */
export async function readForm(body: Buffer, contentType: string): Promise<Record<string, FormField>> {
  const given = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw recordingProblem('bad-form');
    });
  const fields: [string, FormField][] = [];
  for (const [name, value] of given) {
    if (fields.length >= mostFields) throw recordingProblem('bad-form');
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.size) fields.push([name, new Upload(Buffer.from(await value.arrayBuffer()))]);
  }
  return Object.fromEntries(fields);
}

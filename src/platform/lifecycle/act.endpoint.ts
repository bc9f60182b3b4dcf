import type { z } from 'zod';
import { post } from '../client/endpoint.ts';
import { actForm } from './act.contract.ts';
import type { Lifecycle } from './lifecycle.ts';

/** Declares the one address at which all acts by hand of a thing are done: `POST /api/answers/:id/acts`. */
export const actEndpoint = <S extends string, A extends string, N extends z.ZodType, R extends z.ZodType>(
  url: `/api/${string}/:id/acts`,
  life: Lifecycle<S, A>,
  { summary, note, reply }: { readonly summary: string; readonly note: N; readonly reply: R },
) => post(url, { summary, body: actForm(life, note), reply });

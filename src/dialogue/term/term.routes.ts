import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { agreementOf } from '../agreement/agreement.ts';
import { implement } from '../implement.ts';
import { readProposition } from '../proposition/read.ts';
import { termProblem } from '../term-problems.ts';
import { termApi, type TermView } from './term.contract.ts';
import {
  definitionActs,
  getDefinition,
  getTerm,
  insertDefinition,
  insertTerm,
  insertTermVersion,
  listDefinitions,
  listTerms,
  listTermVersions,
  lockTerm,
} from './term.sql.ts';
import { agreeing } from './term.ts';

const noTerm = () => termProblem('none');
const noDefinition = () => termProblem('no-definition');
/** Most definitions of a term, each of which is read with it. */
const mostDefinitions = 100;

/** A term with what its reader sees of it. @throws Problem term.none */
export async function readTerm(trx: Trx, id: string): Promise<TermView> {
  const header = found(await getTerm(trx, id), noTerm);
  return { ...header, definitions: await listDefinitions(trx, id), versions: await listTermVersions(trx, id) };
}

/**
 * The wording of a proposition on which the parties agreed, seen by whoever takes it.
 * @throws Problem dialogue.no-proposition, term.not-voted, term.not-agreed
 */
async function agreedWording(trx: Trx, id: string): Promise<{ id: string; number: number }> {
  const { state, version, votes } = await readProposition(trx, id);
  if (state !== 'voted') throw termProblem('not-voted');
  const ballots = votes
    .filter(({ number }) => number === version)
    .map(({ speaker, stance }) => ({ ...speaker, stance }));
  if (!agreeing.includes(agreementOf(ballots).label)) throw termProblem('not-agreed');
  return { id, number: version };
}

/** A released definition of the term. @throws Problem term.no-definition, term.not-released */
async function usedDefinition(trx: Trx, term: string, id: string): Promise<string> {
  const one = found(await getDefinition(trx, id), noDefinition);
  if (one.term !== term || one.state !== 'released') throw termProblem('not-released');
  return id;
}

export const termRoutes: Route[] = [
  implement(termApi.list, { permission: 'term.read', work: ({ trx, query }) => listTerms(trx, query) }),
  implement(termApi.add, {
    permission: 'term.write',
    work: async ({ trx, body, actor, journal }) => {
      const id = found(await insertTerm(trx, body, actor!.id), () => termProblem('code-taken', { code: body.code }));
      await journal({ act: 'term.add', subject: 'term', subjectId: id });
      return readTerm(trx, id);
    },
  }),
  implement(termApi.read, { permission: 'term.read', work: ({ trx, params }) => readTerm(trx, params.id) }),
  implement(termApi.define, {
    permission: 'term.write',
    work: async ({ trx, params, body, actor, journal }) => {
      found(await getTerm(trx, params.id), noTerm);
      await lockTerm(trx, params.id);
      if ((await listDefinitions(trx, params.id)).length >= mostDefinitions)
        throw termProblem('full', { most: mostDefinitions });
      const id = await insertDefinition(trx, params.id, body, actor!.id);
      await definitionActs.begin(trx, id, { actor: actor!.id });
      await journal({ act: 'term_definition.enter', subject: 'term_definition', subjectId: id });
      return readTerm(trx, params.id);
    },
  }),
  implementActs(implement, termApi.act, definitionActs, {
    absent: noDefinition,
    see: async ({ trx, id }) => {
      // The reference content takes no act: it is brought to the version of the program.
      if (found(await getDefinition(trx, id), noDefinition).content) throw termProblem('content');
    },
    guard: async ({ trx, held, asked }) => {
      const { mine } = found(await getDefinition(trx, held.id), noDefinition);
      if (asked.act === 'release' && mine) throw termProblem('second-person');
    },
    read: async ({ trx, params }) => {
      const { term: _of, ...one } = found(await getDefinition(trx, params.id), noDefinition);
      return { ...one, acts: await definitionActs.list(trx, params.id) };
    },
  }),
  implement(termApi.settle, {
    permission: 'term.agree',
    work: async ({ trx, params, body, actor, journal }) => {
      const term = found(await getTerm(trx, params.id), noTerm).id;
      await lockTerm(trx, term);
      const [last] = await listTermVersions(trx, term);
      const number = await versioned(last?.number ?? 0, body.seen, () => readTerm(trx, term));
      const proposition = body.proposition ? await agreedWording(trx, body.proposition) : null;
      const definition = body.definition ? await usedDefinition(trx, term, body.definition) : null;
      await insertTermVersion(trx, { term, number, proposition, definition, account: actor!.id });
      await journal({ act: 'term.settle', subject: 'term', subjectId: term, detail: { number } });
      return readTerm(trx, term);
    },
  }),
];

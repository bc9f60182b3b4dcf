import { byUuid, found } from '../../platform/record/record.ts';
import { Raw, defineRoute, type Route } from '../../platform/http/route.ts';
import { implement } from '../implement.ts';
import { statementProblem } from '../statement-problems.ts';
import { votesCsv } from './csv.ts';
import { readBallot, readResults, requireList, requireVoice } from './read.ts';
import { statementApi, statementFiles } from './statement-list.contract.ts';
import { insertStatementVote, listStatements, statementOf } from './statement.sql.ts';
import { fewestTold } from './told.ts';
import { votesOfList } from './votes.sql.ts';

/** Voting on statements one by one, and what the votes amount to. */
export const statementVoteRoutes: Route[] = [
  implement(statementApi.ballot, {
    permission: 'statement.vote',
    transaction: 'phases',
    // The voice is the one of whoever reads (`requireVoice`).
    work: ({ phase, services, params, query, asker, scope: _own }) =>
      readBallot(phase, services, { list: params.id, number: query.number }, asker),
  }),
  implement(statementApi.vote, {
    permission: 'statement.vote',
    transaction: 'phases',
    perMinute: 120,
    work: async ({ phase, services, params, body, actor, asker, scope: _own }) => {
      await phase(async (trx, { journal }) => {
        const list = await requireList(trx, params.id);
        const mandate = await requireVoice(trx, list);
        const item = found(await statementOf(trx, params.id, body.number), () =>
          statementProblem('no-statement', { number: body.number }),
        );
        const of = { item: item.id, mandate: mandate.id, vote: body.vote, account: actor!.id };
        await insertStatementVote(trx, params.id, of);
        // That somebody voted, not how.
        const detail = { number: body.number, mandate: mandate.id };
        await journal({ act: 'statement.vote', subject: 'statement_list', subjectId: params.id, detail });
      });
      return readBallot(phase, services, { list: params.id }, asker);
    },
  }),
  implement(statementApi.results, {
    permission: 'statement.read',
    transaction: 'phases',
    work: ({ phase, services, params, asker }) => readResults(phase, services, params.id, asker),
  }),
  defineRoute({
    method: 'GET',
    url: statementFiles.votes.url,
    permission: 'statement.moderate',
    compartment: 'dialogue',
    summary: statementFiles.votes.summary,
    params: byUuid,
    work: async ({ trx, params, locale, services }) => {
      const list = await requireList(trx, params.id);
      if (list.state !== 'closed') throw statementProblem('not-told');
      const votes = await votesOfList(trx, params.id);
      if (votes.voters.length < fewestTold) throw statementProblem('too-few');
      const texts = await listStatements(trx, { list: params.id, all: true, voter: null });
      const { installation } = services.settings;
      return new Raw(votesCsv(params.id, votes, { texts, locale, installation, secret: services.secret }), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="dawra-votes.csv"',
      });
    },
  }),
];

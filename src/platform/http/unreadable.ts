import type { Socket } from 'node:net';
import { Problem } from '../problem/problem.ts';
import { platformProblem } from './problems.ts';

/** What Node's parser says of a connection, as a problem: bytes that are no request, headers that are too long or do not end. */
function problemFor(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return platformProblem('headers-too-large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return platformProblem('request-timeout');
  return platformProblem('unreadable');
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** Answers what is not HTTP and ends the connection: whoever sends two readings of one request gets neither. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const problem = problemFor(error.code);
  const body = JSON.stringify(problem.reply('en'));
  socket.end(
    `HTTP/1.1 ${problem.kind.status} ${reasons[problem.kind.status] ?? ''}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n${body}`,
  );
  socket.setTimeout(2000, () => socket.destroy());
}

import type { FastifyInstance } from 'fastify';
import type { InstallationKind } from '../database/installation.ts';

/** Says on every reply of which kind the installation is. */
export const installationHeader = 'dawra-installation';

/**
 * In a demonstration no reply leaves without its mark, whoever answers: a header on each, and a name that says so on whatever is kept as a file. What a
 * file says inside is up to whoever writes it (`demonstrationWords.file`).
 */
export function markReplies(app: FastifyInstance, installation: InstallationKind): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header(installationHeader, installation);
    const given = reply.getHeader('content-disposition');
    if (installation === 'demonstration' && given !== undefined)
      reply.header(
        'content-disposition',
        String(given).replace(/filename="(?!demonstration-)/, 'filename="demonstration-'),
      );
    done();
  });
}

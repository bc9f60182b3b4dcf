import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { Settings } from '../settings/settings.ts';
import { answerError } from './error.ts';
import type { House } from './house.ts';
import { refuseOtherOrigins } from './origin.ts';
import type { Route } from './route.ts';

/** The logger of the house: one JSON line an event, with the route's pattern, never an address, a body or a query string. */
export function openLogger(level: Settings['log']): FastifyBaseLogger {
  return Fastify({ logger: { level, base: null } }).log;
}

/**
 * Builds the server: doors, headers, limits, errors. Nothing listens yet; tests call `inject`.
 * @param routes every door of the house, assembled in `main`
 * @param mountPages adds what is not a route of a wing (the built pages)
 */
export async function buildServer(
  house: House,
  routes: readonly Route[],
  mountPages?: (app: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: house.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: house.settings.trustProxy,
    bodyLimit: 2 * 2 ** 20,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (reply) => JSON.stringify(reply));
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerError.missing);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: house.settings.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, { global: true, max: 1200, timeWindow: 60_000 });
  await app.register(multipart, {
    limits: { files: 4, fileSize: house.settings.maxUpload, fields: 20, fieldSize: 2 ** 20 },
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Dawra',
        version: '1',
        description: 'Every door of the house. Sessions by cookie; unsafe methods need the same origin.',
      },
    },
    transform: jsonSchemaTransform,
  });
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.addHook('onRequest', refuseOtherOrigins);
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
  for (const route of routes) route.mount(app, house);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await mountPages?.(app);
  return app;
}

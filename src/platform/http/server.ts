import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { Settings } from '../settings/settings.ts';
import { lineOf } from './admission.ts';
import { readBodies } from './body.ts';
import { shareConnections } from './connections.ts';
import { answerError } from './error.ts';
import type { Services } from './services.ts';
import { limits, type Limits } from './limits.ts';
import { markReplies } from './mark.ts';
import { refuseBadHeaders } from './malformed.ts';
import { refuseOtherOrigins } from './origin.ts';
import type { Route } from './route.ts';
import { sharedCounts } from './shared-counts.ts';
import { answerUnreadable } from './unreadable.ts';

/** Powers of a browser that no page here uses, nor anything a page may come to hold. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** The logger of the installation: one JSON line an event, with the route's pattern, never an address, a body or a query string. */
export function openLogger(level: Settings['log']): FastifyBaseLogger {
  return Fastify({ logger: { level, base: null } }).log;
}

/**
 * Builds the server: endpoints, headers, limits, errors. Nothing listens yet; tests call `inject`.
 * @param routes every endpoint of the installation, assembled in `main`
 * @param mountPages adds what is not a route of a wing (the built pages)
 * @param most what senders, addresses and accounts may take
 */
export async function buildServer(
  services: Services,
  routes: readonly Route[],
  mountPages?: (app: FastifyInstance) => Promise<void>,
  most: Limits = limits,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: services.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Of a chain of proxies the first address from the right that is not declared counts; without a declared one the peer's own.
    trustProxy: services.settings.trustProxy.length ? [...services.settings.trustProxy] : false,
    bodyLimit: most.jsonBytes,
    // A process that ends finishes what was sent to it.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: most.request * 1000,
    keepAliveTimeout: most.keepAlive * 1000,
    maxRequestsPerSocket: most.requestsPerSocket,
    http: {
      headersTimeout: most.headers * 1000,
      connectionsCheckingInterval: Math.min(5000, most.headers * 250),
      maxHeaderSize: most.headerBytes,
      insecureHTTPParser: false,
      requireHostHeader: true,
    },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  });
  shareConnections(app.server, most, services.settings.trustProxy);
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
    // Under no-referrer browsers send the forms of our own pages with `Origin: null`, which the endpoints refuse; other sites learn nothing under either.
    referrerPolicy: { policy: 'same-origin' },
    hsts: services.settings.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  const fromElsewhere = refuseOtherOrigins(services.settings.publicUrl);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('permissions-policy', unused.map((power) => `${power}=()`).join(', '));
    reply.header('vary', 'accept-language, cookie');
    done(refuseBadHeaders(request) ?? fromElsewhere(request));
  });
  await app.register(rateLimit, {
    global: true,
    max: most.readsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => lineOf(request.ip),
    store: sharedCounts(app, services),
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Dawra',
        version: '1',
        description: 'Every endpoint of Dawra. Sessions by cookie; unsafe methods need the same origin.',
      },
    },
    transform: jsonSchemaTransform,
  });
  readBodies(app, most);
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
  app.addHook('onSend', (_request, reply, _payload, done) => {
    // Whoever keeps a line to a process that is about to end opens the next one to another.
    if (services.readiness.draining) reply.header('connection', 'close');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
  markReplies(app, services.settings.installation);
  for (const route of routes) route.mount(app, services);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await mountPages?.(app);
  return app;
}

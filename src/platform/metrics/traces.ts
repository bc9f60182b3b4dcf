import type { FastifyInstance } from 'fastify';
import type { Tasks } from '../jobs/jobs.ts';

/** Spans of requests and jobs, sent to a collector. They hold patterns of addresses and names of tasks, never a value, an address or a query. */
export interface Traces {
  readonly watch: (app: FastifyInstance) => void;
  readonly traced: (tasks: Tasks) => Tasks;
  readonly close: () => Promise<void>;
}

/** @param endpoint base address of an OpenTelemetry collector (OTLP over HTTP). What it needs is loaded only here. */
export async function openTraces(endpoint: string): Promise<Traces> {
  const [{ SpanKind, SpanStatusCode }, sdk, { resourceFromAttributes }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'dawra' }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('dawra');
  return {
    watch: (app) =>
      app.addHook('onResponse', (request, reply, done) => {
        const { url: route = 'none' } = request.routeOptions;
        const { method } = request;
        const end = Date.now();
        const span = tracer.startSpan(`${method} ${route}`, {
          kind: SpanKind.SERVER,
          startTime: end - reply.elapsedTime,
          attributes: {
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': reply.statusCode,
          },
        });
        if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end(end);
        done();
      }),
    traced: (tasks) =>
      Object.fromEntries(
        Object.entries(tasks).map(([task, work]) => [
          task,
          async (payload: unknown, context: Parameters<typeof work>[1]) => {
            const span = tracer.startSpan(task, { kind: SpanKind.CONSUMER });
            try {
              await work(payload, context);
            } catch (error) {
              span.setStatus({ code: SpanStatusCode.ERROR });
              throw error;
            } finally {
              span.end();
            }
          },
        ]),
      ),
    close: () => provider.shutdown().catch(() => undefined),
  };
}

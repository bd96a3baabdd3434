import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCompress from '@fastify/compress';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { admitRequests } from './admit-requests.js';
import { answerFromMemory, keepAnswers } from './answer-from-memory.js';
import { AppModule } from './app.module.js';
import { answerErrors } from './platform/errors/answer-errors.js';
import { observeRequests } from './observe-requests.js';
import { CheckedInputs } from './platform/errors/checked-inputs.js';
import { BROTLI, ENCODINGS, GZIP, WORTH_PACKING } from './platform/http/answer-encoding.js';
import { guardHttp } from './platform/http/guard-http.js';
import { KeptAnswers } from './platform/http/kept-answers.js';
import { endSlowClients } from './platform/http/slow-clients.js';
import { inlineScriptsOf, pageOf, serveWeb } from './platform/http/serve-web.js';
import { endUnusedConnections } from './platform/http/unused-connections.js';
import { createLog, FrameworkLog } from './platform/log.js';
import { readSettings } from './platform/settings.js';
import { shareFairly } from './share-fairly.js';

const LARGEST_BODY = 1024 * 1024;
/** An import: the one route that takes a file. */
const LARGEST_UPLOAD = 33 * 1024 * 1024;

/** Beyond what the operating system gives one process nothing would be answered at all. */
const MOST_CONNECTIONS = 5_000;

/** The whole API, not yet listening. The same for the server, the commands and the tests. */
export async function createApp(isLogging = true): Promise<NestFastifyApplication> {
  const settings = readSettings();
  const log = createLog(isLogging ? settings.logLevel : 'silent');
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    // A HEAD of GraphQL would run what a GET may not; the files of the web answer it themselves.
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    rewriteUrl: (request: IncomingMessage) => (settings.webFolder ? pageOf(request) : request.url!),
    trustProxy: settings.trustedProxies > 0 ? (_address, hop) => hop < settings.trustedProxies : false,
    // A request without its headers is cut after ten seconds, one whose body trickles in by slow-clients.ts, any after half an hour.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    requestTimeout: 30 * 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
  });
  adapter
    .getInstance()
    .addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD }, (_request, body, done) => {
      done(null, body);
    });
  answerErrors(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: new FrameworkLog(log), abortOnError: false });
  app.useGlobalPipes(new CheckedInputs());
  endSlowClients(adapter.getInstance());
  endUnusedConnections(adapter.getInstance());
  const packing = { threshold: WORTH_PACKING, encodings: [...ENCODINGS], brotliOptions: BROTLI, zlibOptions: GZIP };
  await adapter.getInstance().register(fastifyCompress, packing);
  guardHttp(adapter.getInstance(), settings.origin, settings.webFolder ? inlineScriptsOf(settings.webFolder) : []);
  observeRequests(app, { log, metricsToken: settings.metricsToken });
  const kept = settings.answerMemory > 0 ? new KeptAnswers(settings.answerMemory) : undefined;
  admitRequests(app);
  if (kept) answerFromMemory(app, kept);
  shareFairly(app);
  if (kept) keepAnswers(app, kept);
  if (settings.webFolder) await serveWeb(adapter.getInstance(), settings.webFolder);
  adapter.getHttpServer().maxConnections = MOST_CONNECTIONS;
  app.enableShutdownHooks();
  await app.init();
  return app;
}

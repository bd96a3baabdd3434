import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { GuardedRequest } from './platform/access/request-access.js';
import type { KeptAnswer, KeptAnswers } from './platform/http/kept-answers.js';

/** Once it is known who asks: an answer that somebody with the same rights was just given goes out again, without a place and without a statement. */
export function answerFromMemory(app: NestFastifyApplication, kept: KeptAnswers): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request: GuardedRequest, reply: FastifyReply) => {
    const { question } = request;
    if (!question) return;
    const found = await kept.find(question);
    if (!found) {
      // Whoever hangs up, or is refused, leaves nobody waiting.
      reply.raw.once('close', () => kept.end(question));
      return;
    }
    delete request.question;
    return describe(reply, found).type('application/json; charset=utf-8').send(found.body);
  });
}

/** Once it is computed, and its place given back. */
export function keepAnswers(app: NestFastifyApplication, kept: KeptAnswers): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request: GuardedRequest, reply: FastifyReply, payload: unknown) => {
    const { question, version } = request;
    if (!question) return payload;
    // What failed has no version. Whoever waits for it is told, also when the one who asked has hung up long ago.
    if (version === undefined || reply.statusCode !== 200 || typeof payload !== 'string') {
      kept.end(question);
      return payload;
    }
    const answer = await kept.keep(question, payload);
    describe(reply, answer);
    return answer.body;
  });
}

const describe = (reply: FastifyReply, { encoding }: KeptAnswer): FastifyReply =>
  encoding ? reply.header('content-encoding', encoding) : reply;

import { All, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/access/requires.decorator.js';
import { SessionsService } from './sessions.service.js';

/** `/api/auth/*`: sign-in, sign-out and session, handled by the sign-in library on the web's own Request and Response. */
@Controller('api/auth')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Public()
  @All('*')
  async handle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.sessions.handle(toWebRequest(request), { email: attemptedEmail(request), address: request.ip });
    reply.status(answer.status);
    answer.headers.forEach((value, name) => {
      if (name !== 'set-cookie') reply.header(name, value);
    });
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
    await reply.send(await answer.text());
  }
}

/** The account that somebody tries to sign in to, however the path is written; undefined for every other request. */
function attemptedEmail({ method, body }: FastifyRequest): string | undefined {
  const email = method === 'POST' ? (body as { email?: unknown } | null)?.email : undefined;
  return typeof email === 'string' ? email.slice(0, 320) : undefined;
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  headers.delete('content-length');
  // The limit of attempts counts by this address; a caller cannot choose it.
  headers.set('x-tamis-client-address', request.ip);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  return new Request(url, { method: request.method, headers, body: hasBody ? JSON.stringify(request.body ?? {}) : undefined });
}

import type { LoggerService } from '@nestjs/common';
import { pino, type Level, type Logger } from 'pino';

/**
 * One line of JSON per event, on the standard error output. What is logged is chosen field by field: no body, no header, no cookie, no
 * value of a statement ever reaches it, so nothing needs to be struck out.
 */
export function createLog(level: Level | 'silent'): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}

/** What the framework says, in the same lines. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly target: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.target.debug({ context }, textOf(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.target.warn({ context }, textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.target.error({ context: rest.at(-1) }, textOf(message));
  }
}

const textOf = (message: unknown): string => (message instanceof Error ? (message.stack ?? message.message) : String(message));

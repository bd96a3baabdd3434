import { DomainError } from '../platform/errors/domain-error.js';
import { refusalSentences, type Refusal, type RefusalParams } from './imports.messages.js';

/** The whole list is refused and nothing is written: unreadable, too heavy, or a mapping that cannot be obeyed. */
export class ListRefused extends DomainError {
  constructor(
    readonly refusal: Refusal,
    params: RefusalParams = {},
  ) {
    super(`IMPORT_${refusal.toUpperCase()}`, { fr: refusalSentences[refusal].fr(params), en: refusalSentences[refusal].en(params) }, 400, {
      refusal,
      ...params,
    });
  }
}

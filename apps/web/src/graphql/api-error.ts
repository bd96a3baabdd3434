interface ApiErrorParts {
  code: string;
  message: string;
  status: number;
  details?: unknown;
  correlationId?: string;
}

/** A refusal of the API. Its message is a sentence in the reader's language and may be shown as it is. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: unknown;
  /** What to quote when asking for help. */
  readonly correlationId: string | undefined;

  constructor({ code, message, status, details, correlationId }: ApiErrorParts) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
    this.correlationId = correlationId;
  }
}

export const isSignedOut = (error: unknown) => error instanceof ApiError && (error.code === 'NOT_SIGNED_IN' || error.status === 401);

export const isNotFound = (error: unknown) => error instanceof ApiError && error.code === 'NOT_FOUND';

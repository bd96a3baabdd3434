export interface JsonRead {
  readonly response: Response;
  /** Null when nothing was said, undefined when what was said is no JSON or broke off. */
  readonly body: unknown;
}

/** @throws what `asked` throws */
export async function readJson(asked: Promise<Response>): Promise<JsonRead> {
  const response = await asked;
  try {
    const text = await response.text();
    return { response, body: text ? JSON.parse(text) : null };
  } catch {
    return { response, body: undefined };
  }
}

import { describe, expect, it } from '@jest/globals';
import { execute } from './execute';
import { graphql } from './graphql';

const Viewer = graphql(`
  query ViewerName {
    viewer {
      name
    }
  }
`);

function answer(status: number, body: unknown): { headers: () => Headers } {
  let sent = new Headers();
  globalThis.fetch = async (_input, init) => {
    sent = new Headers(init?.headers);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { headers: () => sent };
}

describe('an operation', () => {
  it('names its organisation and proves that it comes from the application', async () => {
    const { headers } = answer(200, { data: { viewer: { name: 'Inès' } } });
    expect(await execute('mervane', Viewer)).toEqual({ viewer: { name: 'Inès' } });
    expect(headers().get('x-tamis-organisation')).toBe('mervane');
    expect(headers().get('x-tamis-request')).toBe('1');
    expect(headers().get('content-type')).toBe('application/json');
  });

  it('throws the refusal of the API as it was written for the reader', async () => {
    const extensions = { code: 'NOT_ALLOWED', correlationId: 'c-1', details: { field: 'stage' } };
    answer(403, { data: null, errors: [{ message: 'Your role does not allow this.', extensions }] });
    await expect(execute('mervane', Viewer)).rejects.toMatchObject({
      message: 'Your role does not allow this.',
      status: 403,
      ...extensions,
    });
  });

  it('says in a sentence that the server cannot be reached or made no sense', async () => {
    answer(502, '<html>Bad gateway</html>');
    await expect(execute(null, Viewer)).rejects.toMatchObject({ code: 'UNREADABLE', status: 502 });
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(execute(null, Viewer)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

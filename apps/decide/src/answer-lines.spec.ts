import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { answerAll } from './answer-all.js';
import { decideFunctions } from './decide-functions.js';
import { ask, askBytes, askText, functionNamed } from './testing/ask.js';

const good = '{"errors": 4, "n": 200, "threshold": 0.02}';

describe('one line in, one line out', () => {
  it('an error takes its place among the answers, with line, place and sentence', async () => {
    const lines = await askText('rate', `${good}\n{"errors": 4\n{"id": "C7", "errors": "4", "n": 9, "threshold": 1}\n${good}\n`);
    expect(lines.map((line) => 'error' in line)).toEqual([false, true, true, false]);
    expect(lines[1].error).toMatchObject({ line: 2, code: 'malformed' });
    expect(lines[2]).toMatchObject({ id: 'C7', error: { line: 3, code: 'wrong_type', path: 'errors' } });
    expect(lines[2].error.message).toBe(
      'errors: expected a number without quotes, found the text "4". Correct it, or leave the field out if it is not known.',
    );
  });

  it('a byte order mark, Windows line ends, blank lines and a last line without an end are fine', async () => {
    const lines = await askText('rate', `\ufeff${good}\r\n\r\n   \n${good}`);
    expect(lines.map(({ upper }) => upper !== undefined)).toEqual([true, true]);
  });

  it('blank lines are left out, yet counted in the line of an error', async () => {
    const [found] = await askText('rate', '\n\n{}');
    expect(found.error).toMatchObject({ line: 3, code: 'missing_field', path: 'errors' });
  });

  it('nothing in is nothing out', async () => {
    expect(await askText('rate', '')).toEqual([]);
  });

  it.each([1, 2, 3, 7])('chunks of %d bytes cut no letter in two', async (chunk) => {
    const [found] = await askText('rate', `{"id": "été 🌱", "errors": 1, "n": 9, "threshold": 1}\n`, { chunk });
    expect(found.id).toBe('été 🌱');
  });

  it.each([
    ['[1]', 'not_an_object'],
    ['null', 'not_an_object'],
    ['"x"', 'not_an_object'],
    ['7', 'not_an_object'],
    ['{bad}', 'malformed'],
    ['{"errors": NaN}', 'malformed'],
    ['{"errors": 1e999, "n": 1, "threshold": 1}', 'out_of_range'],
    ['{"errors": 1, "n": 1, "treshold": 1}', 'unknown_key'],
    ['{"errors": 2, "n": 1, "threshold": 1}', 'contradictory'],
    ['{"errors": true, "n": 1, "threshold": 1}', 'wrong_type'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'not_an_object'],
    [`{"errors": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`, 'wrong_type'],
    [`\u0000{}`, 'malformed'],
  ])('%.40s is a bad line', async (line, code) => {
    const [found, next] = await askText('rate', `${line}\n${good}`);
    expect(found.error.code).toBe(code);
    expect(found.error.message).toMatch(/[.?]$/);
    expect(next.point).toBe(0.02);
  });

  it('a line beyond the limit is refused without being kept', async () => {
    const long = Buffer.alloc(1_000_000, ' ');
    async function* input() {
      for (let part = 0; part < 70; part += 1) yield long;
      yield Buffer.from(`\n${good}\n`);
    }
    const written: string[] = [];
    const output = new Writable({ write: (part, _, done) => void (written.push(String(part)), done()) });
    await answerAll(functionNamed('rate'), { input: input(), output }, { brief: false });
    const [refused, answered] = written
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(refused.error.code).toBe('line_too_long');
    expect(answered.point).toBe(0.02);
  });

  it('bytes that are no UTF-8 are read with a mark in their place', async () => {
    const { lines } = await askBytes(
      'rate',
      Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from(`",${good.slice(1)}`)]),
    );
    expect(lines[0].id).toBe('\ufffd');
  });

  it('other columns are named as ignored, id and name come back', async () => {
    const [found] = await ask('rate', { id: 7, name: 'Bot', owner: 'Inès', errors: 0, n: 10, threshold: 0.5 });
    expect(found).toMatchObject({ id: 7, name: 'Bot', ignored: ['owner'], passes: true });
  });

  it('a key named __proto__ is a key like another', async () => {
    const [found] = await askText('rate', '{"__proto__": {"n": 9}, "errors": 1, "threshold": 0.5}');
    expect(found.error).toMatchObject({ code: 'missing_field', path: 'n' });
    const [answers, usage] = [
      await askText('triage', '{"answers": {"__proto__": "x"}}'),
      await askText('select', '{"candidates": [{"id": "A", "value": 1, "usage": {"__proto__": 1}}], "limits": {"__proto__": 1}}'),
    ];
    expect(answers[0].error.code).toBe('unknown_key');
    expect(usage[0]).toMatchObject({ status: 'optimal', selected: ['A'] });
  });
});

describe('a long input', () => {
  it('is read no faster than the output is', async () => {
    let read = 0;
    async function* input() {
      for (; read < 200; read += 1) yield Buffer.from(`${good}\n`.repeat(100));
    }
    let ahead = 0;
    const output = new Writable({
      highWaterMark: 1024,
      write: (_, __, done) => {
        ahead = Math.max(ahead, read - written);
        written += 1;
        setImmediate(done);
      },
    });
    let written = 0;
    const { answered } = await answerAll(functionNamed('rate'), { input: input(), output }, { brief: true });
    expect(answered).toBe(20_000);
    expect(ahead).toBeLessThanOrEqual(2);
  });
});

describe('every function', () => {
  it.each(decideFunctions.map(({ name, example }) => [name, example]))(
    '%s answers its own example, short with --brief',
    async (name, example) => {
      const [[full], [brief]] = [await askText(name, example), await askText(name, example, { brief: true })];
      expect(full.error).toBeUndefined();
      expect(full).toMatchObject(brief);
      expect(JSON.stringify(brief).length).toBeLessThanOrEqual(JSON.stringify(full).length);
    },
  );

  it.each(decideFunctions.map(({ name }) => name))('%s refuses what it cannot read, and never throws', async (name) => {
    const values = [null, '', 'x', -1, 1e300, true, [], [[]], {}, { a: 1 }, [null], ['x'], [1], [{}]];
    const { takes } = functionNamed(name);
    const lines = takes.flatMap((key) => values.map((value) => ({ [key]: value })));
    const found = await ask(name, ...lines);
    expect(found).toHaveLength(lines.length);
    expect(found.filter(({ error }) => error?.code === 'internal')).toEqual([]);
  });
});

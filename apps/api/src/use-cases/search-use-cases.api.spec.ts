import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltMember, BuiltOrganisation } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';
import type { UseCaseMatch } from './use-case-match.type.js';

const SEARCH = `query ($text: String!, $first: Int) {
  searchUseCases(text: $text, first: $first) { id reference title stage status theme matchedField excerpt } }`;

describe('searching cases', () => {
  let api: TestApi;
  let organisation: BuiltOrganisation;
  let member: BuiltMember;
  beforeAll(async () => {
    api = await TestApi.start();
    organisation = await api.build.organisation({ prefix: 'AB' });
    member = await api.build.member(organisation, { role: 'triager', language: 'en' });
    await api.build.useCase(organisation, {
      reference: 'AB-142',
      title: 'Rapprochement des factures fournisseurs',
      need: 'Chaque mois, deux personnes vérifient à la main les écarts.',
      theme: 'Achats',
    });
    await api.build.useCase(organisation, {
      reference: 'AB-7',
      title: 'Contract summaries',
      description: 'Lawyers read invoices and contracts, then summarise them. Une facturation reste à vérifier.',
      tags: ['legal', 'R&D'],
    });
    await api.build.useCase(organisation, {
      reference: 'AB-1420',
      title: 'Assistant d’écriture',
      custom_values: JSON.stringify({ x: 'Noël à Besançon' }),
    });
  });
  afterAll(async () => {
    await api.stop();
  });

  const found = async (text: string, asked: { member?: BuiltMember; first?: number } = {}) => {
    const answer = await api.graphql<{ searchUseCases: UseCaseMatch[] }>({ member: asked.member ?? member }, SEARCH, {
      text,
      first: asked.first,
    });
    expect(answer.errors).toBeUndefined();
    return answer.data!.searchUseCases;
  };
  const references = async (text: string) => (await found(text)).map(({ reference }) => reference);

  it('ignores accents and capitals, in both directions', async () => {
    expect(await references('ECRITURE')).toEqual(['AB-1420']);
    expect(await references('fournisséurs')).toEqual(['AB-142']);
    expect(await references('noel besancon')).toEqual(['AB-1420']);
  });

  it('finds while the word is typed', async () => {
    expect(await references('rappro')).toEqual(['AB-142']);
    expect(await references('rapprochement four')).toEqual(['AB-142']);
  });

  it('finds other forms of the word, in French and in English', async () => {
    expect(await references('facturer')).toEqual(['AB-142', 'AB-7']);
    expect(await references('summarising')).toEqual(['AB-7']);
  });

  it('puts a title before a description, and the reference before all', async () => {
    const [first, second] = await found('factur');
    expect(first).toMatchObject({ reference: 'AB-142', matchedField: 'title', excerpt: null });
    expect(second).toMatchObject({ reference: 'AB-7', matchedField: 'description' });
    expect(second!.excerpt).toContain('facturation');
    expect((await references('142'))[0]).toBe('AB-142');
    expect((await found('ab-142'))[0]).toMatchObject({ reference: 'AB-142', matchedField: 'reference' });
  });

  it('does not ask for the small words of a sentence', async () => {
    expect(await references('le rapprochement pour les factures')).toEqual(['AB-142']);
    expect(await references('the contract and its summaries')).toEqual(['AB-7']);
  });

  it('finds themes, tags and custom values', async () => {
    expect(await found('achats')).toMatchObject([{ reference: 'AB-142', matchedField: 'other', excerpt: null }]);
    expect(await references('r&d')).toContain('AB-7');
  });

  it('takes signs as they are: they mean nothing and break nothing', async () => {
    for (const text of [
      '',
      '   ',
      '%',
      '_',
      "'",
      '"',
      '\\',
      '&|!<->():*',
      "'; DROP TABLE use_case; --",
      '\0',
      'factur\0es',
      "d''écriture:*",
    ])
      expect(Array.isArray(await found(text))).toBe(true);
    expect(await references("'factures' & !contract | \\ <->")).toEqual(['AB-7']);
    expect(await references('(factures):*')).toContain('AB-142');
    expect(await references('%')).toEqual([]);
  });

  it('refuses a text that nobody types, in a sentence', async () => {
    const { errors } = await api.graphql({ member }, SEARCH, { text: 'x'.repeat(201) });
    expect(errors).toMatchObject([
      { message: 'The search is longer than 200 characters: keep its main words.', extensions: { code: 'INVALID_INPUT' } },
    ]);
  });

  it('gives between 1 and 50 cases', async () => {
    const many = await api.build.organisation();
    const searcher = await api.build.member(many);
    for (let made = 0; made < 55; made += 1) await api.build.useCase(many, { title: 'Repeated' });
    expect(await found('repeated', { member: searcher })).toHaveLength(20);
    expect(await found('repeated', { member: searcher, first: 10_000 })).toHaveLength(50);
    expect(await found('repeated', { member: searcher, first: -3 })).toHaveLength(1);
  });

  it('shows nothing of another organisation', async () => {
    const stranger = await api.build.member(await api.build.organisation());
    expect(await found('factures', { member: stranger })).toEqual([]);
    expect((await api.graphql({}, SEARCH, { text: 'factures' })).errors).toMatchObject([{ extensions: { code: 'NOT_SIGNED_IN' } }]);
  });

  it('finds what was just written, and no longer what was', async () => {
    const created = await api.graphql<{ submitUseCase: { id: string } }>(
      { member },
      'mutation ($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id } }',
      { input: { title: 'Zeppelin' } },
    );
    const { id } = created.data!.submitUseCase;
    expect((await found('zeppelin')).map((match) => match.id)).toEqual([id]);
    await api.graphql({ member }, 'mutation ($input: EditUseCaseInput!) { editUseCase(input: $input) { __typename } }', {
      input: { id, version: 1, changes: { title: 'Dirigeable' } },
    });
    expect(await found('zeppelin')).toEqual([]);
    expect((await found('dirigeables')).map((match) => match.id)).toEqual([id]);
  });
});

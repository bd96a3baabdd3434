import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../platform/testing/test-api.js';
import { findAuthor, foundFor } from './import-actor.js';

describe('the author of an import by the command line', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  it('is told how to begin while there is no organisation', async () => {
    await expect(findAuthor(api.app, {})).rejects.toThrow(/There is no organisation yet/);
  });

  it('is the first administrator of the first organisation that is no demo', async () => {
    const demo = await api.build.organisation();
    const shown = await api.build.member(demo, { role: 'administrator' });
    await api.build.sql('UPDATE member SET is_demo = true WHERE id = $1', [shown.id]);
    expect(await findAuthor(api.app, {})).toMatchObject({ actor: { memberId: shown.id } });
    const real = await api.build.organisation();
    await api.build.member(real, { role: 'triager' });
    const administrator = await api.build.member(real, { role: 'administrator' });
    await api.build.member(real, { role: 'administrator' });
    expect(await findAuthor(api.app, {})).toMatchObject({ actor: { memberId: administrator.id, organisationSlug: real.slug } });
    expect(await findAuthor(api.app, { organisation: demo.slug })).toMatchObject({ actor: { memberId: shown.id } });
  });

  it('is the member whom --as names, if they may import there', async () => {
    const organisation = await api.build.organisation();
    const triager = await api.build.member(organisation, { role: 'triager' });
    const executive = await api.build.member(organisation, { role: 'executive' });
    const given = { organisation: organisation.slug };
    expect(await findAuthor(api.app, { ...given, as: triager.email.toUpperCase() })).toMatchObject({ actor: { memberId: triager.id } });
    await expect(findAuthor(api.app, { ...given, as: executive.email })).rejects.toThrow(`${executive.email} may not import`);
    await expect(findAuthor(api.app, { ...given, as: 'nobody@example.org' })).rejects.toThrow('There is no account nobody@example.org');
  });

  it('founds the organisation that --organisation names, when it is asked to write', async () => {
    const founder = await api.build.member(await api.build.organisation(), { role: 'administrator', language: 'fr' });
    const author = await findAuthor(api.app, { organisation: 'energie-nord', as: founder.email });
    expect(author).toMatchObject({ slug: 'energie-nord', language: 'fr', founder: { email: founder.email } });
    expect(await api.build.sql('SELECT 1 FROM organisation WHERE slug = $1', ['energie-nord'])).toEqual([]);
    if (!('slug' in author)) throw new Error('an organisation to found was expected');
    const actor = await foundFor(api.app, author);
    expect(await findAuthor(api.app, { organisation: 'energie-nord' })).toMatchObject({ actor: { memberId: actor.memberId } });
    await expect(findAuthor(api.app, { organisation: 'Énergie Nord' })).rejects.toThrow('is not the address of an organisation');
  });
});

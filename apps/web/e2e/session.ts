import { readFileSync } from 'node:fs';
import { expect, type APIRequest, type APIRequestContext } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const demoPassword = 'tamis-demo-2026';

/** Members of the demo organisation Mervane, and one of Ardane Mutuelle. */
export const administrator: Person = { name: 'Gwenola Tanguy', email: 'gwenola.tanguy@mervane.example', password: demoPassword };
export const dataOffice: Person = { name: 'Inès Kerbrat', email: 'ines.kerbrat@mervane.example', password: demoPassword };
export const director: Person = { name: 'Marianne Delcourt', email: 'marianne.delcourt@mervane.example', password: demoPassword };
export const businessUnit: Person = { name: 'Yann Prigent', email: 'yann.prigent@mervane.example', password: demoPassword };

interface Answer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string }[];
}

const manifest = new URL('../dist/.operations.json', import.meta.url);

function hashOf(operation: string): string {
  const { operations } = JSON.parse(readFileSync(manifest, 'utf8')) as { operations: { id: string; name: string }[] };
  const known = operations.find(({ name }) => name === operation);
  if (!known) throw new Error(`The web has no operation called ${operation}`);
  return known.id;
}

/** A signed-in person, as the API knows them; a browser opened with its cookies is signed in too. */
export class Session {
  constructor(
    readonly person: Person,
    private readonly requests: APIRequestContext,
  ) {}

  cookies() {
    return this.requests.storageState();
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const answer = await this.requests.post(path, { data: body });
    expect(answer.ok(), `POST ${path} for ${this.person.email}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** Sends a file as it is. */
  async upload<T>(organisation: string, path: string, file: string): Promise<T> {
    const headers = { 'x-tamis-organisation': organisation, 'content-type': 'application/octet-stream' };
    const answer = await this.requests.post(path, { data: file, headers });
    expect(answer.ok(), `POST ${path}: ${answer.status()}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** Runs one operation of the built web, by its name, in an organisation, by its slug: the server knows no other. */
  async execute<T>(organisation: string | null, operation: string, variables: unknown = {}): Promise<T> {
    const headers: Record<string, string> = organisation ? { 'x-tamis-organisation': organisation } : {};
    const answer = await this.requests.post('/graphql', { data: { id: hashOf(operation), variables }, headers });
    const { data, errors } = (await answer.json()) as Answer<T>;
    if (!data) throw new Error(`${operation}\n${errors?.map(({ message }) => message).join('\n')}`);
    return data;
  }

  close() {
    return this.requests.dispose();
  }
}

/** Signs each person in once: attempts are limited per minute. */
export class Sessions {
  readonly #known = new Map<string, Promise<Session>>();

  constructor(
    private readonly request: APIRequest,
    private readonly baseURL: string,
  ) {}

  of(person: Person): Promise<Session> {
    const known = this.#known.get(person.email) ?? this.#signIn(person);
    this.#known.set(person.email, known);
    return known;
  }

  async close(): Promise<void> {
    for (const session of this.#known.values()) await (await session).close();
  }

  async #signIn(person: Person): Promise<Session> {
    const requests = await this.request.newContext({ baseURL: this.baseURL, extraHTTPHeaders: { 'x-tamis-request': '1' } });
    const session = new Session(person, requests);
    await session.post('/api/auth/sign-in/email', { email: person.email, password: person.password });
    return session;
  }
}

import type { Person, Session } from './session';

type Stage = 'idea' | 'triage' | 'poc' | 'pilot' | 'industrialisation' | 'run';
type Role = 'requester' | 'triager' | 'assessor' | 'executive' | 'administrator';
export type Language = 'en' | 'fr';

interface NewCase {
  readonly title: string;
  readonly stage?: Stage;
  readonly theme?: string;
  readonly need?: string;
}

export interface SubmittedCase {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** An organisation of a test's own, so that no journey meets what another one wrote. */
export class Organisation {
  private constructor(
    readonly name: string,
    readonly slug: string,
    readonly founder: Session,
    private readonly language: Language,
  ) {}

  static async found(founder: Session, name: string, language: Language): Promise<Organisation> {
    const mark = crypto.randomUUID().slice(0, 8);
    const slug = `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${mark}`;
    await founder.execute(null, 'FoundOrganisation', { input: { name, slug, referencePrefix: 'TE', language } });
    return new Organisation(name, slug, founder, language);
  }

  /** The demo organisation, full of cases: to be read, for other journeys read it too. */
  static demo(founder: Session): Organisation {
    return new Organisation('Mervane', 'mervane', founder, 'fr');
  }

  /** The address of a page: `at('use-cases')`. */
  at(page: string): string {
    return `/${this.slug}/${page}`;
  }

  async submit(...cases: readonly NewCase[]): Promise<SubmittedCase[]> {
    const submitted: SubmittedCase[] = [];
    for (const { stage, ...input } of cases) {
      const { submitUseCase } = await this.execute<{ submitUseCase: SubmittedCase }>('SubmitUseCase', { input });
      if (stage) await this.execute('MoveOnBoard', { input: { id: submitUseCase.id, version: 1, stage } });
      submitted.push(submitUseCase);
    }
    return submitted;
  }

  /** Invites the colleague of this role, who has an account already and belongs to other organisations too. */
  invite(role: Role): Promise<Person> {
    return this.#welcome(role, { name: `Camille ${role}`, email: `${role}@journeys.example` }, this.language);
  }

  /** Invites somebody who has never been here. */
  inviteNewcomer(role: Role, language = this.language): Promise<Person> {
    const email = `${role}-${crypto.randomUUID().slice(0, 8)}@journeys.example`;
    return this.#welcome(role, { name: `Dominique ${role}`, email }, language);
  }

  async #welcome(role: Role, known: Pick<Person, 'name' | 'email'>, language: Language): Promise<Person> {
    const person = { ...known, password: 'of-journeys-only' };
    const { inviteMember } = await this.execute<{ inviteMember: { path: string } }>('InviteMember', {
      input: { ...known, role, language },
    });
    await this.founder.post('/api/invitations/accept', { token: inviteMember.path.split('/').at(-1), password: person.password });
    return person;
  }

  /** Gives a list to the import, without writing its cases, and answers the id of the import. */
  async upload(list: string, fileName = 'list.csv'): Promise<string> {
    const { importRunId } = await this.founder.upload<{ importRunId: string }>(this.slug, `/api/imports?fileName=${fileName}`, list);
    return importRunId;
  }

  execute<T>(operation: string, variables: unknown = {}): Promise<T> {
    return this.founder.execute<T>(this.slug, operation, variables);
  }
}

/** Counts the SQL statements sent, without the frame of a transaction; a test holds each operation to its number. */
export class StatementCounter {
  readonly statements: string[] = [];
  #total = 0;
  #keeping = false;

  count(text: string): void {
    if (/^\s*(BEGIN|START|COMMIT|ROLLBACK|SELECT set_config)/i.test(text)) return;
    this.#total += 1;
    if (this.#keeping) this.statements.push(text);
  }

  get total(): number {
    return this.#total;
  }

  /** Keeps the texts too: for tests only. */
  keep(): void {
    this.#keeping = true;
  }
}

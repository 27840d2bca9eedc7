/** One step of the database, run once in its own transaction. */
export interface Migration {
  /** Never renamed once released. */
  readonly name: string;
  readonly sql: string;
}

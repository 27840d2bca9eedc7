/**
 * One step of the database, run once in its own transaction, while processes of the release before still serve. Once a
 * release is out, no step rewrites a table (a stored generated column, another type, a default that is not constant) or
 * drops or renames what that release reads: their statements end after five seconds (ADR 118).
 */
export interface Migration {
  /** Never renamed once released. */
  readonly name: string;
  readonly sql: string;
}

/**
 * A step outside a transaction: what PostgreSQL does beside those who write, `create index concurrently` above all. It can
 * stop between two statements and is then begun anew, so each of them can be run again: first drop what a try before left.
 */
export interface MigrationBeside {
  /** Never renamed once released. */
  readonly name: string;
  readonly beside: readonly string[];
}

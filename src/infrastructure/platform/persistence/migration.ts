/**
 * One step of the database, run once in its own transaction, while processes of the release before still serve. Once a
 * release is out, no step rewrites a table (a stored generated column, another type, a default that is not constant) or
 * drops or renames what that release reads: their statements end after five seconds.
 */
export interface Migration {
  /** Never renamed once released. */
  readonly name: string;
  readonly sql: string;
}

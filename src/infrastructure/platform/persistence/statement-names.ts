import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** Names of the statements that are worth planning once per connection: those written here, whose number is known. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  of(text: string): string {
    const known = this.names.get(text);
    if (known) return known;
    const name = createHash('sha1').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }

  /** For a connection of the ORM, which passes no names on: statements that have one are sent under it. */
  serve(client: PoolClient): void {
    const sender = Object.getPrototypeOf(client) as { query(...parts: unknown[]): unknown };
    const query = (text: unknown, values?: unknown, ...more: unknown[]) => {
      const name = typeof text === 'string' ? this.names.get(text) : undefined;
      const parts = name ? [{ name, text, values }, ...more] : [text, values, ...more];
      return sender.query.apply(client, parts);
    };
    client.query = query as typeof client.query;
  }
}

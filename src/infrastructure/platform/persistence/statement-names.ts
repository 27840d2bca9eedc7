import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';

/** Of texts that are put together; what came longest ago has no name any more. */
const MOST_COMING = 400;

/** Names of the statements that are worth planning once per connection. */
export class StatementNames {
  private readonly written = new Map<string, string>();
  private readonly coming = new LRUCache<string, string>({ max: MOST_COMING });

  /** Of a text that is written here as it stands: how many there are is known. */
  of(text: string): string {
    let name = this.written.get(text);
    if (name === undefined) this.written.set(text, (name = nameOf(text)));
    return name;
  }

  /** Of a text that is put together, if it is one of those that come again and again. */
  ofComing(text: string, cameAgain: boolean): string | undefined {
    let name = this.coming.get(text);
    if (name === undefined && cameAgain) this.coming.set(text, (name = nameOf(text)));
    return name;
  }

  /** For a connection of the ORM, which passes no names on: statements that have one are sent under it. */
  serve(client: PoolClient): void {
    const sender = Object.getPrototypeOf(client) as { query(...parts: unknown[]): unknown };
    const query = (text: unknown, values?: unknown, ...more: unknown[]) => {
      const name = typeof text === 'string' ? (this.written.get(text) ?? this.coming.get(text)) : undefined;
      const parts = name ? [{ name, text, values }, ...more] : [text, values, ...more];
      return sender.query.apply(client, parts);
    };
    client.query = query as typeof client.query;
  }
}

const nameOf = (text: string): string => createHash('sha1').update(text).digest('base64url');

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DisposableMail } from '#application/community/accounts/disposable-mail.port';
import type { DisposableDomains } from '#domain/community/accounts/disposable-domains';

const LISTS = ['disposable-email-domains/index.json', 'disposable-email-domains/wildcard.json'];

/** Looks within one answer from which on a set of all entries is cheaper; it is forgotten with the answer. */
const MANY = 16;

/**
 * The public list of 120 000 domains, read when first asked for. It stays the file that it is, 2.5 MB outside the heap: a
 * set of as many strings takes several times that, and half a millisecond of looking is nothing beside hashing a password.
 */
export class ListedDisposableMail implements DisposableMail {
  private readonly allowed: ReadonlySet<string>;
  private lists: Promise<readonly Buffer[]> | null = null;

  constructor(allowed: readonly string[]) {
    this.allowed = new Set(allowed);
  }

  async domains(): Promise<DisposableDomains> {
    const lists = await (this.lists ??= this.read());
    let looks = 0;
    let entries: ReadonlySet<string> | null = null;
    return {
      isListed: (domain) => {
        looks += 1;
        if (looks > MANY) entries ??= entriesOf(lists);
        if (entries) return entries.has(domain);
        const entry = JSON.stringify(domain); // with its quotes: nothing but a whole entry
        return lists.some((list) => list.includes(entry));
      },
      isAllowed: (domain) => this.allowed.has(domain),
    };
  }

  private async read(): Promise<readonly Buffer[]> {
    const { resolve } = createRequire(import.meta.url);
    try {
      return await Promise.all(LISTS.map((list) => readFile(resolve(list))));
    } catch (error) {
      this.lists = null; // the next one tries again
      throw error;
    }
  }
}

const entriesOf = (lists: readonly Buffer[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => JSON.parse(list.toString()) as string[]));

import { awardsFor } from '#domain/engagement/badges/badge';
import type { Account } from '../points/ledger.port.ts';
import type { BadgeBook } from './badge-book.port.ts';

/** Gives members the badges that what they did gives them, and takes back those that it does not give any more. */
export class BadgeKeeper {
  constructor(private readonly book: BadgeBook) {}

  /** While these accounts are held. @returns how many awards came or went */
  async keep(accounts: readonly Account[]): Promise<number> {
    if (accounts.length === 0) return 0;
    const badges = await this.book.all();
    return this.book.keep(
      accounts.map(({ memberId, acts }) => ({
        memberId,
        awards: awardsFor(
          acts.filter((act) => act.memberId === memberId),
          badges,
        ),
      })),
    );
  }
}

import { badgesOf } from '#domain/engagement/badges/verdict';
import type { Account } from '../points/ledger.port.ts';
import type { BadgeBook } from './badge-book.port.ts';

/** Gives members the badges that what they did and what the team said gives them, and takes back all others. */
export class BadgeKeeper {
  constructor(private readonly book: BadgeBook) {}

  /** While these accounts are held. @returns how many awards came or went */
  async keep(accounts: readonly Account[]): Promise<number> {
    if (accounts.length === 0) return 0;
    const badges = await this.book.all();
    const said = await this.book.verdicts(accounts.map(({ memberId }) => memberId));
    return this.book.keep(
      accounts.map(({ memberId, acts }) => ({
        memberId,
        awards: badgesOf(
          acts.filter((act) => act.memberId === memberId),
          badges,
          said.filter((one) => one.memberId === memberId),
        ),
      })),
    );
  }
}

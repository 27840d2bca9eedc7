import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Ledger } from '../points/ledger.port.ts';
import type { BadgeBook } from './badge-book.port.ts';
import type { BadgeKeeper } from './badge.keeper.ts';

const AT_ONCE = 100;

/** Gives everybody the badges that the badges as they are now give. Safe at any moment, and twice. */
export class RecountBadges {
  constructor(
    private readonly book: BadgeBook,
    private readonly ledger: Ledger,
    private readonly keeper: BadgeKeeper,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many awards came or went */
  async execute(): Promise<number> {
    let changed = 0;
    for (let after: MemberId | null = null, more = true; more;) {
      const members = await this.book.membersAfter(after, AT_ONCE);
      changed += await this.unitOfWork.run(async () => {
        await this.ledger.hold(members);
        return this.keeper.keep(await this.ledger.accounts(members));
      });
      after = members.at(-1) ?? null;
      more = members.length === AT_ONCE;
    }
    return changed;
  }
}

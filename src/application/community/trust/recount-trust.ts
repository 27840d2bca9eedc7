import type { MemberId } from '#domain/shared/id';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TrustBook } from './trust-book.port.ts';
import { levelOf, type TrustKeeper } from './trust.keeper.ts';

const AT_ONCE = 1000;

/** Every night: the levels of all members by what they did; those that would change are held and counted again. */
export class RecountTrust {
  constructor(
    private readonly book: TrustBook,
    private readonly keeper: TrustKeeper,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many levels changed */
  async execute(): Promise<number> {
    const at = this.clock.now();
    let changed = 0;
    for (let after: MemberId | null = null, more = true; more;) {
      const some = await this.book.countedAfter(after, at, AT_ONCE);
      const other = some.filter((one) => levelOf(one) !== one.level).map((one) => one.memberId);
      changed += await this.unitOfWork.run(() => this.keeper.recount(other, at));
      after = some.at(-1)?.memberId ?? null;
      more = some.length === AT_ONCE;
    }
    return changed;
  }
}

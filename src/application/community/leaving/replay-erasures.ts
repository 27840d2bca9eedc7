import { knownId, knownIds } from '#domain/shared/id';
import type { AccountCloser } from './account.closer.ts';
import type { ClosedAccounts } from './closed-accounts.port.ts';
import type { Erasure, ErasureList } from './erasures.list.ts';

/**
 * At each start: an account that was closed and stands open again came back with an older database. It is closed once more, as its
 * owner had chosen, and forgotten as any other. They were told then: nobody is written to.
 */
export class ReplayErasures {
  constructor(
    private readonly list: ErasureList,
    private readonly closed: ClosedAccounts,
    private readonly closer: AccountCloser,
  ) {}

  /** @returns how many were closed again @throws the first that could not be, after the others */
  async execute(): Promise<number> {
    const failures: unknown[] = [];
    let again = 0;
    for (const { memberId, words, why } of await this.openAgain())
      await this.closer.close({ memberId: knownId<'Member'>(memberId), words, why, isAgain: true }).then(
        () => (again += 1),
        (error: unknown) => failures.push(error),
      );
    if (failures.length > 0) throw failures[0];
    return again;
  }

  /** Each once, as they left last: who was closed again already is in the list of two months. */
  private async openAgain(): Promise<readonly Erasure[]> {
    const left = new Map<string, Erasure>();
    for (const one of await this.list.all()) if (!left.has(one.memberId)) left.set(one.memberId, one);
    const open = await this.closed.standsOpen(knownIds<'Member'>(left.keys()));
    return [...left.values()].filter(({ memberId }) => open.has(knownId<'Member'>(memberId)));
  }
}

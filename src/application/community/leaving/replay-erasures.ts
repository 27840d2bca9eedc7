import { knownId, knownIds } from '#domain/shared/id';
import { oneByOne } from '../../shared/one-by-one.ts';
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

  /** @returns how many were closed again @throws AggregateError of those that could not be, after the others */
  async execute(): Promise<number> {
    let again = 0;
    await oneByOne(await this.openAgain(), async ({ memberId, words, why }) => {
      await this.closer.close({ memberId: knownId<'Member'>(memberId), words, why, isAgain: true });
      again += 1;
    });
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

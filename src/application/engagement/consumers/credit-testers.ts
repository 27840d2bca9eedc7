import type { Act } from '#domain/engagement/points/act';
import { knownId } from '#domain/shared/id';
import type { Consumer } from '../../shared/ports.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';
import type { TrialCompletedV1 } from '../published/engagement.facts.ts';

/** Who went through a product test is credited for it, once, whatever they said of the product. */
export class CreditTesters implements Consumer<TrialCompletedV1> {
  constructor(private readonly keeper: LedgerKeeper) {}

  async on(fact: TrialCompletedV1, { factId }: { readonly factId: string }): Promise<void> {
    const act: Act = {
      factId,
      event: 'product_test.completed',
      source: `${fact.trialId} ${fact.memberId}`,
      kind: 'done',
      memberId: knownId<'Member'>(fact.memberId),
      byId: null,
      at: new Date(fact.at),
      postId: null,
      topicId: null,
      categoryId: null,
      points: null,
      // Nobody but the team and testers may know of the test.
      branches: fact.branch === null ? [] : [fact.branch],
      own: false,
      open: false,
    };
    await this.keeper.keep([act]);
  }
}

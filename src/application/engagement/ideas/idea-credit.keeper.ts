import type { Idea } from '#domain/engagement/ideas/idea';
import type { Act } from '#domain/engagement/points/act';
import { knownId } from '#domain/shared/id';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';

/** Credits members for ideas that the organisation takes up, and no longer once it does not or they are out of sight. */
export class IdeaCreditKeeper {
  constructor(private readonly keeper: LedgerKeeper) {}

  /**
   * What stands is asked of the idea, whatever was told: the last of several facts finds what is true. While the idea is held.
   * @param told.by who answered; nobody is credited for what they answered themselves
   */
  async keep(
    idea: Idea,
    told: { readonly factId: string; readonly at: string; readonly by: string | null },
  ): Promise<void> {
    const { takenUp } = idea;
    if (takenUp === null) return;
    const act = (event: 'idea.planned' | 'idea.delivered', stands: boolean): Act => ({
      factId: told.factId,
      event,
      source: idea.id,
      kind: stands ? 'done' : 'undone',
      memberId: idea.authorId,
      byId: knownId<'Member'>(told.by),
      at: new Date(told.at),
      postId: null,
      topicId: null,
      categoryId: null,
      branches: [],
      points: null,
      own: told.by === idea.authorId,
      open: true,
    });
    await this.keeper.keep([act('idea.planned', takenUp.planned), act('idea.delivered', takenUp.delivered)]);
  }
}

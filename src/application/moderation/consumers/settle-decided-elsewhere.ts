import type { Reports } from '#domain/moderation/reports/reports.port';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import { knownId } from '#domain/shared/id';
import type { DecisionMadeV1 } from '../published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import { answersNotices } from '../reports/prompting.reader.ts';

/** A moderator who takes something away in the place itself decides the case that waited for it: nobody decides it twice. */
export class SettleDecidedElsewhere implements Consumer<DecisionMadeV1> {
  constructor(
    private readonly items: ReviewItems,
    private readonly reports: Reports,
  ) {}

  async on(fact: DecisionMadeV1): Promise<void> {
    if (fact.path !== 'page' || !answersNotices(fact.action)) return;
    const item = await this.items.openOn({ kind: fact.targetKind, id: fact.targetId });
    const at = new Date(fact.at);
    // What somebody hid with their notice is looked at in the case that it opened.
    if (!item?.waitedAt(at) || item.hasActed(fact.action)) return;
    item.closeWith(fact.action, knownId<'Member'>(fact.by), at);
    const decisionId = knownId<'Decision'>(fact.decisionId);
    await this.reports.settle({ itemId: item.id, status: 'agreed', decisionId, answer: null, at });
  }
}

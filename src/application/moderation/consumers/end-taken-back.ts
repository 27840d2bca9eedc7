import type { TakenBackContent } from '../../shared/held-content.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { WaitingCases } from '../review/waiting.cases.ts';

/** What its author takes back while it waits leaves nothing to decide of: the case ends by itself, and nobody decided of it. */
export class EndTakenBack implements Consumer<TakenBackContent> {
  constructor(private readonly cases: WaitingCases) {}

  async on(fact: TakenBackContent): Promise<void> {
    const item = await this.cases.openOn({ kind: fact.targetKind, id: fact.targetId });
    const at = new Date(fact.at);
    if (item?.waitedAt(at)) await this.cases.endAsWithdrawn(item, at);
  }
}

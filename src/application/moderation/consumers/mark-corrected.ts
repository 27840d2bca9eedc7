import type { CorrectedContent } from '../../shared/held-content.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { WaitingCases } from '../review/waiting.cases.ts';

/** Whoever judges what waits sees marked what rules find in it as it is now, not what its author took out meanwhile. */
export class MarkCorrected implements Consumer<CorrectedContent> {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly cases: WaitingCases,
  ) {}

  async on(fact: CorrectedContent): Promise<void> {
    const target = { kind: fact.targetKind, id: fact.targetId };
    const item = await this.cases.openOn(target);
    const piece = item && (await this.kinds.piece(target));
    if (!piece) return;
    const said = [piece.title, piece.text, piece.source].join('\n');
    const isThere = (word: string) => said.includes(word);
    item.reworded(fact.words.filter(isThere), isThere);
  }
}

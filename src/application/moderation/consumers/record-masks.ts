import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { knownId } from '#domain/shared/id';
import type { FoundWords } from '../../community/published/words.facts.ts';
import type { Consumer, Ids } from '../../shared/ports.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { StatementWriters } from './statement-writer.port.ts';

/**
 * A passage that a rule of words took out of a text is a restriction like any other: its author is told why, that a machine
 * did it, and how to contest it. One decision for each text, however many rules there were.
 */
export class RecordMasks implements Consumer<FoundWords> {
  constructor(
    private readonly decisions: Decisions,
    private readonly kinds: ContentKinds,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
  ) {}

  async on(fact: FoundWords, { factId }: { readonly factId: string }): Promise<void> {
    const findings = fact.findings.filter(({ action }) => action === 'mask');
    if (findings.length === 0 || (await this.decisions.recordedFor(factId))) return;
    const target = { kind: fact.targetKind, id: fact.targetId };
    const piece = await this.kinds.piece(target);
    const words = await this.statements.to(fact.authorId);
    this.decisions.add(
      Decision.take({
        id: this.ids.next<DecisionId>(),
        action: 'mask',
        target,
        subjectId: knownId<'Member'>(fact.authorId),
        by: null,
        path: 'word-rule',
        cause: factId,
        statement: words.ofMask({
          targetKind: fact.targetKind,
          findings,
          at: fact.at,
          waits: piece?.state === 'held',
        }),
        at: new Date(fact.at),
      }),
    );
  }
}

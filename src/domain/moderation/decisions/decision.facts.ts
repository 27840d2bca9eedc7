import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { DecisionAction, DecisionPath } from './decision-action.ts';
import type { ContentRef, DecisionId } from './ids.ts';

export class DecisionMade implements Fact {
  readonly name = 'decision-made';
  constructor(
    readonly at: Date,
    readonly decisionId: DecisionId,
    readonly action: DecisionAction,
    readonly target: ContentRef,
    /** The member restricted; null when nobody is known. */
    readonly subjectId: MemberId | null,
    /** Null when a machine decided. */
    readonly by: MemberId | null,
    readonly path: DecisionPath,
    readonly until: Date | null,
    /** What the public may read of the reason; null when nothing is restricted. */
    readonly explanation: string | null,
    /** It records what was done in the place itself. */
    readonly recorded: boolean,
    /** Of what lets words appear: the mark of those that were read. */
    readonly read: string | null = null,
  ) {}
}

/** A decision no longer holds, and what it did is to be undone exactly. */
export class DecisionOverturned implements Fact {
  readonly name = 'decision-overturned';
  constructor(
    readonly at: Date,
    readonly decisionId: DecisionId,
    readonly action: DecisionAction,
    readonly target: ContentRef,
    readonly subjectId: MemberId | null,
    readonly by: MemberId | null,
    /** As `DecisionMade` has it. */
    readonly read: string | null = null,
  ) {}
}

/** A decision was to hold until now: what it did is to be undone. */
export class DecisionEnded implements Fact {
  readonly name = 'decision-ended';
  constructor(
    readonly at: Date,
    readonly decisionId: DecisionId,
    readonly action: DecisionAction,
    readonly target: ContentRef,
  ) {}
}

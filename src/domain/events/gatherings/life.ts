import { alsoAwayFor, type AwayFor, backFrom } from '../../shared/decisions-away.ts';
import { GatheringCancelled, GatheringErased, GatheringTakenAway, NotADraft } from './gathering.errors.ts';

type GatheringState = 'draft' | 'published' | 'cancelled';

/** How far an event is: planned, told of, called off; out of sight by decisions; erased. */
export class Life {
  private constructor(
    readonly state: GatheringState,
    /** Why it was cancelled, as members are told. */
    readonly cancelledBecause: string,
    /** Decisions that hold it out of sight of all but those who run it. */
    readonly away: readonly AwayFor[],
    /** When nothing was left of it. */
    readonly purgedAt: Date | null,
  ) {}

  /** Seen by the team alone. */
  static planned(): Life {
    return new Life('draft', '', [], null);
  }

  get isDraft(): boolean {
    return this.state === 'draft';
  }
  get isPublished(): boolean {
    return this.state === 'published';
  }
  get isAway(): boolean {
    return this.away.length > 0;
  }
  /** It takes place, as far as anybody can see. */
  get isHeld(): boolean {
    return this.isPublished && !this.isAway;
  }

  /** @throws NotADraft, GatheringErased */
  published(): Life {
    this.mustNotBeErased();
    if (!this.isDraft) throw new NotADraft();
    return new Life('published', this.cancelledBecause, this.away, this.purgedAt);
  }

  /** @throws GatheringCancelled */
  cancelled(because: string): Life {
    this.mustNotBeCancelled();
    return new Life('cancelled', because, this.away, this.purgedAt);
  }

  /** Out of sight by a decision, until that falls or is over. @returns itself where that was told already */
  awayFor(decisionId: string, action: string): Life {
    return this.heldBy(alsoAwayFor(this.away, decisionId, action));
  }

  /**
   * Of what was erased nothing comes back.
   * @param decisionId that fell or is over: others that stand still hold
   * @returns itself where it did not hold it
   */
  backFrom(decisionId: string): Life {
    return this.purgedAt === null ? this.heldBy(backFrom(this.away, decisionId)) : this;
  }

  /** Let appear, but for what was decided since. @returns itself where nothing else held it */
  awayOnlyFor(since: readonly AwayFor[]): Life {
    return this.purgedAt === null ? this.heldBy(since) : this;
  }

  private heldBy(away: readonly AwayFor[]): Life {
    const idsOf = (held: readonly AwayFor[]) => held.map((one) => one.decisionId).join();
    if (idsOf(away) === idsOf(this.away)) return this;
    return new Life(this.state, this.cancelledBecause, away, this.purgedAt);
  }

  /** What it was called off for is not told any more. */
  erased(at: Date): Life {
    return new Life(this.state, '', this.away, at);
  }

  /** @throws GatheringCancelled, GatheringErased */
  mustBeChangeable(): void {
    this.mustNotBeErased();
    this.mustNotBeCancelled();
  }

  /** @throws GatheringCancelled */
  mustNotBeCancelled(): void {
    if (this.state === 'cancelled') throw new GatheringCancelled();
  }

  /** Of what was erased nothing is left, and nothing is written there again. @throws GatheringErased */
  mustNotBeErased(): void {
    if (this.purgedAt !== null) throw new GatheringErased();
  }

  /** @throws GatheringTakenAway */
  mustNotBeAway(): void {
    if (this.isAway) throw new GatheringTakenAway();
  }
}

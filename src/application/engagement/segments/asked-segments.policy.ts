import { type Actor, rollCircle, rollIn } from '#domain/shared/actor';
import { leastOnRoll } from '#domain/engagement/polls/asked-audiences';
import { NotYourSegment, SegmentGone, SegmentTooSmall } from '#domain/engagement/polls/poll.errors';
import type { SegmentRoll, SegmentRolls } from '../../community/published/segment-rolls.api.ts';

/** What becomes of segments that a form chose. */
export interface Drawing {
  /** Who comes into the segment later is asked too; else who is in it now, and nobody else ever. */
  readonly follows: boolean;
  /** Nobody is to know who answered what, so that a segment of few is none to ask. */
  readonly secret: boolean;
  /** Whom this very thing asks already: nothing for a new one. */
  readonly standing: readonly string[];
}

/** Segments as audience: whoever asks one asks a roll drawn from it, which no later description of the segment changes. */
export class AskedSegments {
  constructor(private readonly rolls: SegmentRolls) {}

  /**
   * Puts a roll in the place of each segment that is named; rolls that stand there already stay. Within the transaction that
   * keeps it. A roll of something else is as good as its segment: it is drawn anew, by who composes segments.
   * @throws NotYourSegment, SegmentGone, SegmentTooSmall beside `audiences`
   */
  async drawn(actor: Actor, audiences: readonly string[], drawing: Drawing): Promise<readonly string[]> {
    const named = audiences.flatMap((audience) => rollIn(audience) ?? []);
    if (named.length === 0) return audiences;
    const known = new Map((await this.rolls.look(named)).map((roll) => [roll.id, roll]));
    const drawn = new Map<string, string>();
    for (const id of named) {
      const roll = await this.rollOf(actor, id, known.get(id), drawing);
      mustBeEnough(roll, drawing);
      drawn.set(rollCircle(id), rollCircle(roll.id));
    }
    return audiences.map((audience) => drawn.get(audience) ?? audience);
  }

  /**
   * From now on who is on these rolls stays.
   * @throws SegmentTooSmall beside `audiences`
   */
  async settled(audiences: readonly string[], secret: boolean): Promise<void> {
    const ids = audiences.flatMap((audience) => rollIn(audience) ?? []);
    if (ids.length === 0) return;
    for (const roll of await this.rolls.settle(ids)) mustBeEnough(roll, { secret, follows: false });
  }

  /**
   * The same segments, drawn anew for something else, by who composes segments; what was drawn from one that was removed stays.
   * @throws NotYourSegment beside `audiences`
   */
  async redrawn(actor: Actor, audiences: readonly string[], follows: boolean): Promise<readonly string[]> {
    const ids = audiences.flatMap((audience) => rollIn(audience) ?? []);
    if (ids.length > 0 && !actor.may('segment.manage')) throw new NotYourSegment();
    const drawn = new Map<string, string>();
    for (const { id, segmentId } of ids.length > 0 ? await this.rolls.look(ids) : []) {
      const roll = segmentId === null ? null : await this.rolls.draw(segmentId, follows);
      if (roll) drawn.set(rollCircle(id), rollCircle(roll.id));
    }
    return audiences.map((audience) => drawn.get(audience) ?? audience);
  }

  private async rollOf(
    actor: Actor,
    id: string,
    known: SegmentRoll | undefined,
    { follows, standing }: Drawing,
  ): Promise<SegmentRoll> {
    // Who is asked for good is drawn for that, and not who happened to be on a roll that followed.
    if (known && standing.includes(rollCircle(id)) && (follows || !known.follows)) return known;
    if (!actor.may('segment.manage')) throw new NotYourSegment();
    const roll = await this.rolls.draw(known?.segmentId ?? id, follows);
    if (!roll) throw new SegmentGone();
    return roll;
  }
}

function mustBeEnough({ members }: SegmentRoll, drawing: Omit<Drawing, 'standing'>): void {
  const min = leastOnRoll(drawing);
  if (members < min) throw new SegmentTooSmall(min);
}

import { type Actor, rollCircle, rollIn } from '#domain/shared/actor';
import { NotYourSegment, SegmentGone } from '#domain/site/segments/segments';
import type { Roll, Rolls } from './rolls.port.ts';

/**
 * Segments as something of the site may be for them: a part of it, a block, an announcement is for those of a roll that
 * keeps up with its segment. Whoever looks carries what they are on, so nothing is asked when a page is read.
 */
export class NamedSegments {
  constructor(private readonly rolls: Rolls) {}

  /**
   * Puts a roll in the place of each segment that is named; rolls that stand there already stay, whoever changes the rest.
   * Within the transaction that keeps it.
   * @param standing what this very thing is for already; nothing for a new one
   * @throws NotYourSegment, SegmentGone beside `segments`
   */
  async drawn(
    actor: Actor,
    segments: readonly string[],
    standing: readonly string[],
  ): Promise<readonly string[]> {
    const asked = segments.filter((one) => rollIn(one) !== null && !standing.includes(one));
    if (asked.length === 0) return segments;
    if (!actor.may('segment.manage')) throw new NotYourSegment();
    const ids = asked.map((one) => rollIn(one)!);
    const known = new Map((await this.rolls.look(ids)).map((roll) => [roll.id, roll]));
    const drawn = new Map<string, string>();
    for (const id of ids) drawn.set(rollCircle(id), rollCircle((await this.rollOf(id, known.get(id))).id));
    return [...new Set(segments.map((one) => drawn.get(one) ?? one))];
  }

  /** The roll of something else is as good as its segment. */
  private async rollOf(id: string, known: Roll | undefined): Promise<Roll> {
    const from = known ? known.segmentId : id;
    const roll = from === null ? null : await this.rolls.draw(from, true);
    if (!roll) throw new SegmentGone();
    return roll;
  }
}

import type { MemberId } from '../../shared/id.ts';
import { AnswerableTopic } from './answerable-topic.ts';
import type { Acceptances } from './acceptances.ts';
import { type Carriage, type Merge, isAllOf, placesOf, putBack, relink } from './carriage.ts';
import { Choices } from './choices.ts';
import type { DecisionId, TopicId } from './ids.ts';
import type { Post } from './post.ts';
import type { RepliesOfOne, Restriction } from './restriction.ts';
import { TopicRule } from './topic.errors.ts';
import { RepliesCarried } from './topic.facts.ts';
import { WayBack } from './way-back.ts';

/** What a topic and another one give each other: a merge, and the way back of a merge and of a split. */
export abstract class MergeableTopic extends AnswerableTopic {
  protected mergedInto: TopicId | null = null;
  /** What a merge or a split took along, for the decision that did. */
  protected carriage: Carriage | null = null;

  /**
   * The posts of another topic join this one, after its own; the other's address leads here.
   * @param posts all of the other's, in order
   */
  absorb(
    other: MergeableTopic,
    posts: readonly Post[],
    { by, at, restriction = null, carried = [], duplicates = [] }: Merge,
  ): void {
    this.mustStand();
    other.mustStand();
    if (other.id === this.id) throw new TopicRule('community.merge-with-itself');
    const { acceptances } = other.choices;
    other.carriage = restriction && {
      ...{ decisionId: restriction.decisionId, other: this.id, places: placesOf(posts) },
      ...{ links: [], acceptances, duplicates },
    };
    for (const [index, post] of posts.entries()) post.moveTo(this.id, this.thread.nextPosition + index);
    this.thread = this.thread.joinedBy(posts, other.thread);
    if (this.kind === 'question') this.choices = this.choices.joinedBy(acceptances);
    this.closure = this.closure.repeatingNoLonger(other.id);
    other.goInto(this.id, by, at, restriction);
    other.tellCarried(carried, by, at);
  }

  private goInto(
    other: TopicId,
    by: MemberId | null,
    at: Date,
    restriction: Restriction | null = null,
  ): void {
    this.mergedInto = other;
    this.deletedAt = at;
    this.deletedBy = by;
    this.thread = this.thread.emptied();
    this.choices = Choices.of([]);
    this.tell('merged', by, at, { other, restriction });
  }

  /** Where a decision took its messages, or from where it took them; null for any other decision. */
  carriedFor(decisionId: DecisionId): TopicId | null {
    return this.carriage?.decisionId === decisionId ? this.carriage.other : null;
  }

  isMergedInto(other: MergeableTopic): boolean {
    return this.mergedInto === other.id;
  }

  /**
   * The decision that merged the other into this one does not hold any more: it is a topic of its own again, with what is left
   * of it here. What was written here since stays.
   * @param posts all of this topic, in order
   * @returns what went back, and whether it is all; null where its first message is not here any more, or is gone
   */
  partWith(
    other: MergeableTopic,
    posts: readonly Post[],
    { by, at }: { by: MemberId | null; at: Date },
  ): {
    readonly back: readonly Post[];
    readonly isWhole: boolean;
    readonly duplicates: readonly TopicId[];
  } | null {
    const { carriage } = other;
    const way = carriage && WayBack.of(carriage, posts);
    if (!way || !other.isMergedInto(this)) return null;
    way.take(other.id);
    const { leaving, staying } = this.choices.parted(way.carried, way.first.id);
    other.comeOut(way.back, this.kind === 'question' ? leaving.acceptances : carriage.acceptances, at);
    this.choices = staying;
    this.thread = this.thread.recounted(way.staying, this.thread.openedAt);
    this.tell('split', by, at, { other: other.id });
    other.tell('restored', by, at);
    return { back: way.back, isWhole: way.isWhole, duplicates: carriage.duplicates };
  }

  private comeOut(posts: readonly Post[], acceptances: Acceptances, at: Date): void {
    this.mergedInto = null;
    this.carriage = null;
    this.deletedAt = null;
    this.deletedBy = null;
    this.thread = this.thread.recounted(posts, at);
    this.choices = Choices.of(acceptances);
  }

  /** Whether what was split off can stand here again: this one is there, and nobody wrote or moved anything there since. */
  mayTakeBack(other: MergeableTopic, posts: readonly Post[]): boolean {
    return (
      isAllOf(other.carriage, posts) &&
      !this.mergedInto &&
      !this.isPurged &&
      !other.mergedInto &&
      !other.isDeleted
    );
  }

  /**
   * The decision that split the other off does not hold any more: its messages stand where they stood, and its address leads here.
   * @param posts all of the other's, in order
   * @param p.others all of this one's
   */
  takeBack(
    other: MergeableTopic,
    posts: readonly Post[],
    { by, at, others }: { by: MemberId | null; at: Date; others: readonly Post[] },
  ): void {
    const carriage = other.carriage!;
    putBack(posts, this.id, carriage);
    const all = [...others, ...posts];
    relink(all, carriage);
    const opening = posts[0]!.id;
    const dropped = carriage.acceptances.filter(({ postId }) => postId === opening);
    this.choices = this.choices.joinedBy([...dropped, ...other.choices.acceptances]);
    this.thread = this.thread.recounted(all, this.thread.lastActivityAt);
    other.carriage = null;
    other.goInto(this.id, by, at);
  }

  protected tellCarried(carried: readonly RepliesOfOne[], by: MemberId, at: Date): void {
    for (const { postId, count, restriction } of carried)
      this.record(new RepliesCarried(at, postId, count, this.id, by, restriction));
  }
}

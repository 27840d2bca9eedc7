import type { MemberId } from '../../shared/id.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import { AnswerableTopic } from './answerable-topic.ts';
import { type Acceptances, isChosen } from './acceptances.ts';
import {
  type Carriage,
  carriageBack,
  type Merge,
  movesOf,
  isAllOf,
  type LedOn,
  placesOf,
  putBack,
  relink,
} from './carriage.ts';
import { Choices } from './choices.ts';
import { Departure, type Passing } from './departure.ts';
import type { DecisionId, TopicId } from './ids.ts';
import type { Post } from './post.ts';
import type { RepliesOfOne, Restriction } from './restriction.ts';
import { TopicRule } from './topic.errors.ts';
import { AcceptanceWithdrawn, AnswerAccepted, PostsMoved, RepliesCarried } from './topic.facts.ts';
import { WayBack } from './way-back.ts';

/** What a topic and another one give each other: all of it or some replies, and the way back of that and of a split. */
export abstract class MergeableTopic extends AnswerableTopic {
  protected mergedInto: TopicId | null = null;
  /** What a merge or a split took along, for the decision that did. What a decision moved knows itself where it was. */
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
    this.mustAbsorb(other);
    const { acceptances } = other.choices;
    const givenBack = this.lostTo(other, posts);
    other.carriage = restriction && {
      decisionId: restriction.decisionId,
      other: this.id,
      places: placesOf(posts),
      links: [],
      acceptances,
      duplicates,
    };
    for (const [index, post] of posts.entries()) post.moveTo(this.id, this.thread.nextPosition + index);
    this.thread = this.thread.joinedBy(posts, other.thread.lastActivityAt);
    if (this.kind === 'question')
      this.choices = this.choices.joinedBy([...givenBack, ...acceptances], {
        here: this.authorId,
        there: other.authorId,
      });
    else other.tellDropped(acceptances, posts, by, at);
    this.tellGivenBack(givenBack, posts, at);
    this.tellMoved(posts, other.id, at);
    this.closure = this.closure.repeatingNoLonger(other.id);
    other.goInto(this, by, at, restriction);
    other.tellCarried(carried, by, at);
  }

  /** What repeats the other one has it for a part of it then. @throws TopicRule `community.merge-with-itself`, `community.merge-into-duplicate` */
  mustAbsorb(other: MergeableTopic): void {
    if (other.id === this.id) throw new TopicRule('community.merge-with-itself');
    const repeated = this.closure.duplicateOf;
    if (repeated !== null && repeated !== other.id) throw new TopicRule('community.merge-into-duplicate');
  }

  /** The choice of what was split off here and opened the other, where no choice of it could stand. */
  private lostTo({ carriage }: MergeableTopic, posts: readonly Post[]): Acceptances {
    if (carriage?.other !== this.id || this.kind !== 'question') return [];
    const opening = posts[0]?.id;
    return carriage.acceptances.filter(({ postId }) => postId === opening);
  }

  private goInto(
    { id: other, visibleFor: readNow }: MergeableTopic,
    by: MemberId | null,
    at: Date,
    restriction: Restriction | null = null,
  ): void {
    this.mergedInto = other;
    this.deletedAt = at;
    this.deletedBy = by;
    this.thread = this.thread.emptied();
    this.choices = Choices.of([]);
    const readers = { readBefore: this.visibleFor, readNow };
    this.tell('merged', by, at, { other, restriction, readers });
  }

  /**
   * Some replies of another topic join this one, after its own, with the choice of them where this one takes any.
   * @throws TopicRule what `Departure.of` refuses, `community.replies-into-their-own`, `community.replies-into-duplicate`
   */
  takeReplies(other: MergeableTopic, { posts, leaving, by, at, carried = [] }: Passing): void {
    this.mustStand();
    other.mustStand();
    if (other.id === this.id) throw new TopicRule('community.replies-into-their-own');
    if (this.closure.duplicateOf) throw new TopicRule('community.replies-into-duplicate');
    const departure = Departure.of(other.id, posts, leaving);
    const { replies, lastLeavingAt, lastStayingAt } = departure;
    const acceptances = other.choices.of(leaving);
    const decisions = new Map(carried.map(({ restriction: by }) => [by.subjectId, by.decisionId]));
    const decisionOf = ({ authorId }: Post) => decisions.get(authorId);
    const moves = movesOf(replies, { to: this.id, posts, acceptances, decisionOf });
    departure.severLinks();
    for (const [index, post] of replies.entries())
      post.moveBy(moves.get(post.id) ?? null, this.id, this.thread.nextPosition + index);
    this.thread = this.thread.joinedBy(replies, lastLeavingAt);
    if (this.kind === 'question')
      this.choices = this.choices.joinedBy(acceptances, { here: this.authorId, there: other.authorId });
    else other.tellDropped(acceptances, replies, by, at);
    this.tellMoved(replies, other.id, at);
    other.choices = other.choices.parted(leaving).staying;
    other.thread = other.thread.leftBy(replies.length, lastStayingAt);
    other.tell('split', by, at, { other: this.id });
    other.tellCarried(carried, by, at);
  }

  /** Where a merge took its messages by that decision, or from where a split took them; null for any other decision. */
  carriedFor(decisionId: DecisionId): TopicId | null {
    return this.carriage?.decisionId === decisionId ? this.carriage.other : null;
  }

  /** Where the messages stood before the merge or the split that took them. */
  get placesBefore(): Carriage['places'] {
    return this.carriage?.places ?? [];
  }

  /**
   * The decision that took replies here does not hold any more: what it keeps here stands in the other topic again, where it stood.
   * @param posts all of this topic, in order
   * @param p.others all of the other one
   * @returns how many are back; none where the other topic went into a third one, or for good
   */
  returnReplies(
    other: MergeableTopic,
    posts: readonly Post[],
    p: { by: MemberId | null; at: Date; decisionId: DecisionId; others: readonly Post[] },
  ): number {
    const going = posts.flatMap((post) => {
      const move = post.keptHereBy(p.decisionId);
      return move?.from === other.id ? [{ id: post.id, move }] : [];
    });
    if (going.length === 0 || other.mergedInto || other.isPurged) return 0;
    const carriage = carriageBack(p.decisionId, going);
    const way = WayBack.of(carriage, posts);
    for (const post of way.back) post.forgetMove(p.decisionId);
    way.take(other.id, p.others);
    const { leaving, staying } = this.choices.parted(way.carried);
    this.choices = staying;
    if (other.kind === 'question')
      other.choices = other.choices.joinedBy(
        this.kind === 'question' ? leaving.acceptances : carriage.acceptances,
        { here: other.authorId },
      );
    else if (this.kind === 'question') this.tellDropped(leaving.acceptances, way.back, p.by, p.at);
    if (this.kind !== 'question') other.tellGivenBack(carriage.acceptances, way.back, p.at);
    other.tellMoved(way.back, this.id, p.at);
    this.thread = this.thread.recounted(way.staying, this.thread.openedAt);
    other.thread = other.thread.recounted([...p.others, ...way.back], other.thread.lastActivityAt);
    this.tell('split', p.by, p.at, { other: other.id });
    return way.back.length;
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
    readonly duplicates: readonly LedOn[];
  } | null {
    const { carriage } = other;
    const way = carriage && WayBack.of(carriage, posts);
    if (!carriage || !way?.first || !other.isMergedInto(this)) return null;
    const opening = way.first.id;
    way.take(other.id);
    const { leaving, staying } = this.choices.parted(way.carried, opening);
    const carriesHome = this.kind === 'question' ? leaving.acceptances : carriage.acceptances;
    other.comeOut(way.back, other.kind === 'question' ? carriesHome : [], at);
    if (this.kind === 'question') {
      const lost = other.kind === 'question' ? [way.first] : way.back;
      this.tellDropped(this.choices.of(way.carried), lost, by, at);
    } else other.tellGivenBack(carriage.acceptances, way.back, at);
    other.tellMoved(way.back, this.id, at);
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
    this.choices = Choices.of([]).joinedBy(acceptances, { here: this.authorId });
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
    this.choices = this.choices.joinedBy([...dropped, ...other.choices.acceptances], {
      here: this.authorId,
      there: other.authorId,
    });
    this.thread = this.thread.recounted(all, this.thread.lastActivityAt);
    this.tellGivenBack(dropped, posts, at);
    this.tellMoved(posts, other.id, at);
    other.carriage = null;
    other.goInto(this, by, at);
  }

  /** These stand here from now on. */
  protected tellMoved(posts: readonly Post[], from: TopicId, at: Date): void {
    const ids = posts.map(({ id }) => id);
    for (const lot of lotsOf(ids)) this.record(new PostsMoved(at, lot, from, this.id));
  }

  /** Choices of these that have no place where they stand now. What a machine carries is told in the name of who chose. */
  protected tellDropped(choices: Acceptances, posts: readonly Post[], by: MemberId | null, at: Date): void {
    for (const { post, choice } of chosenAmong(choices, posts))
      this.record(new AcceptanceWithdrawn(at, this.id, post.id, post.authorId, by ?? choice.by));
  }

  /** Choices of these that had no place elsewhere, and have theirs here again. */
  protected tellGivenBack(choices: Acceptances, posts: readonly Post[], at: Date): void {
    for (const { post, choice } of chosenAmong(choices, posts))
      this.record(new AnswerAccepted(at, this.id, post.id, post.authorId, choice.by));
  }

  protected tellCarried(carried: readonly RepliesOfOne[], by: MemberId, at: Date): void {
    for (const { postId, count, restriction, going } of carried)
      this.record(new RepliesCarried(at, postId, count, this.id, by, restriction, going));
  }
}

const chosenAmong = (choices: Acceptances, posts: readonly Post[]) =>
  posts.flatMap((post) => {
    const choice = choices.find((one) => one.postId === post.id && isChosen(one));
    return choice ? [{ post, choice }] : [];
  });

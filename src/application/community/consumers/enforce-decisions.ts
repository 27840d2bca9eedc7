import type { Seals } from '#domain/community/official/seals.port';
import type { Post } from '#domain/community/topics/post';
import type { Decided } from '#domain/community/topics/restriction';
import type { DecisionId } from '#domain/community/topics/ids';
import { missingPassage } from '#domain/community/topics/missing-passage';
import type { Readings } from '#domain/community/topics/readings';
import type { Topic } from '#domain/community/topics/topic';
import type { PostRevisionId } from '#domain/community/topics/post-revision';
import type { PostRevisions, Topics } from '#domain/community/topics/topics.port';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import { masksPassage } from '../../moderation/published/masks-passage.ts';
import { isHeldOnArrival } from '../../moderation/published/judged-piece.ts';
import { standingAfter } from '../../moderation/published/standing-after.ts';
import type { ReadWords } from '../../moderation/published/read-words.api.ts';
import type { DecisionTexts } from '../../moderation/published/decision-texts.api.ts';
import type { SealedTexts } from '../official/sealed-texts.keeper.ts';
import type { LeftOpenings } from '../leaving/left-openings.keeper.ts';
import type { BodyComposer } from '../topics/body.composer.ts';
import type { DecisionUndoer } from '../topics/decision.undoer.ts';
import type { RemovedPassages } from '../topics/removed-passages.port.ts';
import { knownId, knownIds, type MemberId } from '#domain/shared/id';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import type { Consumer, Ids } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;
interface Held {
  readonly topic: Topic;
  /** None when the topic as a whole is meant, as it is through its opening post. */
  readonly reply: Post | null;
  /** Whose text is meant, where a text is. */
  readonly post: Post | null;
  /** The opening post, where nobody but its author ever read the topic. */
  readonly waiting: Post | null;
}

/**
 * Does to topics and posts what Moderation decided, and undoes what it overturned and what is over. Each step looks at how things stand, so
 * running twice changes nothing. What was done in the place itself is done already.
 */
export class EnforceDecisions implements Consumer<Told> {
  constructor(
    private readonly topics: Topics,
    private readonly seals: Seals,
    private readonly sealed: SealedTexts,
    private readonly undoer: DecisionUndoer,
    private readonly openings: LeftOpenings,
    private readonly revisions: PostRevisions,
    private readonly texts: DecisionTexts,
    private readonly fallen: FallenDecisions,
    private readonly read: ReadWords,
    private readonly removed: RemovedPassages,
    private readonly readings: Readings,
    private readonly composer: BodyComposer,
    private readonly ids: Ids,
  ) {}

  async on(fact: Told): Promise<void> {
    const isMade = fact.name === 'moderation.decision-made.v1';
    if (isMade && (isDone(fact) || (await this.fallen.has(fact.decisionId)))) return;
    if (!isMade && (await this.fallen.outcomeOf(fact.decisionId)) !== null) return;
    if (!isMade && fact.action === 'move') await this.holdWayBack(fact);
    const held = await this.hold(fact.targetKind, fact.targetId);
    if (!held) return;
    if (!(await this.read.stand(fact))) return leaveWaiting(held, fact);
    if (isMade) return this.enforce(held, fact);
    const meant = { ...held, post: OF_WORDS.includes(fact.action) ? held.post : held.reply };
    if (fact.name === 'moderation.decision-ended.v1')
      await this.undoer.end(meant, fact.action, undoing(fact, null));
    else await this.undoer.undo(meant, fact.action, undoing(fact, knownId<'Member'>(fact.by)));
  }

  /** A move leads through two topics or more, which whoever moves between them meanwhile holds in their own order too. */
  private async holdWayBack({ targetKind, targetId, decisionId }: Told): Promise<void> {
    const meant = targetKind === 'topic' ? knownId<'Topic'>(targetId) : knownId<'Post'>(targetId);
    if (targetKind === 'topic' || targetKind === 'post')
      await this.topics.holdWayBack(meant, knownId<'Decision'>(decisionId));
  }

  private async hold(kind: string, id: string): Promise<Held | null> {
    if (kind === 'topic') return this.opened(await this.topics.getForChange(knownId<'Topic'>(id)), null);
    if (kind !== 'post') return null;
    const { topic, post } = await this.topics.getForChangeWith(knownId<'Post'>(id));
    return post.isOpening ? this.opened(topic, post) : { topic, reply: post, post, waiting: null };
  }

  private async opened(topic: Topic, post: Post | null): Promise<Held> {
    const { waitingPost } = topic;
    const waiting = waitingPost && (await this.topics.getForChangeWith(waitingPost)).post;
    return { topic, reply: null, post, waiting };
  }

  private async enforce({ topic, reply, post, waiting }: Held, fact: DecisionMadeV1): Promise<void> {
    if (isHeldOnArrival(fact)) return (reply ?? topic).waitUnder(knownId<'Decision'>(fact.decisionId));
    const by = knownId<'Member'>(fact.by);
    const at = new Date(fact.at);
    const decisionId = knownId<'Decision'>(fact.decisionId);
    const standing = standingAfter(fact);
    if (standing === 'published') {
      const since = await this.fallen.takenAwaySince(fact);
      if (since.length === 0) await this.bringBack({ topic, reply, waiting }, { by, at });
      else (reply ?? topic).stayAwayOnlyFor(since.map(asKept));
    } else if (standing !== null) {
      // What is only hidden or held stays with its author.
      const hidden = standing !== 'deleted';
      await this.takeAway({ topic, reply }, { by, at, decisionId, hidden, reason: fact.explanation });
    } else if (fact.action === 'lock') topic.lock({ by, at, decisionId });
    else if (fact.action === 'edit' || masksPassage(fact))
      await this.sayInstead(topic, post, { by, at, decisionId, masks: masksPassage(fact) });
  }

  private async bringBack(
    { topic, reply, waiting }: Pick<Held, 'topic' | 'reply' | 'waiting'>,
    p: { by: MemberId | null; at: Date },
  ): Promise<void> {
    // What its author took back while it waited is not theirs who looked to publish.
    if ((reply ?? topic).isTakenBack) return;
    if (reply && reply.isOutOfAuthorsHands && !topic.isDeleted) topic.restorePost(reply, p);
    if (reply || !topic.isOutOfAuthorsHands) return;
    await this.openings.beforeItIsBack(topic, p.at);
    topic.restore(p, waiting);
  }

  private async sayInstead(
    topic: Topic,
    post: Post | null,
    decided: Omit<Decided, 'reason'> & { readonly masks: boolean },
  ): Promise<void> {
    const text = post && (await this.texts.of(decided.decisionId));
    if (!post || !text || post.isPurged || post.saysFor === decided.decisionId) return;
    if (decided.masks) await this.keepTaken(post, text, decided.decisionId);
    const revisionId = this.ids.next<PostRevisionId>();
    const body = await this.composer.recompose(text, { memberId: post.authorId, role: 'member' });
    const editorId = decided.by ?? post.authorId;
    const former = post.sayInstead({
      revisionId,
      editorId,
      body,
      at: decided.at,
      decisionId: decided.decisionId,
    });
    if (former) this.revisions.add(former);
    await this.sealed.changed(topic, post, decided);
  }

  /** Where the text is masked already, what the masks took out of it whose place this one takes is taken out by this one from now on. */
  private async keepTaken(post: Post, text: string, decisionId: DecisionId): Promise<void> {
    const passage = missingPassage(post.text, text, this.readings);
    if (passage !== null) await this.removed.keep({ postId: post.id }, passage, decisionId);
    else if (post.text === text) {
      const former = knownIds<'Decision'>(await this.fallen.replacedBy(decisionId));
      await this.removed.handOver(post.id, former, decisionId);
    }
  }

  private async takeAway({ topic, reply }: Pick<Held, 'topic' | 'reply'>, decided: Decided): Promise<void> {
    if (reply) {
      const latestBeside = await this.topics.latestBeside(reply);
      topic.takePostAway(reply, { ...decided, latestBeside });
    } else topic.takeAway(decided);
    const seals = reply ? [await this.seals.standingOn(reply.id)] : await this.seals.standingIn(topic.id);
    const fallen = seals.filter((seal) => seal !== null);
    for (const seal of fallen) seal.lift({ ...decided, why: 'deleted', topicId: topic.id });
    if (fallen.length > 0) await this.seals.recountTopics([topic.id]);
  }
}

/** What has another text stand in the place of one. */
const OF_WORDS: readonly string[] = ['edit', 'mask'];

/** In the place itself; but what somebody hides with their notice, or masks a passage of, is left to be done. */
const isDone = (fact: DecisionMadeV1): boolean =>
  fact.path === 'page' && fact.action !== 'hide' && !masksPassage(fact);

const undoing = (fact: DecisionOverturnedV1 | DecisionEndedV1, by: MemberId | null) => ({
  by,
  at: new Date(fact.at),
  decisionId: knownId<'Decision'>(fact.decisionId),
});

/** Who took that decision, and why, comes with its own fact. */
const asKept = (later: { readonly decisionId: string; readonly action: string }) => ({
  decisionId: knownId<'Decision'>(later.decisionId),
  hidden: standingAfter(later) !== 'deleted',
});

/** The approval is told of beside what it overturns: by that one alone it waits anew. */
function leaveWaiting({ topic, reply }: Held, fact: Told): void {
  const at = new Date(fact.at);
  if (fact.name === 'moderation.decision-made.v1') (reply ?? topic).waitAnew(at);
  else topic.tellUndone(knownId<'Decision'>(fact.decisionId), 'changed-since', at);
}

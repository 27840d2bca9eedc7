import type { Categories } from '#domain/community/categories/categories.port';
import { CategoryNotFound } from '#domain/community/categories/category';
import type { Seals } from '#domain/community/official/seals.port';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { PostRevisions, Posts, Topics } from '#domain/community/topics/topics.port';
import type { TextHash } from '../../shared/text.ports.ts';
import type { LeftOpenings } from '../leaving/left-openings.keeper.ts';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { SealedTexts } from '../official/sealed-texts.keeper.ts';
import type { AuthorRoles } from './author-roles.port.ts';
import type { BodyComposer } from './body.composer.ts';
import type { CarriageUndoer } from './carriage.undoer.ts';
import type { RemovedPassages } from './removed-passages.port.ts';
import type { Undone } from './undone.ts';

/** What a decision was about. */
interface Meant {
  readonly topic: Topic;
  /** The one that is meant; null for the topic as a whole. */
  readonly post: Post | null;
  /** The opening post, where nobody but its author ever read the topic. */
  readonly waiting: Post | null;
}

/**
 * Undoes what one decision did, and nothing that anybody else did since: what it took away comes back, what it replaced
 * stands again, what it moved goes back, and the seals that fell with it rise.
 */
export class DecisionUndoer {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly categories: Categories,
    private readonly revisions: PostRevisions,
    private readonly carriages: CarriageUndoer,
    private readonly openings: LeftOpenings,
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
    private readonly sealed: SealedTexts,
    private readonly removed: RemovedPassages,
    private readonly roles: AuthorRoles,
    private readonly composer: BodyComposer,
    private readonly hash: TextHash,
  ) {}

  async undo(meant: Meant, action: string, undone: Undone): Promise<void> {
    const restored = await this.end(meant, action, undone);
    meant.topic.tellUndone(undone.decisionId, restored ? 'restored' : 'changed-since', undone.at);
  }

  /** Its time is over: it fell for nobody, and nobody is told. @returns whether all is as before it */
  async end(meant: Meant, action: string, undone: Undone): Promise<boolean> {
    const restored = await this.isAsBefore(meant, action, undone);
    await this.removed.forget(undone.decisionId);
    await this.raiseSeals(undone);
    await this.answered.review(meant.topic.id, undone.at);
    return restored;
  }

  private async isAsBefore(meant: Meant, action: string, undone: Undone) {
    const { topic, post } = meant;
    switch (action) {
      case 'edit':
        if (post) return this.sayAgain(topic, post, undone);
        return (await this.isChosenAgain(topic, undone)) || topic.takeNameBack(undone);
      case 'mask':
        return post !== null && this.sayAgain(topic, post, undone); // of what a redaction took nothing is kept
      case 'move':
        await this.posts.handHomesOn(topic.id, undone.decisionId);
        return (await this.carriages.undo(topic, undone)) ?? this.moveBack(topic, undone);
      case 'lock':
        return topic.unlock(undone);
      default:
        if (!post) await this.openings.beforeItIsBack(topic, undone.at, undone.decisionId);
        return isBack(meant, undone);
    }
  }

  /** @returns whether it had taken a choice of the asker away, and that stands again */
  private async isChosenAgain(topic: Topic, undone: Undone): Promise<boolean> {
    const postId = topic.choiceTakenFor(undone.decisionId);
    if (postId === null) return false;
    const { post } = await this.topics.getForChangeWith(postId);
    topic.chooseAgain(post, undone);
    return true;
  }

  private async sayAgain(topic: Topic, post: Post, { decisionId, by, at }: Undone): Promise<boolean> {
    const former = post.textBefore(decisionId);
    const text = former && (await this.revisions.textOf(post.id, former.revision));
    if (text === null) return false;
    const author = { memberId: post.authorId, role: await this.roles.roleOf(post.authorId) };
    const body = await this.composer.recompose(text, author);
    await this.revisions.dropFrom(post.id, former!.revision);
    post.sayAgain({ body, former: former!, by: by ?? post.authorId, at });
    await this.sealed.changed(topic, post, { by, at });
    return true;
  }

  private async moveBack(topic: Topic, undone: Undone): Promise<boolean> {
    const place = topic.placeBefore(undone.decisionId);
    if (place === null) return false;
    try {
      const leads = await this.categories.whereItLeads(place);
      const isBack = topic.moveBack(await this.categories.getForPlacing(leads), undone);
      if (isBack) await this.posts.settleHomes(topic.id, undone.decisionId);
      return isBack;
    } catch (error) {
      if (error instanceof CategoryNotFound) return false; // it is no more: nowhere to go back to
      throw error;
    }
  }

  /** Where another decision keeps the text away, the seal waits for that one. */
  private async raiseSeals({ decisionId, by, at }: Undone): Promise<void> {
    for (const seal of await this.seals.fallenFor(decisionId)) {
      const { topic, post } = await this.topics.getForChangeWith(seal.postId);
      const keeper = post.awayFor ?? topic.awayFor ?? post.saysFor;
      if (keeper !== null && keeper !== decisionId) seal.fallFor(keeper);
      if (post.isDeleted || topic.isDeleted) continue;
      const textHash = this.hash.of(post.text);
      if (seal.rise({ decisionId, textHash, topicId: topic.id, by, at }))
        await this.seals.recountTopics([topic.id]);
    }
  }
}

/** It is in sight again, or away as it was before: for the decision that kept it so then and holds still. */
function isBack({ topic, post: reply, waiting }: Meant, undone: Undone): boolean {
  const meant = reply ?? topic;
  const wasFor = meant.wasTakenAwayBy(undone.decisionId);
  if (reply) topic.givePostBack(reply, undone);
  else topic.giveBack(undone, waiting);
  return !meant.isDeleted || (wasFor && meant.isOutOfAuthorsHands);
}

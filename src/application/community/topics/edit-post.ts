import { isRewritten as isAnother } from '#domain/community/newcomers/rewriting';
import { SealedMeanwhile } from '#domain/community/official/official.errors';
import type { Post, PostId } from '#domain/community/topics/post';
import type { DecisionId } from '#domain/community/topics/ids';
import type { PostRevisionId } from '#domain/community/topics/post-revision';
import type { PostRevisions, Posts, Topics } from '#domain/community/topics/topics.port';
import type { Topic } from '#domain/community/topics/topic';
import type { JudgedWords } from '#domain/shared/judged-words';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Drafts } from '../drafts/drafts.port.ts';
import type { NewcomersGate } from '../newcomers/newcomers.gate.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { SealedTexts } from '../official/sealed-texts.keeper.ts';
import { toldWith, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { BodyComposer, Composed } from './body.composer.ts';
import { judgedReason, mustKnowPostToChange } from './topic-access.policy.ts';
import { restrictionBy } from './restriction.policy.ts';
import type { RemovedPassages, SaidAnew } from './removed-passages.port.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustBeAllowedOnWords } from './words-rights.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';

interface EditPostCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  readonly body: string;
  /** Must be given when the post is somebody else's. */
  readonly reason: string | null;
  /** Key of one of the grounds that Moderation knows, for an act on what another wrote. */
  readonly ground?: string | null;
  /** Of the post as the editor saw it. */
  readonly version: number;
  /** Whether the editor saw a seal on it; nobody is asked about it where that is not told. */
  readonly sawSeal?: boolean | undefined;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

/** More than a correction: other words, or a file that it did not show. */
const saysElse = (stood: string, { body, files }: Composed): boolean =>
  isAnother(stood, body.source) || files.some((file) => !stood.includes(file));

export class EditPost {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly others: OthersWords,
    private readonly sealed: SealedTexts,
    private readonly removed: RemovedPassages,
    private readonly revisions: PostRevisions,
    private readonly drafts: Drafts,
    private readonly attachments: Attachments,
    private readonly words: WordsGate,
    private readonly newcomers: NewcomersGate,
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Two who edit at once: the later one is told `shared.changed-meanwhile`. A seal is true of one text: whoever edits
   * it, the seal falls with it, and not unseen. What a decision took out does not come back by an edit.
   */
  async execute(command: EditPostCommand): Promise<{
    number: number;
    slug: string;
    position: number;
    told: readonly WordsTold[];
    /** The organisation vouched for the text as it was, and does not any more. */
    sealFell: boolean;
  }> {
    const editorId = command.actor.mustBeMember();
    await this.limit.countText(command.actor);
    const texts = [{ field: 'post', name: 'body', text: command.body }];
    const { agreed = false, postId: itself } = command;
    const passed = await this.words.pass(command.actor, 'post', texts, { agreed, itself });
    const said = await this.removed.saidAnew(command.body, { postId: command.postId }, editorId);
    return this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(command.postId);
      mustKnowPostToChange({ topic, post }, command.actor);
      const { words, seal } = await this.others.of(post);
      mustBeAllowedOnWords('edit', command.actor, post.state, { category: topic.category, words });
      const isOwn = command.actor.is(post.authorId);
      const reason = judgedReason(command.reason, !isOwn);
      post.mustBeAt(command.version);
      if (seal !== null && command.sawSeal === false) throw new SealedMeanwhile();
      if (isOwn) await this.mustStayRemoved(post, said);
      const isAnnounced = topic.kind === 'announcement' && post.isOpening;
      const voice = !isOwn ? 'another' : isAnnounced ? 'organisation' : 'own';
      const typed = passed.text('body');
      const composed = await this.composer.compose(typed, command.actor, voice, passed, post.text);
      const now = { actor: command.actor, postId: post.id, at: this.clock.now() };
      const folded = passed.folded('body');
      const { links } = composed;
      const isRewritten = !(post.isOpening ? topic : post).isHeld && saysElse(post.text, composed);
      const arriving = { ...now, written: composed, folded, links, isEdit: true, isRewritten };
      const written = isOwn ? await this.newcomers.pass(arriving) : composed;
      const revisionId = this.ids.next<PostRevisionId>();
      const { body } = written;
      const at = this.clock.now();
      const before = post.text;
      const takenUp = seal !== null || topic.hasAccepted(post.id) || (await this.posts.isTakenUp(post.id));
      const restriction = restrictionBy(command.actor, this.ids, {
        topic,
        authorId: post.authorId,
        writtenAt: post.writtenAt,
        reason,
        ground: command.ground,
      });
      const former = post.edit({ revisionId, editorId, body, reason, takenUp, at, restriction });
      if (former) this.revisions.add(former);
      if (isOwn && post.isOpening) topic.pointAnew(written.mentions);
      else if (isOwn) post.pointAnew(written);
      const decisionId = restriction?.decisionId;
      const sealFell =
        post.text !== before && (await this.sealed.changed(topic, post, { by: editorId, at, decisionId }));
      const judged = written.words ?? passed.judged;
      await this.heed(topic, post, judged, at);
      await this.attachments.attach(written.files, editorId, post.id);
      await this.drafts.discard(editorId, `post:${post.id}`);
      return { ...topic.address, position: post.place, told: toldWith(passed.told, judged), sealFell };
    });
  }

  /** @throws InvalidValue beside `body`, with the decision that took words out which its author writes again */
  private async mustStayRemoved(post: Post, said: SaidAnew): Promise<void> {
    const { authorId, topic: topicId } = post;
    const decisionId = await this.removed.decisionAgainst(said, post.text, { authorId, topicId });
    if (decisionId) throw new InvalidValue('body', 'community.passage-removed', { decisionId });
  }

  /** Tells what was found; what has to wait is out of sight until a moderator has looked, with its topic where it opens one. */
  private async heed(topic: Topic, post: Post, judged: JudgedWords, at: Date): Promise<void> {
    const decisionId = this.ids.next<DecisionId>();
    const held = (post.isOpening ? topic : post).isHeld ? null : judged.held;
    (post.isOpening ? topic : post).tellOfWords({ ...judged, held }, at, held && decisionId, judged);
    if (held === null) return;
    const holding = { at, why: held.rule, decisionId };
    if (post.isOpening) topic.hold(holding);
    else topic.holdPost(post, { ...holding, latestBeside: await this.topics.latestBeside(post) });
  }
}

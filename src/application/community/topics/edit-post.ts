import type { PostId } from '#domain/community/topics/post';
import type { PostRevisionId } from '#domain/community/topics/post-revision';
import type { PostRevisions, Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Drafts } from '../drafts/drafts.port.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { BodyComposer } from './body.composer.ts';
import { judgedReason, mustKnow } from './topic-access.policy.ts';
import { mustBeAllowedOnPost } from './topic-rights.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';

export interface EditPostCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  readonly body: string;
  /** Must be given when the post is somebody else's. */
  readonly reason: string | null;
  /** Of the post as the editor saw it. */
  readonly version: number;
}

export class EditPost {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly revisions: PostRevisions,
    private readonly drafts: Drafts,
    private readonly attachments: Attachments,
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Two who edit at once: the later one is told `shared.changed-meanwhile`. */
  async execute(command: EditPostCommand): Promise<{ number: number; slug: string; position: number }> {
    const editorId = command.actor.mustBeMember();
    await this.limit.countText(command.actor);
    return this.unitOfWork.run(async () => {
      const post = await this.posts.get(command.postId);
      const topic = await this.topics.get(post.topic);
      mustKnow(topic, command.actor);
      mustBeAllowedOnPost('edit', command.actor, post.state, topic.category);
      const isOwn = command.actor.is(post.authorId);
      const reason = judgedReason(command.reason, !isOwn);
      post.mustBeAt(command.version);
      const written = await this.composer.compose(command.body, command.actor, isOwn);
      const revisionId = this.ids.next<PostRevisionId>();
      const { body } = written;
      const former = post.edit({ revisionId, editorId, body, reason, at: this.clock.now() });
      if (former) this.revisions.add(former);
      await this.attachments.attach(written.files, editorId, post.id);
      await this.drafts.discard(editorId, `post:${post.id}`);
      return { ...topic.address, position: post.place };
    });
  }
}

import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId, TopicKind } from '#domain/community/categories/category';
import { CategoryNotFound } from '#domain/community/categories/category';
import { draftPlace } from '#domain/community/drafts/draft';
import type { PostId } from '#domain/community/topics/post';
import { Body } from '#domain/community/topics/body';
import { sentTwiceSince } from '#domain/shared/sent-twice';
import { Title } from '#domain/community/topics/title';
import type { TopicId } from '#domain/community/topics/topic';
import { Topic } from '#domain/community/topics/topic';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import { Actor } from '#domain/shared/actor';
import { askedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { NewcomersGate } from '../newcomers/newcomers.gate.ts';
import { toldWith, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { BodyComposer } from './body.composer.ts';
import type { Follows } from './follows.port.ts';
import type { Tags } from './tags.port.ts';
import type { WriteLimit } from './write-limit.policy.ts';

interface OpenTopicCommand {
  readonly actor: Actor;
  readonly kind: TopicKind;
  readonly categoryId: CategoryId;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly branches: readonly string[];
  /** What somebody said elsewhere becomes a topic: the one of this id, once. */
  readonly takenUp?: {
    readonly topicId: TopicId;
    /** Its author, who agreed to be so; null for whoever takes it up. */
    readonly askedBy: MemberId | null;
  };
  /** Place of the draft that it was written in, gone once it is posted; no other draft is touched. */
  readonly draft?: string;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

export class OpenTopic {
  constructor(
    private readonly categories: Categories,
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly tags: Tags,
    private readonly follows: Follows,
    private readonly attachments: Attachments,
    private readonly words: WordsGate,
    private readonly newcomers: NewcomersGate,
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
    private readonly moderation: ModerationApi,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The same topic sent twice is one, and both are told where it stands. */
  async execute(
    command: OpenTopicCommand,
  ): Promise<{ id: TopicId; number: number; slug: string; postId: PostId; told: readonly WordsTold[] }> {
    const by = command.actor.mustBeMember();
    const authorId = command.takenUp?.askedBy ?? by;
    if (authorId !== by) command.actor.mustBeAllowed('event.create');
    const right = command.kind === 'announcement' ? 'topic.announce' : 'topic.open';
    command.actor.mustBeAllowed(right, command.categoryId);
    if (authorId !== by) await this.mustBeOpenTo(authorId, command.categoryId);
    const place = command.draft === undefined ? null : draftPlace(command.draft);
    const texts = [
      { field: 'title', name: 'title', text: command.title },
      { field: 'post', name: 'body', text: command.body },
    ];
    // All that is to be mended at once: nobody mends the title only to hear of the words.
    const { passed } = await askedTogether({
      title: () => Title.of(command.title),
      body: () => Body.bounded(command.body),
      passed: () => this.words.pass(command.actor, 'topic', texts, command),
    });
    const title = Title.of(passed.text('title'));
    const voice = command.kind === 'announcement' ? 'organisation' : 'own';
    const composed = await this.composer.compose(passed.text('body'), command.actor, voice, passed);
    const unknown = await this.tags.unknownAmong(command.tags);
    if (unknown.length > 0) throw new TopicRule('community.unknown-tag', { tags: unknown });
    return this.limit.countingPost(command.actor, (nothingNew) =>
      this.unitOfWork.run(async () => {
        const [openingPostId, at] = [this.ids.next<PostId>(), this.clock.now()];
        const opened =
          command.takenUp === undefined &&
          (await this.topics.openedLately(
            { authorId, categoryId: command.categoryId, title: title.text, source: composed.body.source },
            sentTwiceSince(at),
          ));
        const wrote = (topic: TopicId) =>
          this.follows.wrote({ member: authorId, topic, position: 1, place, at });
        if (opened) {
          nothingNew();
          await wrote(opened.id);
          const { waits: _waits, ...address } = opened;
          return { ...address, told: toldOfTheFirst(passed.told, opened) };
        }
        const written = await this.newcomers.pass({
          actor: command.actor,
          postId: openingPostId,
          at,
          isEdit: false,
          author: passed.author,
          written: composed,
          folded: passed.folded('body'),
          links: composed.links,
        });
        const category = await this.categories.getForPlacing(command.categoryId);
        if (!command.actor.sees(category.audienceOfTopics)) throw new CategoryNotFound();
        const { topic, opening } = Topic.open({
          id: command.takenUp?.topicId ?? this.ids.next<TopicId>(),
          number: await this.topics.nextNumber(),
          kind: command.kind,
          category,
          title,
          tags: command.tags,
          branches: command.branches,
          authorId,
          openingPostId,
          written,
          at,
        });
        this.topics.add(topic);
        this.posts.add(opening);
        await this.attachments.attach(written.files, by, opening.id);
        await wrote(topic.id);
        return {
          id: topic.id,
          ...topic.address,
          postId: opening.id,
          told: toldWith(passed.told, written.words),
        };
      }),
    );
  }

  /** Who is made the author could open it themselves, now. @throws TopicRule `community.asker-may-not-open` */
  private async mustBeOpenTo(authorId: MemberId, categoryId: CategoryId): Promise<void> {
    const { role, grants } = await this.moderation.rightsOf(authorId, { status: 'active' });
    if (!Actor.member(authorId, role, grants, []).may('topic.open', categoryId))
      throw new TopicRule('community.asker-may-not-open');
  }
}

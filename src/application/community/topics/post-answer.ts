import type { PostId } from '#domain/community/topics/post';
import { sentTwiceSince } from '#domain/shared/sent-twice';
import type { TopicId } from '#domain/community/topics/topic';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { NewcomersGate } from '../newcomers/newcomers.gate.ts';
import { toldWith, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { BodyComposer } from './body.composer.ts';
import type { Follows } from './follows.port.ts';
import { mustKnow } from './topic-access.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';

type PostAnswerCommand = {
  readonly actor: Actor;
  readonly body: string;
  readonly replyTo: PostId | null;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
} & ({ readonly topicId: TopicId } | { readonly topicNumber: number });

export class PostAnswer {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly follows: Follows,
    private readonly attachments: Attachments,
    private readonly words: WordsGate,
    private readonly newcomers: NewcomersGate,
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The same answer sent twice is one, and both are told where it stands. */
  async execute(
    command: PostAnswerCommand,
  ): Promise<{ id: PostId; position: number; number: number; slug: string; told: readonly WordsTold[] }> {
    const authorId = command.actor.mustBeMember();
    const texts = [{ field: 'post', name: 'body', text: command.body }];
    const passed = await this.words.pass(command.actor, 'post', texts, command);
    const composed = await this.composer.compose(passed.text('body'), command.actor, 'own', passed);
    return this.limit.countingPost(command.actor, (nothingNew) =>
      this.unitOfWork.run(async () => {
        const [id, at] = [this.ids.next<PostId>(), this.clock.now()];
        const { topic, said } = await this.topics.getForAnswer(
          'topicId' in command ? command.topicId : command.topicNumber,
          { authorId, source: composed.body.source, replyTo: command.replyTo },
          sentTwiceSince(at),
        );
        mustKnow(topic, command.actor);
        command.actor.mustBeAllowed('topic.answer', topic.category);
        const wrote = (position: number) =>
          this.follows.wrote({
            member: authorId,
            topic: topic.id,
            position,
            at,
            place: `topic:${topic.id}`,
          });
        if (said) {
          nothingNew();
          await wrote(said.position);
          const { id, position } = said;
          return { id, position, ...topic.address, told: toldOfTheFirst(passed.told, said) };
        }
        const written = await this.newcomers.pass({
          actor: command.actor,
          postId: id,
          at,
          isEdit: false,
          author: passed.author,
          written: composed,
          folded: passed.folded('body'),
          links: composed.links,
        });
        const replyTo = command.replyTo && (await this.posts.get(command.replyTo));
        const answer = topic.answer({ id, authorId, written, replyTo, at });
        this.posts.add(answer);
        await this.attachments.attach(written.files, authorId, answer.id);
        const { place: position } = answer;
        await wrote(position);
        return { id: answer.id, position, ...topic.address, told: toldWith(passed.told, written.words) };
      }),
    );
  }
}

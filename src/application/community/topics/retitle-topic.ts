import { isRewritten as isAnother } from '#domain/community/newcomers/rewriting';
import { Title } from '#domain/community/topics/title';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Topic, TopicId } from '#domain/community/topics/topic';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Topics } from '#domain/community/topics/topics.port';
import { type JudgedWords, UNJUDGED } from '#domain/shared/judged-words';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { InvalidValue } from '#domain/shared/domain-error';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { NewcomersGate } from '../newcomers/newcomers.gate.ts';
import { toldWith, type PassedWords, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { RemovedPassages, SaidAnew } from './removed-passages.port.ts';
import type { Tags } from './tags.port.ts';
import { mustKnowToChange } from './topic-access.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionOfTopic } from './restriction.policy.ts';
import { mustOutrankOpener } from './rank-over-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface RetitleTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly title: string;
  readonly tags: readonly string[];
  /** Of the topic as the editor saw it. */
  readonly version: number;
  /** Needed where the topic is somebody else’s and is called otherwise; told to them. */
  readonly reason?: string | null;
  /** The author was warned of what the title says, and goes on. */
  readonly agreed?: boolean;
}

/** Gives a topic another title or other tags: by its author in the first hour and as long as it waits, by who may edit any at all times. */
export class RetitleTopic {
  constructor(
    private readonly topics: Topics,
    private readonly tags: Tags,
    private readonly answered: AnsweredQuestions,
    private readonly others: OthersWords,
    private readonly removed: RemovedPassages,
    private readonly words: WordsGate,
    private readonly newcomers: NewcomersGate,
    private readonly limit: WriteLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Two who rename at once: the later one is told `shared.changed-meanwhile`. @throws InvalidValue beside `reason`, TooManyTries */
  async execute(
    command: RetitleTopicCommand,
  ): Promise<{ number: number; slug: string; told: readonly WordsTold[] }> {
    const by = command.actor.mustBeMember();
    const asked = Title.of(command.title);
    await this.limit.countText(command.actor);
    const said = await this.removed.saidAnew(asked.text, { topicId: command.topicId }, by);
    const passed = said.standing === asked.text ? null : await this.passed(command);
    const title = passed ? Title.of(passed.text('title')) : asked;
    const unknown = await this.tags.unknownAmong(command.tags);
    if (unknown.length > 0) throw new TopicRule('community.unknown-tag', { tags: unknown });
    return this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      mustKnowToChange(topic, command.actor);
      const at = this.clock.now();
      const deed = topic.isCalled(title) ? 'retag' : 'retitle';
      mustBeAllowedOnTopic(deed, command.actor, topic.state, at);
      if (deed === 'retitle')
        mustOutrankOpener(command.actor, topic.state, await this.others.roleOf(topic.authorId));
      topic.mustBeAt(command.version);
      if (said.standing !== topic.name) throw new ChangedMeanwhile();
      if (command.actor.is(topic.authorId)) await this.mustStayRemoved(topic, said);
      const restriction =
        deed === 'retitle' ? restrictionOfTopic(command.actor, this.ids, topic, command) : null;
      const isNew = deed === 'retitle' && passed !== null;
      const judged = isNew ? await this.judged(topic, title, { actor: command.actor, passed, at }) : null;
      topic.retitle({ title, tags: command.tags, by, at, restriction });
      if (deed === 'retitle') await this.answered.review(topic.id, at);
      if (judged) this.heed(topic, judged, at);
      return { ...topic.address, told: toldWith(passed?.told ?? [], judged ?? UNJUDGED) };
    });
  }

  /** What the rules of words say of another title; one that stands is not judged anew where its tags change. */
  private passed(command: RetitleTopicCommand): Promise<PassedWords> {
    const texts = [{ field: 'title', name: 'title', text: command.title }];
    return this.words.pass(command.actor, 'topic', texts, command);
  }

  /** @throws InvalidValue beside `title`, with the decision that took words out which its author writes again */
  private async mustStayRemoved(topic: Topic, said: SaidAnew): Promise<void> {
    const { authorId, id: topicId, name } = topic;
    const decisionId = await this.removed.decisionAgainst(said, name, { authorId, topicId });
    if (decisionId) throw new InvalidValue('title', 'community.passage-removed', { decisionId });
  }

  /** A title of theirs that others read, and that names something else from here on, is the new text of a newcomer as one below it is. */
  private async judged(
    topic: Topic,
    title: Title,
    { actor, passed, at }: { readonly actor: Actor; readonly passed: PassedWords; readonly at: Date },
  ): Promise<JudgedWords> {
    const isRewritten = !topic.isHeld && actor.is(topic.authorId) && isAnother(topic.name, title.text);
    if (!isRewritten) return passed.judged;
    const { author } = passed;
    const arriving = {
      actor,
      author,
      postId: topic.id,
      folded: '',
      links: [],
      isEdit: true,
      isRewritten,
      at,
    };
    return this.newcomers.judged(arriving, passed.judged);
  }

  /** Tells what was found; a title that has to wait takes its topic out of sight until a moderator has looked. */
  private heed(topic: Topic, judged: JudgedWords, at: Date): void {
    const held = topic.isHeld ? null : judged.held;
    const decisionId = this.ids.next<DecisionId>();
    topic.tellOfWords({ ...judged, held }, at, held && decisionId, judged);
    if (held) topic.hold({ at, why: held.rule, decisionId });
  }
}

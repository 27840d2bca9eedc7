import type { DecisionId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import { Title } from '#domain/community/topics/title';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { InPlaceOfWords } from '../../shared/person-stores.ts';
import type { SealedTexts } from '../official/sealed-texts.keeper.ts';
import type { Erasures } from '../purges/erasures.port.ts';
import type { BodyComposer } from '../topics/body.composer.ts';
import type { LeftTraces } from './left-traces.port.ts';

/** What who left asked and others answered: it keeps its place and their answers, under words that say so. */
export class LeftOpenings {
  constructor(
    private readonly topics: Topics,
    private readonly erasures: Erasures,
    private readonly traces: LeftTraces,
    private readonly sealed: SealedTexts,
    private readonly composer: BodyComposer,
    private readonly instead: InPlaceOfWords,
  ) {}

  /** Within a unit of work. @returns the keys of the pictures that it showed, whose files go last */
  async vacate(topic: Topic, opening: Post, at: Date): Promise<readonly string[]> {
    const by = opening.authorId;
    const body = await this.composer.recompose(this.instead.text, { memberId: by, role: 'member' });
    topic.vacate(opening, { title: Title.of(this.instead.title), body, at });
    await this.sealed.changed(topic, opening, { by, at });
    return this.erasures.dropVersions(opening.id);
  }

  /**
   * Before it comes back: it waited on for what others answered, and nothing that its author took along appears. What others quoted and
   * copied of it goes within the minute, pictures that it showed with the next sweep of files that nothing shows. Within a unit of work.
   * @param decisionId by whose fall it would; none where somebody lets it appear
   */
  async beforeItIsBack(topic: Topic, at: Date, decisionId?: DecisionId): Promise<void> {
    if (!topic.waitsTakenAlong(decisionId)) return;
    const [openingId] = await this.erasures.postsOf(topic.id);
    const { post: opening } = await this.topics.getForChangeWith(openingId!);
    const texts = await this.erasures.textsOf({ topicId: topic.id, postIds: [opening.id], whole: true });
    await this.traces.add({ postId: opening.id, topicId: topic.id, texts }, at);
    await this.vacate(topic, opening, at);
  }
}

import { parisDay } from '#domain/shared/day';
import type { RegulatoryValues, Rules } from '#domain/community/official/rules.port';
import { renderedCitesWell } from '#domain/community/official/citation';
import { Seal, type SealId, type SealKind } from '#domain/community/official/seal';
import { type GivenTerms, judgedTerms } from '#domain/community/official/seal-terms';
import type { Seals } from '#domain/community/official/seals.port';
import type { PostId } from '#domain/community/topics/post';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { TextHash } from '../../shared/text.ports.ts';
import { mustKnowPost } from '../topics/topic-access.policy.ts';
import { SEALING, type SealingAgents } from './sealing-agent.policy.ts';

interface SealAnswerCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  /** `authored` for a reply of one's own or an answer of one's own department, `validated` for a member's. */
  readonly kind: SealKind;
  readonly terms: GivenTerms;
  /** The seal that stands on the reply and is to be replaced; null when there is none. */
  readonly replaces: SealId | null;
  /** Of the reply as the agent read it. */
  readonly version: number;
  /** Hash of the question as they read it; null from programs that do not say. */
  readonly asked?: string | null;
}

/** An agent vouches for the text of a reply as the answer to a question, both as they read them: what was changed meanwhile is read again first. */
export class SealAnswer {
  constructor(
    private readonly topics: Topics,
    private readonly seals: Seals,
    private readonly rules: Rules,
    private readonly values: RegulatoryValues,
    private readonly agents: SealingAgents,
    private readonly hash: TextHash,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** Before anything of the form is judged. @throws NotAllowed, SignInNeeded, OfficialRule as the act would, of record like it */
  async mustMay(actor: Actor, postId: PostId): Promise<void> {
    const { authored, validated } = SEALING;
    await this.acts.refusing(
      { actor, action: 'official.seal', object: { kind: 'post', id: postId } },
      async () => void (await this.agents.of(actor, validated, authored)),
    );
  }

  async execute(command: SealAnswerCommand): Promise<{ sealId: SealId }> {
    const { actor, postId, kind, replaces, asked = null } = command;
    const permission = SEALING[kind];
    return this.acts.run(
      { actor, action: 'official.seal', object: { kind: 'post', id: postId }, details: { kind, replaces } },
      async () => {
        const by = await this.agents.of(actor, permission);
        return { by, terms: judgedTerms(command.terms, parisDay(this.clock.now())) };
      },
      async ({ by, terms }) => {
        const { topic, post } = await this.topics.getForChangeWith(postId);
        mustKnowPost({ topic, post }, actor);
        actor.mustBeAllowed(permission, topic.category);
        if (post.isDeleted) throw new TopicRule('community.post-deleted');
        post.mustBeAt(command.version);
        await this.rules.hold(terms.ruleIds);
        const { text, isOpening, authorId, textVersion: version } = post;
        const values = renderedCitesWell(post.rendered, 'body');
        await this.values.hold(values, 'body');
        const seal = Seal.on(
          {
            id: postId,
            topicId: topic.id,
            authorId,
            isOpening,
            textHash: this.hash.of(text),
            question: await this.seals.questionOf(topic.id),
            version,
            values,
          },
          {
            id: this.ids.next<SealId>(),
            kind,
            by,
            terms,
            latest: await this.seals.latestOn(postId),
            replaces,
            asked,
            at: this.clock.now(),
          },
        );
        await this.seals.add(seal);
        await this.seals.recountTopics([topic.id]);
        return { sealId: seal.id };
      },
    );
  }
}

import { parisDay } from '#domain/shared/day';
import { plainlyCited, renderedCitesWell } from '#domain/community/official/citation';
import type { RegulatoryValues, Rules } from '#domain/community/official/rules.port';
import { Seal, type SealId } from '#domain/community/official/seal';
import { type GivenTerms, judgedTerms } from '#domain/community/official/seal-terms';
import type { Seals } from '#domain/community/official/seals.port';
import { BODY_LIMITS } from '#domain/community/topics/body';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { judgedTogether } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { TextHash } from '../../shared/text.ports.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { BodyComposer } from '../topics/body.composer.ts';
import type { Follows } from '../topics/follows.port.ts';
import { mustKnow } from '../topics/topic-access.policy.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import { IN_ITS_NAME, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { SealingAgents } from './sealing-agent.policy.ts';

interface AnswerOfficiallyCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly body: string;
  readonly replyTo: PostId | null;
  readonly terms: GivenTerms;
  /** Hash of the question as the agent read it; null from programs that do not say. */
  readonly asked?: string | null;
}

/** An agent answers in the name of the organisation: the reply and its seal come to be in one transaction. */
export class AnswerOfficially {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly seals: Seals,
    private readonly rules: Rules,
    private readonly values: RegulatoryValues,
    private readonly follows: Follows,
    private readonly attachments: Attachments,
    private readonly words: WordsGate,
    private readonly composer: BodyComposer,
    private readonly limit: WriteLimit,
    private readonly agents: SealingAgents,
    private readonly hash: TextHash,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** Before anything of the form is judged. @throws NotAllowed, SignInNeeded, OfficialRule as the act would, of record like it */
  async mustMay(actor: Actor, topicId: TopicId): Promise<void> {
    await this.acts.refusing(
      { actor, action: 'official.answer', object: { kind: 'topic', id: topicId } },
      async () => void (await this.agents.of(actor, 'official.author')),
    );
  }

  async execute(command: AnswerOfficiallyCommand): Promise<{
    id: PostId;
    sealId: SealId;
    position: number;
    number: number;
    slug: string;
    told: readonly WordsTold[];
  }> {
    const { actor, topicId, asked = null } = command;
    return this.acts.run(
      { actor, action: 'official.answer', object: { kind: 'topic', id: topicId } },
      async () => {
        const by = await this.agents.of(actor, 'official.author');
        const { terms } = judgedTogether({
          body: () => boundedText('body', command.body, BODY_LIMITS),
          terms: () => judgedTerms(command.terms, parisDay(this.clock.now())),
        });
        await this.limit.countText(actor);
        const texts = [{ field: 'post', name: 'body', text: plainlyCited(command.body) }];
        const passed = await this.words.pass(actor, 'post', texts, IN_ITS_NAME);
        const written = await this.composer.compose(passed.text('body'), actor, 'organisation', passed);
        return { by, terms, written, told: passed.told };
      },
      async ({ by, terms, written, told }) => {
        const topic = await this.topics.getForChange(topicId);
        mustKnow(topic, actor);
        actor.mustBeAllowed('topic.answer', topic.category);
        actor.mustBeAllowed('official.author', topic.category);
        await this.rules.hold(terms.ruleIds);
        const values = renderedCitesWell(written.body, 'body');
        await this.values.hold(values, 'body');
        const replyTo = command.replyTo && (await this.posts.get(command.replyTo));
        const at = this.clock.now();
        const authorId = by.memberId;
        const answer = topic.answer({ id: this.ids.next<PostId>(), authorId, written, replyTo, at });
        this.posts.add(answer);
        await this.attachments.attach(written.files, authorId, answer.id);
        const { place: position, text, textVersion: version } = answer;
        const seal = Seal.on(
          {
            id: answer.id,
            topicId,
            authorId,
            isOpening: false,
            textHash: this.hash.of(text),
            question: await this.seals.questionOf(topicId),
            version,
            values,
          },
          {
            id: this.ids.next<SealId>(),
            kind: 'authored',
            by,
            terms,
            latest: null,
            replaces: null,
            asked,
            at,
          },
        );
        await this.seals.add(seal);
        await this.seals.recountTopics([topicId]);
        await this.follows.wrote({
          member: authorId,
          topic: topicId,
          position,
          place: `topic:${topicId}`,
          at,
        });
        return { id: answer.id, sealId: seal.id, position, ...topic.address, told };
      },
    );
  }
}

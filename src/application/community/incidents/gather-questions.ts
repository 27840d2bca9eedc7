import { IncidentRule } from '#domain/community/incidents/incident';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, RealtimeChannel } from '../../shared/ports.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { OthersWords } from '../topics/others-words.policy.ts';
import { mustKnow } from '../topics/topic-access.policy.ts';
import { mustBeAllowedOnTopic } from '../topics/topic-rights.policy.ts';
import type { IncidentNotices, Incidents } from './incidents.port.ts';

interface GatherQuestionsCommand {
  readonly actor: Actor;
  /** Public number of the incident. */
  readonly number: number;
  /** Public numbers of the questions. */
  readonly questions: readonly number[];
  /** Whether they take replies no more, which are written below the official topic instead. */
  readonly closes: boolean;
}

/**
 * Questions that ask the same belong to the incident, and point to its official topic. Their authors and followers are told, each
 * once. What another manager gathered meanwhile is left to them.
 */
export class GatherQuestions {
  constructor(
    private readonly incidents: Incidents,
    private readonly notices: IncidentNotices,
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
    private readonly channel: RealtimeChannel,
  ) {}

  /** @returns how many are gathered now by this act. @throws NotAllowed, WordsOfRank, IncidentNotFound, IncidentRule, TopicNotFound */
  async execute(command: GatherQuestionsCommand): Promise<{ gathered: number }> {
    const { actor, number, questions, closes } = command;
    const object = { kind: 'incident', id: String(number) };
    const { gathered, told } = await this.acts.run(
      { actor, action: 'incident.gather', object, details: { questions, closes } },
      async () => {
        actor.mustBeAllowed('announcement.publish');
        return actor.mustBeMember();
      },
      async (by) => this.gather(by, command),
    );
    for (const member of told) this.channel.ring(memberChannel(member), {});
    return { gathered };
  }

  private async gather(by: MemberId, { actor, number, questions, closes }: GatherQuestionsCommand) {
    const at = this.clock.now();
    const incident = await this.incidents.getForChange(number);
    incident.mustLast();
    const ids = (await this.incidents.idsOf(questions)).filter((id) => id !== incident.topicId);
    const held = await this.topics.getAllForChange([incident.topicId, ...ids]);
    const official = held.find(({ id }) => id === incident.topicId)!;
    const asked = held.filter((topic) => topic !== official && !topic.isDeleted);
    for (const topic of asked) {
      mustKnow(topic, actor);
      if (closes) mustBeAllowedOnTopic('close', actor, topic.state, at);
    }
    const theirs = await this.incidents.gather(
      incident.id,
      asked.map(({ id }) => id),
      at,
    );
    if (theirs.length === 0) throw new IncidentRule('community.nothing-gathered');
    if (closes) {
      const open = asked.filter((topic) => topic.isOpen && theirs.includes(topic.id));
      await this.words.mustBeBelow(actor, new Set(open.map((topic) => topic.authorId)));
      await this.close(open, official, by, at);
    }
    const told = await this.notices.tellGathered({ incident: incident.id, topics: theirs, by, at });
    return { gathered: theirs.length, told };
  }

  /** Nobody did anything wrong: their replies are wanted at another place. So there is no decision about their authors. */
  private async close(open: readonly Topic[], official: Topic, by: MemberId, at: Date): Promise<void> {
    for (const topic of open) topic.closeAsDuplicateOf(official, by, at);
    await this.incidents.noteClosed(open.map(({ id }) => id));
  }
}

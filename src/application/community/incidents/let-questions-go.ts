import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Incidents } from './incidents.port.ts';

interface LetQuestionsGoCommand {
  readonly actor: Actor;
  readonly number: number;
  readonly questions: readonly number[];
}

/** Undoes a gathering, also once the incident is solved: what it had closed takes replies again, unless somebody closed it since. */
export class LetQuestionsGo {
  constructor(
    private readonly incidents: Incidents,
    private readonly topics: Topics,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IncidentNotFound */
  async execute({ actor, number, questions }: LetQuestionsGoCommand): Promise<{ left: number }> {
    const object = { kind: 'incident', id: String(number) };
    return this.acts.run(
      { actor, action: 'incident.let-go', object, details: { questions } },
      async () => {
        actor.mustBeAllowed('announcement.publish');
        return actor.mustBeMember();
      },
      async (by) => {
        const incident = await this.incidents.getForChange(number);
        const ids = await this.incidents.idsOf(questions);
        const held = await this.topics.getAllForChange(ids);
        const left = await this.incidents.letGo(incident.id, ids);
        const closed = new Set(left.filter(({ wasClosed }) => wasClosed).map(({ topicId }) => topicId));
        for (const topic of held) if (closed.has(topic.id)) topic.repeatNoMore(by, this.clock.now());
        return { left: left.length };
      },
    );
  }
}

import { Incident, type IncidentId, IncidentRule } from '#domain/community/incidents/incident';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { Banners } from '../../site/published/banners.api.ts';
import { mustKnow } from '../topics/topic-access.policy.ts';
import type { Incidents } from './incidents.port.ts';

interface OpenIncidentCommand {
  readonly actor: Actor;
  readonly title: string;
  readonly known: string;
  /** Public number of the official topic. */
  readonly topicNumber: number;
  /** Null for none. `label` is what its link says, `href` where an incident of that number is read. */
  readonly banner: {
    readonly label: string;
    readonly segments: readonly string[];
    readonly href: (number: number) => string;
  } | null;
}

/** Something concerns many at once: one topic answers, what is known stands at the top of pages while it lasts. */
export class OpenIncident {
  constructor(
    private readonly incidents: Incidents,
    private readonly topics: Topics,
    private readonly banners: Banners,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, TopicNotFound, IncidentRule */
  async execute(command: OpenIncidentCommand): Promise<{ number: number }> {
    const { actor, title, known, topicNumber, banner } = command;
    const id = this.ids.next<IncidentId>();
    const object = { kind: 'incident', id };
    const details = { title, topicNumber, segments: banner?.segments ?? null };
    const opened = await this.acts.run(
      { actor, action: 'incident.open', object, details },
      async () => actor.mustBeAllowed('announcement.publish'),
      async () => {
        const at = this.clock.now();
        const topic = await this.topics.getForChangeAt(topicNumber);
        mustKnow(topic, actor);
        topic.mustStand();
        // A banner for all would tell of what only some may know of.
        if (banner?.segments.length === 0 && topic.visibleFor !== 'public')
          throw new IncidentRule('community.incident-not-for-all');
        const incident = Incident.open({ id, topicId: topic.id, title, known, at });
        const number = await this.incidents.add(incident);
        await this.incidents.addNews(id, { kind: 'opened', text: incident.known, at });
        if (banner) {
          const { label, href, segments } = banner;
          const words = { title: incident.title, text: incident.known, href: href(number), label };
          await this.banners.raise(id, words, { segments, by: actor.memberId, at });
        }
        return { number };
      },
    );
    this.banners.forget();
    return opened;
  }
}

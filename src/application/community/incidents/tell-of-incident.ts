import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, RealtimeChannel } from '../../shared/ports.ts';
import type { Banners } from '../../site/published/banners.api.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { IncidentNotices, Incidents } from './incidents.port.ts';

interface TellOfIncidentCommand {
  readonly actor: Actor;
  readonly number: number;
  /** What is new. */
  readonly news: string;
  /** What is known from now on; null where the incident is solved by it. */
  readonly known: string | null;
}

/** Says what is new of an incident, or that it is solved, to everybody concerned: once each. Solved, its banner goes. */
export class TellOfIncident {
  constructor(
    private readonly incidents: Incidents,
    private readonly notices: IncidentNotices,
    private readonly banners: Banners,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
    private readonly channel: RealtimeChannel,
  ) {}

  /** @throws NotAllowed, InvalidValue, IncidentNotFound, IncidentRule */
  async execute({ actor, number, news, known }: TellOfIncidentCommand): Promise<void> {
    const object = { kind: 'incident', id: String(number) };
    const told = await this.acts.run(
      { actor, action: known === null ? 'incident.solve' : 'incident.tell', object },
      async () => {
        actor.mustBeAllowed('announcement.publish');
        return actor.mustBeMember();
      },
      async (by) => {
        const at = this.clock.now();
        const incident = await this.incidents.getForChange(number);
        const said = known === null ? incident.solve({ news, at }) : incident.tell({ news, known, at });
        await this.incidents.save(incident);
        if (known === null) await this.banners.lower(incident.id);
        else await this.banners.reword(incident.id, incident.known, { by, at });
        const cause = await this.incidents.addNews(incident.id, said);
        return this.notices.tellNews({ incident: incident.id, cause, kind: said.kind, by, at });
      },
    );
    this.banners.forget();
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }
}

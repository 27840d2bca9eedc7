import { alertedOf, alertFacts } from '#domain/moderation/authorities/authority-alert';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { ReviewItemId } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { AuthorityAlerts } from './registers.port.ts';

interface AlertAuthoritiesCommand {
  readonly actor: Actor;
  readonly itemId: ReviewItemId;
  readonly authority: string;
  /** What was told, and what it rests on. */
  readonly facts: string;
}

/** Keeps that authorities were told of a danger to somebody: what, when and by whom. */
export class AlertAuthorities {
  constructor(
    private readonly items: ReviewItems,
    private readonly alerts: AuthorityAlerts,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ItemNotFound, InvalidValue beside `authority` or `facts` */
  async execute({ actor, itemId, ...given }: AlertAuthoritiesCommand): Promise<void> {
    const id = this.ids.next<string>();
    await this.acts.run(
      { actor, action: 'alert.record', object: { kind: 'authority-alert', id } },
      async () => {
        actor.mustBeAllowed('review.decide');
        return { authority: alertedOf(given.authority), facts: alertFacts(given.facts) };
      },
      async (judged) => {
        const item = await this.items.getForChange(itemId);
        const by = item.mustBeReachedBy(actor, 'review.decide');
        await this.alerts.add({ ...judged, id, itemId, target: item.target, by, at: this.clock.now() });
      },
    );
  }
}

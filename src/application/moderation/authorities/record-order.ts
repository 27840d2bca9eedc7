import { type GivenOrder, judgedOrder } from '#domain/moderation/authorities/authority-order';
import { todayInParis } from '#domain/moderation/authorities/local-moment';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { AuthorityOrders } from './registers.port.ts';

interface RecordOrderCommand {
  readonly actor: Actor;
  readonly order: GivenOrder;
  /** The entry that is completed; null for a new one. */
  readonly changes: { readonly id: string; readonly version: number } | null;
}

/** Enters an order of an authority into the register, or completes what became of it. */
export class RecordOrder {
  constructor(
    private readonly orders: AuthorityOrders,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, InvalidValue, InvalidValues beside the fields */
  async execute({ actor, order, changes }: RecordOrderCommand): Promise<void> {
    const id = changes?.id ?? this.ids.next<string>();
    const { article, authority, reference } = order;
    await this.acts.run(
      {
        actor,
        action: changes ? 'order.change' : 'order.record',
        object: { kind: 'authority-order', id },
        details: { article, authority: authority.slice(0, 200), reference: reference.slice(0, 120) },
      },
      async () => {
        actor.mustBeAllowed('order.manage');
        return judgedOrder(order, todayInParis(this.clock.now()));
      },
      async (judged) => {
        const entry = { ...judged, id, by: actor.mustBeMember(), at: this.clock.now() };
        if (!changes) return this.orders.add(entry);
        if (!(await this.orders.change({ ...entry, version: changes.version }))) throw new ChangedMeanwhile();
      },
    );
  }
}

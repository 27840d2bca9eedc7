import type { GatheringToldV1 } from '#application/events/published/events.facts';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor, Permission, Role } from '#domain/shared/actor';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const HOUR = 3_600_000;
export const inHours = (hours: number): Date =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * HOUR);

/** Organisers who plan and members who come, on a database of their own. */
export class EventHouse {
  static async open(): Promise<EventHouse> {
    return new EventHouse(await EmptyHouse.open());
  }

  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get events() {
    return this.house.app.events;
  }

  member(grants: readonly Permission[] = [], role: Role = 'member'): Actor {
    this.made += 1;
    const id = `0199eeee-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
    const all: readonly Permission[] = ['topic.read', 'event.register', ...grants];
    return signedIn(id, { role, grants: all.map((grant) => [grant, 'everywhere'] as const) });
  }

  organiser(): Actor {
    return this.member(['event.create'], 'agent');
  }

  /** @returns a published event that begins in three days, on the net, for all */
  async published(
    p: Partial<Parameters<EventHouse['events']['planGathering']['execute']>[0]> = {},
  ): Promise<{ id: GatheringId; number: number; slug: string }> {
    const planned = await this.planned(p);
    await this.events.publishGathering.execute({ actor: this.manager, gatheringId: planned.id });
    return planned;
  }

  readonly manager = signedIn('0199eeee-0000-7000-8000-0000000000ff', {
    role: 'community_manager',
    grants: (['topic.read', 'event.register', 'event.create', 'event.manage'] as const).map(
      (grant) => [grant, 'everywhere'] as const,
    ),
  });

  planned(p: Partial<Parameters<EventHouse['events']['planGathering']['execute']>[0]> = {}) {
    return this.events.planGathering.execute({
      actor: this.manager,
      kind: 'workshop',
      title: 'How to read a statement',
      audience: 'public',
      summary: 'We read one together.',
      body: 'Bring yours, or look at ours.',
      branches: [],
      hosts: [],
      startsAt: inHours(72),
      endsAt: inHours(73),
      zone: 'Europe/Paris',
      place: '',
      link: '',
      capacity: 2,
      reserved: [],
      agenda: [],
      speakers: [],
      repeat: null,
      ...p,
    });
  }

  register(gatheringId: GatheringId, actor = this.member(), branches: readonly string[] = []) {
    return this.events.register.execute({ attendee: { actor, branches }, gatheringId, note: '' });
  }

  cancel(gatheringId: GatheringId, actor: Actor): Promise<void> {
    return this.events.cancelRegistration.execute({ actor, gatheringId });
  }

  /** Who stands where, by turn. */
  async list(gatheringId: GatheringId): Promise<readonly string[]> {
    const rows = await this.rows<{ member_id: string; state: string }>(
      'select member_id, state from events.registration where gathering_id = $1 order by turn',
      [gatheringId],
    );
    return rows.map(({ member_id, state }) => `${Number(member_id.slice(-12))} ${state}`);
  }

  async told(gatheringId: GatheringId): Promise<readonly string[]> {
    const rows = await this.rows<{ fact: GatheringToldV1 }>(
      `select payload as fact from platform.outbox where name = 'events.gathering-told.v1'
         and payload ->> 'gatheringId' = $1 order by position`,
      [gatheringId],
    );
    return rows.flatMap(({ fact }) => fact.memberIds.map((id) => `${Number(id.slice(-12))} ${fact.news}`));
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}

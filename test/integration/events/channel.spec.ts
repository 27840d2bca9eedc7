import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetOldMessages } from '#application/community/chat/forget-old-messages';
import { EnforceEventDecisions } from '#application/events/consumers/enforce-event-decisions';
import type { DecisionMadeV1 } from '#application/moderation/published/moderation.facts';
import { KeepEventChannel } from '#application/community/consumers/keep-event-channel';
import type { GatheringScheduledV1, SeatChangedV1 } from '#application/events/published/events.facts';
import type { UnitOfWork } from '#application/shared/ports';
import { audiencesFor, circlesHeld } from '#application/shared/viewer';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor, Permission, Role } from '#domain/shared/actor';
import { eventCircles } from '#infrastructure/community/chat/sql-event-seats';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../support/actors.ts';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
let heard = 0;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

/** Somebody whom Community knows, who comes to events and talks. */
async function person(role: Role = 'member', grants: readonly Permission[] = []): Promise<Actor> {
  const actor = house.member(['chat.read', 'chat.write', ...grants], role);
  await house.rows(
    `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, role)
     values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), $2)`,
    [actor.memberId, role],
  );
  if (role !== 'member')
    await house.rows('insert into moderation.role_assignment (member_id, role) values ($1, $2)', [
      actor.memberId,
      role,
    ]);
  return actor;
}

const DECISION = '0199dddd-0000-7000-8000-00000000000d';

const hear = (fact: GatheringScheduledV1 | SeatChangedV1): Promise<void> =>
  house.house.container
    .get<UnitOfWork>(UNIT_OF_WORK)
    .run(() => house.house.container.get(KeepEventChannel).on(fact));

/** Community hears what Events told since, in its order. */
async function told(): Promise<void> {
  const facts = await house.rows<{
    position: string;
    name: string;
    payload: Omit<SeatChangedV1, 'name'>;
    at: string;
  }>(
    `select position, name, payload from platform.outbox
     where name in ('events.gathering-scheduled.v1', 'events.seat-changed.v1') and position > $1 order by position`,
    [heard],
  );
  for (const { position, name, payload } of facts) {
    await hear({ ...payload, name } as SeatChangedV1);
    heard = Number(position);
  }
}

/** Who they are at their next request: by the role they were given, or that they have now. */
async function asNow(actor: Actor, { role, grants = [] }: Now = { role: actor.role }): Promise<Actor> {
  const [row] = await house.rows<{ circles: string[] }>(`select ${eventCircles('$1::uuid')} as circles`, [
    actor.memberId,
  ]);
  const rights = (['chat.read', 'chat.write', 'event.register', ...grants] as const).map(
    (grant) => [grant, 'everywhere'] as const,
  );
  const audiences = audiencesFor({ role, status: 'active', branches: [] });
  return signedIn(actor.memberId!, {
    role,
    grants: rights,
    audiences: [...audiences, ...circlesHeld(row!.circles, audiences, { grants: new Map(rights) })],
  });
}

interface Now {
  readonly role: Role;
  readonly grants?: readonly Permission[];
}

const reads = async (actor: Actor, id: GatheringId, now?: Now) =>
  outcome(house.house.app.chat.channel.execute(await asNow(actor, now), id));
const says = async (actor: Actor, id: GatheringId) =>
  outcome(
    house.house.app.chat.postMessage.execute({
      actor: await asNow(actor),
      channelId: id as string as ChannelId,
      body: 'Good morning.',
      clientId: crypto.randomUUID(),
    }),
  );
const saysAs = (actor: Actor, id: GatheringId) =>
  house.house.app.chat.postMessage.execute({
    actor,
    channelId: id as string as ChannelId,
    body: 'Good morning.',
    clientId: crypto.randomUUID(),
  });
const open = (id: GatheringId) =>
  house.rows<{ name: string; running: boolean }>(
    `select name, now() >= opens_at and now() < closes_at as running from community.chat_channel where id = $1`,
    [id],
  );

describe('the channel of an event', () => {
  it('is for who has a seat, from when they take it until they give it up', async () => {
    const [comes, waits, stranger] = [await person(), await person(), await person()];
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1), capacity: 1 });
    await house.register(id, comes);
    await house.register(id, waits);
    await told();
    expect(await reads(comes, id)).toBe('done');
    expect(await says(comes, id)).toBe('done');
    for (const other of [waits, stranger]) {
      expect(await reads(other, id)).toBe('community.channel-not-found');
      expect(await says(other, id)).toBe('community.channel-not-found');
    }
    await house.cancel(id, comes);
    await told();
    expect(await reads(comes, id)).toBe('community.channel-not-found');
    expect(await says(comes, id)).toBe('community.channel-not-found');
  });

  it('is slowed down and closed by who runs the event, who goes on writing in it', async () => {
    const [organiser, elsewhere, comes] = [
      await person('agent', ['event.create']),
      await person('agent', ['event.create']),
      await person(),
    ];
    const { id } = await house.published({
      actor: organiser,
      startsAt: inHours(-1),
      endsAt: inHours(1),
      capacity: 2,
    });
    for (const actor of [comes, elsewhere]) await house.register(id, actor);
    await told();
    const running = { role: 'agent', grants: ['event.create'] } as const;
    const steer = async (actor: Actor, now?: Now, slowSeconds = 0, locked = true) =>
      outcome(
        house.house.app.chat.steerChannel.execute({
          actor: await asNow(actor, now),
          channelId: id as string as ChannelId,
          slowSeconds,
          locked,
        }),
      );
    expect(await steer(comes)).toBe('access.not-allowed');
    expect(await steer(elsewhere, running)).toBe('access.not-allowed');
    expect(await steer(organiser, running)).toBe('done');
    expect(await says(comes, id)).toBe('community.channel-locked');
    expect(await outcome(saysAs(await asNow(organiser, running), id))).toBe('done');
    const seen = async (actor: Actor, now?: Now) =>
      house.house.app.chat.channel.execute(await asNow(actor, now), id);
    expect(await seen(organiser, running)).toMatchObject({ steered: true, open: true });
    expect(await seen(elsewhere, running)).toMatchObject({ steered: false, open: false });
    expect(await steer(organiser, running, 60, false)).toBe('done');
    expect([await says(comes, id), await says(comes, id)]).toEqual(['done', 'community.channel-slow']);
  });

  it('loses a message to who runs the event alone, and the channels of others to them never', async () => {
    const [organiser, elsewhere, comes] = [
      await person('agent', ['event.create']),
      await person('agent', ['event.create']),
      await person(),
    ];
    const session = { startsAt: inHours(-1), endsAt: inHours(1), capacity: 3 };
    const { id } = await house.published({ ...session, actor: organiser });
    const { id: another } = await house.published({ ...session, actor: elsewhere });
    for (const actor of [comes, elsewhere]) await house.register(id, actor);
    await house.register(another, organiser);
    await told();
    const running = { role: 'agent', grants: ['event.create'] } as const;
    const [here, there] = [
      await saysAs(await asNow(comes), id),
      await saysAs(await asNow(elsewhere, running), another),
    ];
    const remove = async (actor: Actor, messageId: MessageId, now?: Now) =>
      outcome(
        house.house.app.chat.removeMessage.execute({
          actor: await asNow(actor, now),
          messageId,
          reason: 'This is about something else.',
        }),
      );
    expect(await remove(elsewhere, here.id, running)).toBe('access.not-allowed');
    expect(await remove(organiser, there.id, running)).toBe('access.not-allowed');
    expect(await remove(organiser, here.id, running)).toBe('done');
  });

  it('opens and closes with the session, and is read afterwards', async () => {
    const comes = await person();
    const { id, number } = await house.published({ startsAt: inHours(72), endsAt: inHours(73) });
    await house.register(id, comes);
    await told();
    expect(await reads(comes, id)).toBe('done');
    expect(await says(comes, id)).toBe('community.session-not-open');
    await house.rows(
      `update community.chat_channel set opens_at = now() - interval '1 hour', closes_at = now() + interval '1 hour' where id = $1`,
      [id],
    );
    expect(await says(comes, id)).toBe('done');
    await house.rows(
      `update community.chat_channel set closes_at = now() - interval '1 minute' where id = $1`,
      [id],
    );
    expect(await says(comes, id)).toBe('community.session-over');
    const [{ id: said } = { id: '' }] = await house.rows<{ id: string }>(
      'select id from community.chat_message where channel_id = $1',
      [id],
    );
    expect(
      await outcome(
        house.house.app.chat.reactToMessage.execute({
          actor: await asNow(comes),
          messageId: said as MessageId,
          kind: 'thanks',
          on: true,
        }),
      ),
    ).toBe('community.session-over');
    expect(await reads(comes, id)).toBe('done');
    const listed = await house.house.app.chat.channels.execute(await asNow(comes));
    expect(listed.filter(({ kind }) => kind === 'event').map(({ slug, running }) => [slug, running])).toEqual(
      [[`evenement-${number}`, false]],
    );
  });

  it('follows its event: its name and its hours, and that it is cancelled', async () => {
    const comes = await person();
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1) });
    await house.register(id, comes);
    await told();
    expect(await open(id)).toEqual([{ name: 'How to read a statement', running: true }]);
    await house.events.cancelGathering.execute({
      actor: house.manager,
      gatheringId: id,
      because: 'The room is shut.',
    });
    await told();
    expect(await open(id)).toMatchObject([{ running: false }]);
    expect(await says(comes, id)).toBe('community.session-over');
  });

  it('hears late what was told before, and twice what was told once', async () => {
    const comes = await person();
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1) });
    await told();
    const seat = (seated: boolean, at: Date): SeatChangedV1 => ({
      name: 'events.seat-changed.v1',
      at: at.toISOString(),
      gatheringId: id,
      memberId: comes.memberId!,
      seated,
    });
    const [before, after] = [new Date(Date.now() - 60_000), new Date()];
    await hear(seat(false, after));
    await hear(seat(true, before));
    expect(await reads(comes, id)).toBe('community.channel-not-found');
    await hear(seat(true, new Date(after.getTime() + 1)));
    await hear(seat(true, new Date(after.getTime() + 1)));
    expect(await reads(comes, id)).toBe('done');
  });

  it('stands as it was told of last, whatever is heard of late', async () => {
    const [runs, ran] = [await person(), await person()];
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1) });
    await told();
    const schedule = (minutes: number, p: Partial<GatheringScheduledV1>): GatheringScheduledV1 => ({
      name: 'events.gathering-scheduled.v1',
      at: new Date(Date.now() + minutes * 60_000).toISOString(),
      gatheringId: id,
      number: 1,
      title: 'As it was',
      summary: '',
      opensAt: inHours(-1).toISOString(),
      closesAt: inHours(1).toISOString(),
      people: [],
      held: true,
      audience: 'members',
      isAway: false,
      ...p,
    });
    const now = { title: 'As it is', people: [runs.memberId!], isAway: true };
    await hear(schedule(2, now));
    await hear(schedule(1, { people: [ran.memberId!] }));
    const stands = () =>
      house.rows(
        `select name, event_away as away, array(select e.member_id from community.event_seat e where e.gathering_id = c.id and e.runs) as people
         from community.chat_channel c where id = $1`,
        [id],
      );
    expect(await stands()).toEqual([{ name: 'As it is', away: true, people: [runs.memberId] }]);
    await hear(schedule(2, now));
    await hear(schedule(3, { people: [runs.memberId!] }));
    expect(await stands()).toEqual([{ name: 'As it was', away: false, people: [runs.memberId] }]);
  });

  it('outlives no right to know of the event: whoever is not of the team any more reads none of its sessions', async () => {
    const moderator = await person('moderator');
    const { id } = await house.published({
      startsAt: inHours(-1),
      endsAt: inHours(1),
      audience: 'staff',
    });
    await house.events.register.execute({
      attendee: { actor: await asNow(moderator), branches: [] },
      gatheringId: id,
      note: '',
    });
    await told();
    expect(await reads(moderator, id)).toBe('done');
    expect(await reads(moderator, id, { role: 'member' })).toBe('community.channel-not-found');
    const host = await person('agent', ['event.create']);
    const hosted = await house.published({
      startsAt: inHours(-1),
      endsAt: inHours(1),
      audience: 'staff',
      hosts: [host.memberId!],
    });
    await told();
    expect(await reads(host, hosted.id, { role: 'agent', grants: ['event.create'] })).toBe('done');
    expect(await reads(host, hosted.id, { role: 'member' })).toBe('community.channel-not-found');
  });

  it('is known to who runs the event alone while a decision holds that out of sight, and to all once it is back', async () => {
    const comes = await person();
    const host = await person('agent', ['event.create']);
    const runs: Now = { role: 'agent', grants: ['event.create'] };
    const { id } = await house.published({
      startsAt: inHours(-1),
      endsAt: inHours(1),
      hosts: [host.memberId!],
    });
    await house.register(id, comes);
    await told();
    const decide = (name: 'made' | 'overturned') =>
      house.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(() =>
        house.house.container.get(EnforceEventDecisions).on({
          name: `moderation.decision-${name}.v1`,
          at: new Date().toISOString(),
          action: 'hide',
          targetKind: 'event',
          targetId: id,
          decisionId: DECISION,
        } as unknown as DecisionMadeV1),
      );
    await decide('made');
    await decide('made');
    await told();
    expect(await reads(comes, id)).toBe('community.channel-not-found');
    expect(await says(comes, id)).toBe('community.channel-not-found');
    expect(await reads(host, id, runs)).toBe('done');
    await decide('overturned');
    await told();
    expect(await reads(comes, id)).toBe('done');
    expect(await says(comes, id)).toBe('done');
  });

  it('is the team’s once its event is, whoever had a seat', async () => {
    const comes = await person();
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1), audience: 'members' });
    await house.register(
      id,
      signedIn(comes.memberId!, {
        grants: [['event.register', 'everywhere']],
        audiences: ['public', 'members'],
      }),
    );
    await told();
    expect(await reads(comes, id)).toBe('done');
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      audience: 'staff',
    });
    await told();
    expect(await reads(comes, id)).toBe('community.channel-not-found');
  });

  it('forgets who took part three months after it closed, with what was said', async () => {
    const comes = await person();
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1) });
    await house.register(id, comes);
    await told();
    expect(await says(comes, id)).toBe('done');
    const forget = () => house.house.container.get(ForgetOldMessages).execute();
    const kept = () =>
      house.rows(
        `select (select count(*)::int from community.event_seat where gathering_id = $1) as seats,
           (select count(*)::int from community.chat_membership where channel_id = $1) as members,
           (select count(*)::int from community.chat_message where channel_id = $1) as messages`,
        [id],
      );
    await forget();
    expect(await kept()).toEqual([{ seats: 1, members: 1, messages: 1 }]);
    await house.rows(
      `update community.chat_channel set closes_at = now() - interval '91 days' where id = $1`,
      [id],
    );
    await house.rows(
      `update community.chat_message set written_at = now() - interval '91 days' where channel_id = $1`,
      [id],
    );
    expect(await reads(comes, id)).toBe('community.channel-not-found');
    await forget();
    expect(await kept()).toEqual([{ seats: 0, members: 0, messages: 0 }]);
  });

  it('is nobody’s who is not known here, and no draft has one', async () => {
    const { id } = await house.planned();
    await told();
    expect(await open(id)).toEqual([]);
    await expect(
      hear({
        name: 'events.seat-changed.v1',
        at: new Date().toISOString(),
        gatheringId: id,
        seated: true,
        memberId: crypto.randomUUID(),
      }),
    ).resolves.toBeUndefined();
  });
});

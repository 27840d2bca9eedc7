import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EndAmbassadorTerms } from '#application/community/ambassadors/end-ambassador-terms';
import type { AmbassadorAct } from '#application/community/ambassadors/handle-ambassadors';
import { LeaveAmbassadors } from '#application/community/ambassadors/leave-ambassadors';
import type { OfficeAct } from '#application/community/ambassadors/take-office';
import { LETTERS } from '#infrastructure/community/letters/letters.module';
import { CarryRole } from '#application/community/consumers/carry-role';
import { NotifyOfRights } from '#application/community/consumers/notify-of-rights';
import { AMBASSADOR_ROLE } from '#application/moderation/published/ambassador-role.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import type { RoleAssignedV1 } from '#application/moderation/published/moderation.facts';
import type { Actor } from '#domain/shared/actor';
import { endOf, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { THROTTLE, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { type Get, takenFrom } from '#interfaces/composition/provided';
import { signedIn, visitor } from '../../../support/actors.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

jest.setTimeout(60_000);
let house: EmptyHouse;
let manager: Actor;
let made = 0;
beforeAll(async () => {
  house = await EmptyHouse.open();
  const { memberId } = await member();
  manager = signedIn(memberId!, {
    role: 'community_manager',
    grants: [
      ['member.invite', 'everywhere'],
      ['member.read', 'everywhere'],
    ],
  });
});
afterAll(() => house.close());

const get: Get = (wanted) => takenFrom(house.container)(wanted);
const app = () => house.app.members;
const MOTIVATION = 'I answer questions about contracts and would welcome newcomers.';
const ASK = { do: 'ask', motivation: MOTIVATION, charter: true } as const;
const READS = [['member.read', 'everywhere']] as const;
const fresh = () => ({ confirmedAt: new Date() });

/** Who meets what is asked, unless told. */
async function member(p: { level?: number; helpful?: number; email?: boolean } = {}): Promise<Actor> {
  made += 1;
  const id = `0199abba-0000-7000-8000-${String(made).padStart(12, '0')}`;
  await house.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at, status, trust_level, accepted_count)
     values ($1, $2, $2, $2, '1', now(), 'active', $3, $4)`,
    [id, `ambassadrice-${made}`, p.level ?? 2, p.helpful ?? 3],
  );
  await house.rows(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at, version)
     values ($1, $2, $2, now(), 'x', now(), 1)`,
    [id, `ambassadrice-${made}@example.org`],
  );
  return signedIn(id, { grants: [...READS, ['member.edit-self', 'everywhere']] });
}
const handleOf = (actor: Actor) => `ambassadrice-${Number(actor.memberId!.slice(-12))}`;
/** Of a member, in which they showed who they are that many minutes ago. */
async function sessionOf({ memberId }: Actor, minutes = 0) {
  const [row] = await house.rows<{ id: string; confirmedAt: Date }>(
    `insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
     values (gen_random_uuid()::text, gen_random_uuid(), $1, now() - interval '1 hour', now(), now() - make_interval(mins => $2),
       now() + interval '1 day', '')
     returning id, confirmed_at as "confirmedAt"`,
    [memberId, minutes],
  );
  return row!;
}
const take = async (actor: Actor, act: OfficeAct) =>
  app().takeOffice.execute({ actor, act, session: actor.memberId === null ? null : await sessionOf(actor) });
const handle = (act: AmbassadorAct, actor = manager, session: { confirmedAt: Date } | null = fresh()) =>
  app().handleAmbassadors.execute({ actor, session, act });
const own = async (actor: Actor) => (await app().ambassadors.own(actor)).latest!;
const roleOf = async (actor: Actor) =>
  (await get(MODERATION_API).rightsOf(actor.memberId, { status: 'active' })).role;
const told = async (actor: Actor) =>
  (
    await house.rows<{ state: string }>(
      `select piece_state as state from community.notification where member_id = $1 and kind = 'ambassador' order by told_at, id`,
      [actor.memberId],
    )
  ).map(({ state }) => state);
/** What the letter of the latest notice quotes of the team. */
const quoted = async (actor: Actor) => {
  const [notice] = await house.rows<{ id: string }>(
    `select id from community.notification where member_id = $1 and kind = 'ambassador' order by told_at desc, id desc limit 1`,
    [actor.memberId],
  );
  const letters = await get(LETTERS).newsFor([notice!.id], new Date());
  return letters.get(notice!.id)!.news.said?.answer ?? null;
};
const statusOf = (actor: Actor, status: string) =>
  house.rows(`update community.member set status = $2 where id = $1`, [actor.memberId, status]);
const openLinks = async (actor: Actor) =>
  (
    await house.rows(`select 1 from community.invitation where created_by = $1 and closed_at is null`, [
      actor.memberId,
    ])
  ).length;
const audited = async () =>
  (
    await house.rows<{ act: string }>(
      `select action || ' ' || outcome as act from platform.audit_log order by id desc limit 2`,
    )
  )
    .map(({ act }) => act)
    .toReversed();
const code = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { code?: string; fields?: readonly { code: string }[] }) => error.fields?.[0]?.code ?? error.code,
  );
/** @param days from now, of the last day of a term */
const endsIn = (actor: Actor, days: number) =>
  house.rows(
    `update community.ambassadorship set until_day = (now() at time zone 'Europe/Paris')::date + $2::int where member_id = $1`,
    [actor.memberId, days],
  );
const comes = (guest: Actor, by: string) =>
  house.rows(
    `with used as (update community.invitation set uses = uses + 1 where code = $1 returning id, source)
     insert into community.invited_member (member_id, invitation_id, joined_at) select $2, id, now() from used where source = 'ambassadeurs'`,
    [by, guest.memberId],
  );
const changedAt = async (actor: Actor) =>
  (
    await house.rows<{ at: Date }>(
      `select assigned_at as at from moderation.role_assignment where member_id = $1`,
      [actor.memberId],
    )
  )[0]!.at;
async function serving(): Promise<Actor> {
  const actor = await member();
  await take(actor, ASK);
  await handle({ do: 'appoint', id: (await own(actor)).id, reason: 'Gladly.' });
  return actor;
}

type Standing = 'free' | 'silenced' | 'banned';

describe('the sessions of whoever changes their own role', () => {
  const sessionsOf = (actor: Actor) =>
    house.rows<{ id: string; hash: string }>(`select id, hash from community.session where member_id = $1`, [
      actor.memberId,
    ]);

  it('end, but for the one in which they did it, which goes on under a new secret', async () => {
    const actor = await serving();
    const here = await sessionOf(actor);
    await sessionOf(actor);
    const former = (await sessionsOf(actor)).find(({ id }) => id === here.id)!;
    const renewed = await app().takeOffice.execute({ actor, act: { do: 'leave' }, session: here });
    expect(renewed!.secret).not.toBe('');
    const fact = {
      name: 'moderation.role-assigned.v1',
      memberId: actor.memberId!,
      role: 'member',
      department: null,
      assignedBy: actor.memberId,
      at: (await changedAt(actor)).toISOString(),
    } as RoleAssignedV1;
    await get(UNIT_OF_WORK).run(() => get(CarryRole).on(fact));
    const left = await sessionsOf(actor);
    expect(left.map(({ id }) => id)).toEqual([here.id]);
    expect(left[0]!.hash).not.toBe(former.hash);
  });

  it('go on as they are where they ask for something that changes no role', async () => {
    const actor = await serving();
    const session = await sessionOf(actor, 60);
    expect(await app().takeOffice.execute({ actor, act: { do: 'go-on' }, session })).toBeNull();
  });

  it.each(['accept', 'leave'] as const)(
    'change nothing by %s where who sits there was not shown of late, and carry nothing on',
    async (deed) => {
      const actor = deed === 'leave' ? await serving() : await member();
      if (deed === 'accept') await handle({ do: 'invite', handle: handleOf(actor), reason: 'Gladly.' });
      const [before, role] = [await own(actor), await roleOf(actor)];
      const session = await sessionOf(actor, 11);
      const hashes = await sessionsOf(actor);
      const act = deed === 'leave' ? { do: deed } : { do: deed, charter: true };
      for (const shown of [session, null])
        expect(await code(app().takeOffice.execute({ actor, act, session: shown }))).toBe(
          'community.identity-not-confirmed',
        );
      expect([await own(actor), await roleOf(actor), await sessionsOf(actor)]).toEqual([
        before,
        role,
        hashes,
      ]);
    },
  );
});

it('the link of an ambassador is open to the end of the last day of the term', async () => {
  const actor = await serving();
  await endsIn(actor, 3);
  await take(actor, { do: 'link' });
  const { link, latest } = await app().ambassadors.own(actor);
  expect(link!.expiresAt).toEqual(endOf(latest!.until!));
  expect(parisDay(link!.expiresAt)).toBe(latest!.until);
  await endsIn(actor, 0);
  await take(actor, { do: 'link' });
  expect((await app().ambassadors.own(actor)).link).toMatchObject({ isOpen: true });
});

describe('asking', () => {
  it('is for who meets what is asked; the team says yes with a reason that is told on the site and by mail', async () => {
    expect(await code(take(visitor(), ASK))).toBe('access.sign-in-needed');
    expect(await code(take(await member({ level: 1 }), ASK))).toBe('community.ambassador-not-yet');
    expect(await code(take(await member({ helpful: 2 }), ASK))).toBe('community.ambassador-not-yet');
    const actor = await member();
    expect((await app().ambassadors.own(actor)).mayAsk).toBe(true);
    await take(actor, ASK);
    expect((await app().ambassadors.own(actor)).mayAsk).toBe(false);
    const { asked } = await app().ambassadors.desk(manager);
    expect(asked).toMatchObject([
      { memberId: actor.memberId, level: 2, helpful: 3, service: { motivation: MOTIVATION } },
    ]);
    expect(await app().ambassadors.waiting(manager)).toBe(1);
    const { id } = await own(actor);
    const deed = { do: 'appoint', id, reason: 'Your answers help.' } as const;
    expect(await code(handle(deed, await member()))).toBe('access.not-allowed');
    expect(await code(handle(deed, manager, { confirmedAt: new Date(0) }))).toBe(
      'community.identity-not-confirmed',
    );
    expect(await roleOf(actor)).toBe('member');
    await handle(deed);
    expect(await audited()).toEqual(['role.assign done', 'ambassador.appoint done']);
    expect(await roleOf(actor)).toBe('ambassador');
    expect(await told(actor)).toEqual(['accepted']);
    const [notice] = await house.rows<{ id: string }>(
      `select id from community.notification where member_id = $1 and kind = 'ambassador' and mail_at is not null`,
      [actor.memberId],
    );
    const letters = await get(LETTERS).newsFor([notice!.id], new Date());
    expect(letters.get(notice!.id)?.news).toMatchObject({
      kind: 'ambassador',
      piece: { state: 'accepted' },
      said: { answer: 'Your answers help.' },
    });
  });

  it('is for who may tell of themselves, in words that pass, and not all day', async () => {
    const actor = await member();
    const reading = signedIn(actor.memberId!, { grants: READS });
    expect(await code(take(reading, ASK))).toBe('access.not-allowed');
    expect(await code(take(reading, { do: 'withdraw' }))).toBe('community.ambassadorship-moved');
    const bad = { ...ASK, motivation: 'Je voudrais accueillir une bande de minables, et leur répondre.' };
    expect(await code(take(actor, bad))).toBe('moderation.words-blocked');
    expect(await code(app().ambassadors.all(signedIn(actor.memberId!, { grants: [] })))).toBe(
      'access.not-allowed',
    );
    const hit = jest.spyOn(get(THROTTLE), 'hit');
    await take(actor, ASK);
    expect(hit).toHaveBeenCalledWith(expect.objectContaining({ name: 'ambassador-ask' }), actor.memberId!);
    hit.mockRestore();
  });

  it('is not granted to who has a sanction by then', async () => {
    const actor = await member();
    await take(actor, ASK);
    const { id } = await own(actor);
    await statusOf(actor, 'silenced');
    expect(await code(handle({ do: 'appoint', id, reason: 'Gladly.' }))).toBe('community.ambassador-not-fit');
    expect([(await own(actor)).state, await roleOf(actor)]).toEqual(['asked', 'member']);
  });

  it('is told of once: that the role was given is no other news', async () => {
    const actor = await serving();
    const [given] = await house.rows<{ payload: { isTold?: boolean } }>(
      `select payload from platform.outbox where name = 'moderation.role-assigned.v1' and payload->>'memberId' = $1`,
      [actor.memberId],
    );
    expect(given!.payload.isTold).toBe(true);
    await get(UNIT_OF_WORK).run(() =>
      get(NotifyOfRights).on(given!.payload as never, { factId: randomUUID() }),
    );
    const kinds = await house.rows(`select kind from community.notification where member_id = $1`, [
      actor.memberId,
    ]);
    expect(kinds).toEqual([{ kind: 'ambassador' }]);
    const { until } = await own(actor);
    const [notice] = await house.rows<{ id: string }>(
      `select id from community.notification where member_id = $1`,
      [actor.memberId],
    );
    const letters = await get(LETTERS).newsFor([notice!.id], new Date());
    expect(letters.get(notice!.id)!.news.piece!.limit).toEqual({ until });
  });

  it('is refused with a reason, or withdrawn; one may ask again', async () => {
    const actor = await member();
    await take(actor, ASK);
    const { id } = await own(actor);
    expect(await code(handle({ do: 'refuse', id, reason: '' }))).toBe('text.missing');
    await handle({ do: 'refuse', id, reason: 'Not this year.' });
    expect(await own(actor)).toMatchObject({ state: 'refused', reason: 'Not this year.' });
    expect([await told(actor), await roleOf(actor)]).toEqual([['refused'], 'member']);
    await take(actor, ASK);
    await take(actor, { do: 'withdraw' });
    expect(await code(take(actor, { do: 'withdraw' }))).toBe('community.ambassadorship-moved');
    expect((await own(actor)).state).toBe('withdrawn');
  });

  it('twice at once is once; a yes and a no at once are one of them', async () => {
    const actor = await member();
    const asked = await Promise.all([1, 2, 3].map(() => code(take(actor, ASK))));
    expect(asked.toSorted()).toEqual(['community.ambassador-already', 'community.ambassador-already', null]);
    const { id } = await own(actor);
    const decided = await Promise.all([
      code(handle({ do: 'appoint', id, reason: 'Gladly.' })),
      code(handle({ do: 'refuse', id, reason: 'Not this year.' })),
    ]);
    expect(decided.toSorted()).toEqual(['community.ambassadorship-moved', null]);
    expect((await told(actor)).length).toBe(1);
  });
});

describe('being invited', () => {
  it('is answered by the member, with the charter', async () => {
    const actor = await member({ level: 0, helpful: 0 });
    expect(await code(handle({ do: 'invite', handle: 'nobody-at-all', reason: 'You help.' }))).toBe(
      'community.ambassador-nobody',
    );
    await handle({ do: 'invite', handle: handleOf(actor), reason: 'You help.' });
    expect(await told(actor)).toEqual(['invited']);
    expect(await code(handle({ do: 'invite', handle: handleOf(actor), reason: 'You help.' }))).toBe(
      'community.ambassador-already',
    );
    expect(await code(take(actor, { do: 'accept', charter: false }))).toBe('community.ambassador-charter');
    expect(await roleOf(actor)).toBe('member');
    await take(actor, { do: 'accept', charter: true });
    expect(await roleOf(actor)).toBe('ambassador');
    const declining = await member();
    await handle({ do: 'invite', handle: handleOf(declining), reason: 'You help.' });
    await take(declining, { do: 'decline' });
    expect([await roleOf(declining), (await own(declining)).state]).toEqual(['member', 'declined']);
  });

  it('is taken back by the team, lapses after thirty days, and is nothing for who has a sanction by then', async () => {
    const invited = async () => {
      const actor = await member();
      await handle({ do: 'invite', handle: handleOf(actor), reason: 'You help.' });
      return actor;
    };
    const [first, second, third] = [await invited(), await invited(), await invited()];
    expect(await quoted(first)).toBe('You help.');
    await handle({ do: 'take-back', id: (await own(first)).id });
    expect(await own(first)).toMatchObject({ state: 'withdrawn', reason: '' });
    expect(await code(take(first, { do: 'accept', charter: true }))).toBe('community.ambassadorship-moved');
    const opened = (actor: Actor, days: number) =>
      house.rows(
        `update community.ambassadorship set opened_at = now() - make_interval(days => $2) where member_id = $1`,
        [actor.memberId, days],
      );
    await opened(second, 31);
    await opened(third, 30);
    await get(EndAmbassadorTerms).execute();
    expect([(await own(second)).state, (await own(third)).state]).toEqual(['withdrawn', 'invited']);
    await statusOf(third, 'silenced');
    expect(await code(take(third, { do: 'accept', charter: true }))).toBe('community.ambassador-not-fit');
  });
});

describe('in office', () => {
  it('has a link of their own by which others come, counted, which ends as they leave', async () => {
    const actor = await serving();
    await take(actor, { do: 'link' });
    const { link } = await app().ambassadors.own(actor);
    expect(link).toMatchObject({ isOpen: true });
    const guests = async () => (await app().ambassadors.own(actor)).guests;
    expect(await guests()).toEqual({ came: 0, confirmed: 0 });
    const guest = await member();
    await comes(guest, link!.code);
    await house.rows(`update community.member set role = 'ambassador' where id = $1`, [actor.memberId]);
    const listed = (await app().ambassadors.all(guest)).find(({ memberId }) => memberId === actor.memberId);
    expect(listed).toMatchObject({ came: 1, replies: 0, accepted: 0 });
    expect(await guests()).toEqual({ came: 1, confirmed: 1 });
    await take(actor, { do: 'link' });
    expect((await app().ambassadors.own(actor)).link).toMatchObject({ isOpen: true });
    expect(await guests()).toEqual({ came: 1, confirmed: 1 });
    const latest = (await app().ambassadors.own(actor)).link!;
    await take(actor, { do: 'leave' });
    expect([await roleOf(actor), (await own(actor)).endedWhy]).toEqual(['member', 'left']);
    const open = await house.rows(
      `select 1 from community.invitation where code = any($1) and closed_at is null`,
      [[link!.code, latest.code]],
    );
    expect(open).toEqual([]);
  });

  it('is told once that the term ends, asks to go on, and is given another one', async () => {
    const actor = await serving();
    await endsIn(actor, 20);
    await get(EndAmbassadorTerms).execute();
    await get(EndAmbassadorTerms).execute();
    expect(await told(actor)).toEqual(['accepted', 'ending']);
    await take(actor, { do: 'go-on' });
    const { id, until } = await own(actor);
    await handle({ do: 'renew', id });
    expect(await own(actor)).toMatchObject({ state: 'serving', wishedAt: null, warnedAt: null });
    expect((await own(actor)).until! > until!).toBe(true);
    expect(await code(handle({ do: 'renew', id }))).toBe('community.ambassador-not-yet');
  });

  it('is over after the last day, once, whoever runs the job beside it', async () => {
    const actor = await serving();
    await endsIn(actor, -1);
    await Promise.all([get(EndAmbassadorTerms).execute(), get(EndAmbassadorTerms).execute()]);
    expect([await roleOf(actor), (await own(actor)).endedWhy]).toEqual(['member', 'term']);
    expect(await told(actor)).toEqual(['accepted', 'ended']);
    // What was said as it began is not why it ends.
    expect([await quoted(actor), (await own(actor)).reason]).toEqual([null, '']);
  });

  it('ends for others whatever happens to one, however many there are', async () => {
    const [first, second] = [await serving(), await serving()];
    await endsIn(first, -3);
    await endsIn(second, -2);
    await house.rows(
      `insert into community.ambassadorship (id, member_id, state, motivation, opened_at, reason)
       select gen_random_uuid(), gen_random_uuid(), 'invited', '', now() - interval '40 days', 'Old.' from generate_series(1, 201)`,
    );
    const end = jest.spyOn(get(AMBASSADOR_ROLE), 'end').mockRejectedValueOnce(new Error('Not this one'));
    await expect(get(EndAmbassadorTerms).execute()).rejects.toThrow('Not this one');
    end.mockRestore();
    expect([(await own(first)).state, (await own(second)).state]).toEqual(['serving', 'over']);
    expect(
      await house.rows(`select 1 from community.ambassadorship where reason = 'Old.' and state = 'invited'`),
    ).toEqual([]);
    await get(EndAmbassadorTerms).execute();
    expect((await own(first)).state).toBe('over');
  });

  it('ends with an exclusion; under a silence the link alone does, and nobody opens one', async () => {
    const actor = await serving();
    const hit = jest.spyOn(get(THROTTLE), 'hit');
    await take(actor, { do: 'link' });
    expect(hit).toHaveBeenCalledWith(expect.objectContaining({ name: 'ambassador-link' }), actor.memberId!);
    hit.mockRestore();
    await comes(await member(), (await app().ambassadors.own(actor)).link!.code);
    await statusOf(actor, 'silenced');
    expect(await code(take(actor, { do: 'link' }))).toBe('community.ambassador-not-fit');
    const isNow = async (standing: Standing) => {
      await house.rows(`update moderation.sanction set status = 'lifted' where member_id = $1`, [
        actor.memberId,
      ]);
      if (standing === 'free') return;
      await house.rows(
        `with d as (insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_at)
           values (gen_random_uuid(), $2, 'profile', $1::text, $1::uuid, 'page', '{}', now()) returning id)
         insert into moderation.sanction (id, member_id, step, action, status, decision_id, proposed_at, path, begun_at)
         select gen_random_uuid(), $1::uuid, $2, $2, 'standing', id, now(), 'page', now() from d`,
        [actor.memberId, standing === 'banned' ? 'ban' : 'silence'],
      );
    };
    const hears = (standing: Standing) =>
      get(UNIT_OF_WORK).run(() =>
        get(LeaveAmbassadors).on(
          {
            name: 'moderation.standing-changed.v1',
            memberId: actor.memberId!,
            standing,
            at: new Date().toISOString(),
          },
          { factId: randomUUID() },
        ),
      );
    const hear = (standing: Standing) => isNow(standing).then(() => hears(standing));
    await hear('free');
    expect([(await own(actor)).state, await openLinks(actor)]).toEqual(['serving', 1]);
    // What was lifted since, and is heard of late.
    await hears('banned');
    expect([(await own(actor)).state, await openLinks(actor)]).toEqual(['serving', 1]);
    await hear('silenced');
    expect([(await own(actor)).state, await roleOf(actor)]).toEqual(['serving', 'ambassador']);
    expect([await openLinks(actor), await told(actor)]).toEqual([0, ['accepted']]);
    // Who came before is counted still, for them and for the team.
    const after = await app().ambassadors.own(actor);
    expect([after.link, after.guests]).toEqual([null, { came: 1, confirmed: 1 }]);
    const { serving: desk } = await app().ambassadors.desk(manager);
    expect(desk.find(({ memberId }) => memberId === actor.memberId)).toMatchObject({ came: 1 });
    await hear('banned');
    await hear('banned');
    expect(await own(actor)).toMatchObject({ state: 'over', endedWhy: 'team', reason: '' });
    expect([await roleOf(actor), await openLinks(actor), await told(actor)]).toEqual([
      'member',
      0,
      ['accepted', 'ended'],
    ]);
  });

  it('is listed to whoever is kept from nobody there', async () => {
    const [actor, reader] = [await serving(), await member()];
    await house.rows(`update community.member set role = 'ambassador' where id = $1`, [actor.memberId]);
    const listed = async () =>
      (await app().ambassadors.all(reader)).some(({ memberId }) => memberId === actor.memberId);
    const block = (one: Actor, other: Actor) =>
      house.rows(
        `insert into community.distance (member_id, other_id, kind, since) values ($1, $2, 'block', now())`,
        [one.memberId, other.memberId],
      );
    const unblock = () => house.rows(`delete from community.distance`);
    expect(await listed()).toBe(true);
    await block(actor, reader);
    expect(await listed()).toBe(false);
    await unblock();
    await block(reader, actor);
    expect(await listed()).toBe(false);
    await unblock();
  });

  it('is ended by the team with a reason, and by another role that somebody gives', async () => {
    const [first, second] = [await serving(), await serving()];
    await handle({ do: 'end', id: (await own(first)).id, reason: 'The charter.' });
    expect([await roleOf(first), (await own(first)).reason]).toEqual(['member', 'The charter.']);
    expect(await quoted(first)).toBe('The charter.');
    const fact = (at: Date) => ({
      name: 'moderation.role-assigned.v1' as const,
      memberId: second.memberId!,
      role: 'moderator',
      department: null,
      assignedBy: manager.memberId,
      at: at.toISOString(),
    });
    const hear = (at: Date) =>
      get(UNIT_OF_WORK).run(() => get(LeaveAmbassadors).on(fact(at), { factId: randomUUID() }));
    await hear(new Date(0));
    expect((await own(second)).state).toBe('serving');
    await hear(new Date(Date.now() + 1000));
    expect(await own(second)).toMatchObject({ state: 'over', endedWhy: 'role' });
  });

  it('who leaves the community leaves it too', async () => {
    const actor = await serving();
    await take(actor, { do: 'link' });
    const { code: address } = (await app().ambassadors.own(actor)).link!;
    await get(LeaveAmbassadors).of(actor.memberId as MemberId);
    expect((await own(actor)).endedWhy).toBe('left');
    expect(
      await house.rows(`select 1 from community.invitation where code = $1 and closed_at is null`, [address]),
    ).toEqual([]);
  });
});

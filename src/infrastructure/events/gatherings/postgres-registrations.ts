import type { EntityManager } from '@mikro-orm/postgresql';
import { NotRegistered } from '#domain/events/gatherings/gathering.errors';
import type { Reminder } from '#domain/events/gatherings/gathering.facts';
import type { Registrations, Reminded } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
import type { Came } from '#domain/events/gatherings/presence';
import type { Registration } from '#domain/events/gatherings/registration';
import type { NextSeats, SeatPool, SeatsTaken } from '#domain/events/gatherings/seats';
import type { MemberId } from '#domain/shared/id';
import { ERASED } from '#domain/shared/written-text';
import { ownOrder } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { registrationSchema } from './registration.schema.ts';

const TAKEN = `select pool, count(*)::int as seats from events.registration
  where gathering_id = $1 and pool is not null group by pool`;
const WAITING = `select id from events.registration
  where gathering_id = $1 and state = 'waiting' and ($2::text[] is null or branches && $2) and turn > $3
  order by turn limit $4`;
const LAPSED = `select id from events.registration
  where gathering_id = $1 and state = 'offered' and offered_until <= $2 order by turn`;
const TURNS = `select distinct g.id from events.gathering g join events.registration r on r.gathering_id = g.id
  where g.state = 'published' and g.away = '[]' and g.ends_at > $1
    and (r.state = 'offered' and r.offered_until <= $1 or r.state = 'waiting') order by g.id`;

/** How long before the beginning somebody is reminded, and from which of them on it has been said. */
const REMINDERS: Readonly<Record<Reminder, { readonly before: string; readonly said: string }>> = {
  'in-a-week': { before: '7 days', said: `'{in-a-week,in-a-day,at-once}'` },
  'in-a-day': { before: '24 hours', said: `'{in-a-day,at-once}'` },
  'at-once': { before: '15 minutes', said: `'{at-once}'` },
};
/** Who registers later than that has just heard when it begins. */
const REMIND = (news: Reminder) => `
  with reminded as (
    update events.registration r set reminded = '${news}'
    from events.gathering g
    where g.id = r.gathering_id and g.state = 'published' and g.away = '[]' and r.state = 'confirmed'
      and g.starts_at > $1 and g.starts_at <= $1::timestamptz + interval '${REMINDERS[news].before}'
      and (r.reminded is null or r.reminded <> all(${REMINDERS[news].said}::text[]))
    returning r.gathering_id, r.member_id, r.registered_at > g.starts_at - interval '${REMINDERS[news].before}' as late)
  select gathering_id as "gatheringId", array_agg(member_id order by member_id) as "memberIds"
  from reminded where not late group by gathering_id order by gathering_id`;

/** What would be said at once of the new time has just been said with it. */
const REMIND_ANEW = `
  update events.registration set reminded = case
    ${(['at-once', 'in-a-day', 'in-a-week'] as const)
      .map(
        (one) =>
          `when $2::timestamptz <= $3::timestamptz + interval '${REMINDERS[one].before}' then '${one}'`,
      )
      .join(' ')} end
  where gathering_id = $1 and state <> 'cancelled'`;

/** Presence is still noted in the days after; what nobody asked by then is not asked any more. */
const SURVEYED_FOR = '14 days';
const SURVEY = `
  with asked as (
    update events.registration r set surveyed_at = $2
    from events.gathering g
    where g.id = r.gathering_id and g.state = 'published' and g.away = '[]' and g.survey_id is not null and g.ends_at <= $1
      and g.ends_at > $1::timestamptz - interval '${SURVEYED_FOR}'
      and r.attended_at is not null and r.surveyed_at is null and not r.forgotten
    returning r.gathering_id, r.member_id)
  select gathering_id as "gatheringId", array_agg(member_id order by member_id) as "memberIds"
  from asked group by gathering_id order by gathering_id`;

/** Those are words of the organisers; what who registers wrote themselves is theirs. */
const FORGET_QUESTIONS = `
  update events.registration r set answers = (
    select jsonb_agg(case when one ->> 'kind' in ('single', 'multiple')
      then one || jsonb_build_object('label', $2::text, 'values', jsonb_build_array($2::text))
      else one || jsonb_build_object('label', $2::text) end order by place)
    from jsonb_array_elements(r.answers) with ordinality as given(one, place))
  where r.gathering_id = $1 and r.answers <> '[]'`;

/** What a code said of somebody, or an organiser, stands. */
const COUNT_ANEW = `
  update events.registration r set surveyed_at = null,
    attended_at = case when r.attended_by is distinct from 'page' then r.attended_at end,
    attended_by = case when r.attended_by is distinct from 'page' and r.attended_at is not null then r.attended_by end
  from events.registration was
  where was.id = r.id and r.gathering_id = $1 and not r.forgotten and (r.surveyed_at is not null or r.attended_by is not null)
  returning r.member_id as "memberId", r.branches, was.attended_at is not null and r.attended_at is null as "cameNot"`;

export class PostgresRegistrations implements Registrations {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async takenOf(id: GatheringId): Promise<SeatsTaken> {
    const rows = await this.sql.rows<{ pool: SeatPool; seats: number }>(TAKEN, [id]);
    return Object.fromEntries(rows.map(({ pool, seats }) => [pool, seats]));
  }

  find(gatheringId: GatheringId, memberId: MemberId): Promise<Registration | null> {
    return this.em.findOne(registrationSchema, { gatheringId, memberId });
  }

  async get(gatheringId: GatheringId, id: RegistrationId): Promise<Registration> {
    const registration = await this.em.findOne(registrationSchema, { id, gatheringId });
    if (!registration) throw new NotRegistered();
    return registration;
  }

  some(gatheringId: GatheringId, ids: readonly RegistrationId[]): Promise<readonly Registration[]> {
    return this.em.find(registrationSchema, { id: { $in: [...ids] }, gatheringId });
  }

  async waitingFor(
    id: GatheringId,
    next: NextSeats,
    { after, most }: Parameters<Registrations['waitingFor']>[2],
  ): Promise<readonly Registration[]> {
    const branches = next === 'everybody' ? null : next;
    return this.inTurn(await this.sql.rows(WAITING, [id, branches, after, most]));
  }

  async lapsedBy(id: GatheringId, at: Date): Promise<readonly Registration[]> {
    return this.inTurn(await this.sql.rows(LAPSED, [id, at]));
  }

  private async inTurn(rows: readonly { id: RegistrationId }[]): Promise<readonly Registration[]> {
    if (rows.length === 0) return [];
    return this.em.find(
      registrationSchema,
      { id: { $in: rows.map((row) => row.id) } },
      { orderBy: ownOrder(registrationSchema, { turn: 'asc' }) },
    );
  }

  async withTurnsToGive(at: Date): Promise<readonly GatheringId[]> {
    return (await this.sql.rows<{ id: GatheringId }>(TURNS, [at])).map(({ id }) => id);
  }

  async countAnew(id: GatheringId): Promise<readonly Came[]> {
    const rows = await this.sql.rows<Came & { cameNot: boolean }>(COUNT_ANEW, [id]);
    return rows.filter(({ cameNot }) => cameNot);
  }

  toRemind(news: Reminder, at: Date): Promise<readonly Reminded[]> {
    return this.sql.rows<Reminded>(REMIND(news), [at]);
  }

  async remindAnew(id: GatheringId, begins: Date, at: Date): Promise<void> {
    await this.sql.rows(REMIND_ANEW, [id, begins, at]);
  }

  async endOffersBy(id: GatheringId, begins: Date): Promise<void> {
    await this.sql.rows(
      `update events.registration set offered_until = $2
       where gathering_id = $1 and state = 'offered' and offered_until > $2`,
      [id, begins],
    );
  }

  toSurvey(overBy: Date, at: Date): Promise<readonly Reminded[]> {
    return this.sql.rows<Reminded>(SURVEY, [overBy, at]);
  }

  async keptOutOf(member: MemberId, from: Date): Promise<readonly GatheringId[]> {
    const rows = await this.sql.rows<{ id: GatheringId }>(
      `select r.gathering_id as id from events.registration r join events.gathering g on g.id = r.gathering_id
       where r.member_id = $1 and r.lost is not null and g.state = 'published' and g.starts_at >= $2 order by g.starts_at, g.id`,
      [member, from],
    );
    return rows.map((row) => row.id);
  }

  async firstTurn(id: GatheringId): Promise<number> {
    const row = await this.sql.row<{ turn: number }>(
      `select coalesce(min(turn), 1) - 1 as turn from events.registration where gathering_id = $1`,
      [id],
    );
    return row!.turn;
  }

  async nextTurn(id: GatheringId): Promise<number> {
    const row = await this.sql.row<{ turn: number }>(
      `select coalesce(max(turn), 0) + 1 as turn from events.registration where gathering_id = $1`,
      [id],
    );
    return row!.turn;
  }

  async aheadOf(member: MemberId, at: Date, begunBefore: Date | null): Promise<readonly GatheringId[]> {
    const rows = await this.sql.rows<{ id: GatheringId }>(
      `select r.gathering_id as id from events.registration r join events.gathering g on g.id = r.gathering_id
       where r.member_id = $1 and r.state <> 'cancelled' and r.attended_at is null and g.ends_at > $2
         and ($3::timestamptz is null or g.starts_at < $3) order by g.starts_at, g.id`,
      [member, at, begunBefore],
    );
    return rows.map((row) => row.id);
  }

  async standingMembers(id: GatheringId): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select member_id as id from events.registration where gathering_id = $1 and state <> 'cancelled' order by turn`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  async dropWordsOf(member: MemberId): Promise<void> {
    await this.sql.rows(
      `update events.registration set note = '', answers = '[]', version = version + 1
       where member_id = $1 and (note <> '' or answers <> '[]')`,
      [member],
    );
  }

  async forgetQuestions(id: GatheringId): Promise<void> {
    await this.sql.rows(FORGET_QUESTIONS, [id, ERASED]);
  }

  add(registration: Registration): void {
    this.em.persist(registration);
  }
}

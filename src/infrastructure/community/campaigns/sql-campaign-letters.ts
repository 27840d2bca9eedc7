import {
  type CampaignLetters,
  type CampaignReader,
  type CampaignUnderWay,
  CLAIM_MINUTES,
  type ClaimedLetter,
  type LetterOutcome,
  MAX_TRIES,
  type SenderStanding,
  type WhyHeldBack,
} from '#application/community/campaigns/campaign-letters.port';
import type {
  StrandedCampaign,
  StrandedCampaigns,
} from '#application/community/campaigns/stranded-campaigns.port';
import type { OwnReader } from '#application/community/campaigns/try-campaign';
import type { CampaignId } from '#domain/community/campaigns/campaign';
import { isQuiet } from '#domain/community/notifications/mail-habits';
import { parisTime } from '#domain/community/notifications/paris-clock';
import { type Condition, SegmentFilter } from '#domain/community/segments/segment-filter';
import type { Ids } from '#application/shared/ports';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { membersOf } from '../segments/members-of-segment.sql.ts';
import { REACHABLE } from './reachable.sql.ts';
import { CAMPAIGN_COLUMNS, type CampaignColumns, wordsFrom } from './sql-campaigns.ts';

const STALE = `claimed_at < $2::timestamptz - interval '${CLAIM_MINUTES} minutes'`;
const DUE = `over_at is null and tries < ${MAX_TRIES} and (claimed_at is null or ${STALE})`;

/** Before every member. */
const NOBODY_YET = '00000000-0000-0000-0000-000000000000';

const QUIET = `m.mail_habits -> 'quiet'`;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** All that anybody can choose. */
const QUIET_HOURS = HOURS.flatMap((from) => HOURS.flatMap((to) => (from === to ? [] : [{ from, to }])));
/** What leaves by itself does so by day: nobody is written to at night by a machine, */
const DAY = HOURS.slice(9, 18);
/** but for those whom it could not write to otherwise. */
const QUIET_ALL_DAY = QUIET_HOURS.filter((quiet) => DAY.every((hour) => isQuiet(quiet, hour)));
const READER = `m.id as "memberId", a.email, m.pseudonym, m.branches, m.region`;

const ofCampaigns = (which: string): Over => ({
  table: 'community.campaign_letter',
  key: 'id',
  which: `select l.id from community.campaign c join community.campaign_letter l on l.campaign_id = c.id where ${which}`,
  order: 'l.campaign_id, l.claimed_at',
});
/** Whole campaigns that are over, and of those that go on what each wrote long ago: that was claimed before it was over. */
const OVER: readonly Over[] = [
  ofCampaigns('c.over_at < $1'),
  ofCampaigns('c.occasion is not null and l.claimed_at < $1 and l.over_at < $1'),
];

export class SqlCampaignLetters implements CampaignLetters, OwnReader, StrandedCampaigns {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  async due(at: Date): Promise<readonly CampaignId[]> {
    const rows = await this.sql.rows<{ id: CampaignId }>(
      `select c.id from community.campaign c join community.segment s on s.id = c.segment_id
       where c.state = 'scheduled' and c.starts_at <= $1 order by c.starts_at, c.id`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  async beginDue(
    id: CampaignId,
    at: Date,
    standing: (plannedBy: string, startsAt: Date) => Promise<SenderStanding>,
  ): Promise<boolean | null> {
    const held = await this.sql.row<{ plannedBy: string; startsAt: Date }>(
      `select coalesce(c.planned_by, c.created_by) as "plannedBy", c.starts_at as "startsAt" from community.campaign c
       where c.id = $1 and c.state = 'scheduled' and c.starts_at <= $2 and c.segment_id is not null
       for update skip locked`,
      [id, at],
    );
    const stands = held && (await standing(held.plannedBy, held.startsAt));
    if (!stands) return null;
    if (stands === 'not-now') {
      await this.sql.rows(
        `update community.campaign set waits_since = coalesce(waits_since, $2) where id = $1`,
        [id, at],
      );
      return null;
    }
    if (stands === 'lost') {
      await this.sql.rows(
        `update community.campaign set state = 'draft', starts_at = null, waits_since = null, version = version + 1 where id = $1`,
        [id],
      );
      return false;
    }
    await this.sql.rows(
      `update community.campaign set state = 'sending', begun_at = $2, waits_since = null, chosen = 0, chosen_to = '${NOBODY_YET}',
         chosen_by = (select jsonb_build_object('match', s.match, 'conditions', s.conditions)
           from community.segment s where s.id = segment_id),
         version = version + 1 where id = $1`,
      [id, at],
    );
    return true;
  }

  async toChoose(id: CampaignId): Promise<readonly string[]> {
    const chosen = await this.sql.row<{
      by: { readonly match: string; readonly conditions: readonly Condition[] };
      to: string;
      at: Date;
    }>(
      `select coalesce(c.chosen_by, jsonb_build_object('match', s.match, 'conditions', s.conditions)) as by,
         c.chosen_to as "to", c.begun_at as at
       from community.campaign c left join community.segment s on s.id = c.segment_id
       where c.id = $1 and c.chosen_to is not null and (c.chosen_by is not null or s.id is not null)`,
      [id],
    );
    return chosen ? this.chosen(chosen.by.match, chosen.by.conditions, chosen.at, chosen.to) : [];
  }

  async addReaders(id: CampaignId, memberIds: readonly string[], isAll: boolean): Promise<boolean> {
    const held = await this.sql.row(
      `select from community.campaign where id = $1 and state = 'sending' and chosen_to is not null for update`,
      [id],
    );
    if (!held) return false;
    const added = await this.sql.rows(
      `insert into community.campaign_letter (id, campaign_id, member_id)
       select id, $1, member_id from unnest($2::uuid[], $3::uuid[]) as chosen(id, member_id)
       on conflict do nothing returning 1`,
      [id, memberIds.map(() => this.ids.next<string>()), memberIds],
    );
    await this.sql.rows(
      `update community.campaign set chosen = chosen + $2,
         chosen_to = case when not $3 then greatest(chosen_to, $4) end, chosen_by = case when not $3 then chosen_by end
       where id = $1`,
      [id, added.length, isAll, memberIds.at(-1) ?? null],
    );
    return true;
  }

  takeBackStranded(): Promise<readonly StrandedCampaign[]> {
    return this.sql.rows<StrandedCampaign>(
      `update community.campaign set state = 'draft', starts_at = null, version = version + 1
       where state = 'scheduled' and segment_id is null and occasion is null
       returning id, name, created_by as by`,
    );
  }

  private async chosen(
    match: string,
    conditions: readonly Condition[],
    at: Date,
    after: string,
  ): Promise<string[]> {
    const params: unknown[] = [];
    const filter = SegmentFilter.restore(match, conditions);
    const { from, where } = membersOf(filter, at, (value) => `$${params.push(value)}`);
    const rows = await this.sql.rowsOnce<{ id: string }>(
      `select m.id from ${REACHABLE.from} where ${REACHABLE.where} and m.id > $${params.push(after)}
         and m.id in (select m.id from ${from} where ${where}) order by m.id`,
      params,
    );
    return rows.map((row) => row.id);
  }

  async wait({ id }: CampaignUnderWay, since: Date | null): Promise<void> {
    await this.sql.rows(
      `update community.campaign set waits_since = $2 where id = $1 and state = 'sending'`,
      [id, since],
    );
  }

  async holdBack({ id, by }: CampaignUnderWay, why: WhyHeldBack): Promise<boolean> {
    const held = await this.sql.row<{ occasion: string | null }>(
      `update community.campaign set state = 'paused', held_why = $3, waits_since = null, version = version + 1
       where id = $1 and state = 'sending' and coalesce(planned_by, created_by) = $2 returning occasion`,
      [id, by, why],
    );
    if (!held) return false;
    if (held.occasion !== null)
      await this.sql.rows(
        `delete from community.campaign_letter where campaign_id = $1 and over_at is null and tries = 0`,
        [id],
      );
    return true;
  }

  async underWay(): Promise<readonly CampaignUnderWay[]> {
    const rows = await this.sql.rows<CampaignColumns & Omit<CampaignUnderWay, 'id' | 'words'>>(
      `select ${CAMPAIGN_COLUMNS}, c.chosen_to is not null as "isChoosing", c.occasion, c.waits_since as "waitsSince",
         coalesce(c.planned_by, c.created_by) as by from community.campaign c
       where c.state = 'sending' order by c.begun_at, c.id`,
    );
    return rows.map((row) => {
      const { id, isChoosing, by, occasion, waitsSince } = row;
      return { id, words: wordsFrom(row), isChoosing, by, occasion, waitsSince };
    });
  }

  async claim(id: CampaignId, at: Date, limit: number): Promise<readonly ClaimedLetter[]> {
    const held = await this.sql.row<{ perMinute: number; byItself: boolean }>(
      `select per_minute as "perMinute", occasion is not null as "byItself" from community.campaign
       where id = $1 and state = 'sending' for update skip locked`,
      [id],
    );
    if (!held) return [];
    const { hour } = parisTime(at);
    // A statement of its own: it sees what whoever held the campaign before has claimed.
    return this.sql.rows<ClaimedLetter>(
      `update community.campaign_letter set claimed_at = $2
       where id in (
         select l.id from community.campaign_letter l where campaign_id = $1 and ${DUE}
           and not exists (select from community.member m where m.id = l.member_id and ${QUIET} = any($5::jsonb[]))
           and ($6 or exists (select from community.member m where m.id = l.member_id and ${QUIET} = any($7::jsonb[])))
         order by refused_since nulls first, l.id
         limit greatest(0, least($3::int, $4::int - (select count(*)::int from community.campaign_letter
           where campaign_id = $1 and claimed_at >= date_trunc('minute', $2::timestamptz)))))
       returning id, member_id as "memberId", refused_since as "refusedSince"`,
      [
        id,
        at,
        limit,
        held.perMinute,
        QUIET_HOURS.filter((quiet) => isQuiet(quiet, hour)),
        !held.byItself || DAY.includes(hour),
        QUIET_ALL_DAY,
      ],
    );
  }

  async readers(memberIds: readonly string[]): Promise<ReadonlyMap<string, CampaignReader>> {
    const rows = await this.sql.rows<CampaignReader>(
      `select ${READER} from ${REACHABLE.from} where ${REACHABLE.where} and m.id = any($1::uuid[])`,
      [memberIds],
    );
    return new Map(rows.map((row) => [row.memberId, row]));
  }

  async of(memberId: string): Promise<CampaignReader> {
    const row = await this.sql.row<CampaignReader>(
      `select ${READER} from community.member m join community.account a on a.member_id = m.id where m.id = $1`,
      [memberId],
    );
    if (!row) throw new Error('Nobody to write to');
    return row;
  }

  async close(letterId: string, outcome: LetterOutcome, at: Date): Promise<void> {
    await this.sql.rows(
      `with closed as (
         update community.campaign_letter set over_at = $2, outcome = $3 where id = $1 and over_at is null
         returning campaign_id)
       update community.campaign c set ${outcome} = c.${outcome} + 1 from closed where c.id = closed.campaign_id`,
      [letterId, at, outcome],
    );
  }

  async begin(letterId: string, claimedAt: Date): Promise<boolean> {
    const begun = await this.sql.rows(
      `update community.campaign_letter set tries = tries + 1
       where id = $1 and over_at is null and claimed_at = $2 returning 1`,
      [letterId, claimedAt],
    );
    return begun.length === 1;
  }

  async giveBack(letterIds: readonly string[]): Promise<void> {
    if (letterIds.length === 0) return;
    await this.sql.rows(
      `update community.campaign_letter set claimed_at = null where id = any($1::uuid[]) and over_at is null`,
      [letterIds],
    );
  }

  async postpone(letterId: string, at: Date): Promise<void> {
    await this.sql.rows(
      `update community.campaign_letter set tries = tries - 1, refused_since = coalesce(refused_since, $2)
       where id = $1 and over_at is null`,
      [letterId, at],
    );
  }

  async takeBack(letterId: string): Promise<void> {
    await this.sql.rows(
      `update community.campaign_letter set tries = tries - 1, claimed_at = null where id = $1 and over_at is null`,
      [letterId],
    );
  }

  async endIfDone(id: CampaignId, at: Date): Promise<void> {
    await this.sql.rows(
      `with given_up as (
         update community.campaign_letter set over_at = $2, outcome = 'failed'
         where campaign_id = $1 and over_at is null and tries >= ${MAX_TRIES} and ${STALE} returning id)
       update community.campaign set failed = failed + (select count(*)::int from given_up)
       where id = $1 and exists (select from given_up)`,
      [id, at],
    );
    await this.sql.rows(
      `update community.campaign c set state = 'over', over_at = $2, version = version + 1
       where c.id = $1 and c.state = 'sending' and c.occasion is null and c.chosen_to is null
         and not exists (select from community.campaign_letter l where l.campaign_id = c.id and l.over_at is null)`,
      [id, at],
    );
  }

  async forgetBefore(at: Date): Promise<void> {
    for (const over of OVER) await deleteInLots(this.sql, over, [at]);
  }
}

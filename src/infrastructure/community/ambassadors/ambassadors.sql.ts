import type { AmbassadorStandings } from '#application/community/ambassadors/ambassador.standings';
import { AMBASSADOR_SOURCE } from '#application/community/ambassadors/take-office';
import type {
  AmbassadorDesk,
  AmbassadorDeskRow,
  AmbassadorGuests,
  AmbassadorLink,
  AmbassadorRow,
  AmbassadorsQuery,
  OwnAmbassadorship,
} from '#application/community/ambassadors/ambassadors.query';
import type { Clock } from '#application/shared/ports';
import {
  type Ambassadorship,
  answeredUntil,
  LASTING,
  mayBeRenewed,
  meetsTerms,
} from '#domain/community/ambassadors/ambassadorship';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { blocks } from '../distance/distance.sql.ts';
import { acceptedIn } from '../topics/accepted.sql.ts';
import { AMBASSADORSHIP } from './sql-ambassadorships.ts';

const MOST = 200;
const DAYS = 90;
/** Links `i` by which ambassadors ask others in. */
const OF_AMBASSADORS = `i.code is not null and i.source = '${AMBASSADOR_SOURCE}'`;
/** Of members `m`, what they did since $1 where every member may read it, and who came by a link that was ever theirs. */
const DID = `
  left join lateral (
    select count(*)::int as replies, count(*) filter (where ${acceptedIn('t', 'p')})::int as accepted
    from community.post p
    join community.topic t on t.id = p.topic_id and t.deleted_at is null and t.audience in ('public', 'members')
    where p.author_id = m.id and p.position > 1 and p.deleted_at is null and p.posted_at >= $1) did on true
  left join lateral (
    select coalesce(sum(i.uses), 0)::int as came from community.invitation i
    where i.created_by = m.id and ${OF_AMBASSADORS}) came on true`;
const WHO = `m.id as "memberId", m.pseudonym, m.handle, m.branches, did.replies, did.accepted, came.came`;
const IN = `m.status in ('active', 'silenced')`;

interface DeskRow extends AmbassadorRow {
  readonly level: number;
  readonly helpful: number;
  readonly service: string | null;
}

export class SqlAmbassadors implements AmbassadorsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly standings: AmbassadorStandings,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<readonly AmbassadorRow[]> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('member.read');
    return this.sql.rows<AmbassadorRow>(
      `select ${WHO} from community.member m ${DID} where m.role = 'ambassador' and ${IN}
         and not ${blocks('m.id', '$2::uuid')} and not ${blocks('$2::uuid', 'm.id')}
       order by did.accepted desc, did.replies desc, lower(m.pseudonym), m.id limit ${MOST}`,
      [this.since(), memberId],
    );
  }

  async own(actor: Actor): Promise<OwnAmbassadorship> {
    const memberId = actor.mustBeMember();
    const [latest, guests, standing] = await Promise.all([
      this.sql.row<Ambassadorship>(
        `select ${AMBASSADORSHIP} from community.ambassadorship s where s.member_id = $1
         order by s.opened_at desc, s.id desc limit 1`,
        [memberId],
      ),
      this.guestsOf(memberId),
      this.standings.of(memberId),
    ]);
    const lasts = latest !== null && LASTING.includes(latest.state);
    const link =
      latest?.state === 'serving' && latest.linkId !== null ? await this.link(latest.linkId) : null;
    const answerUntil = latest?.state === 'invited' ? answeredUntil(latest) : null;
    return { latest, answerUntil, link, guests, standing, mayAsk: !lasts && meetsTerms(standing) };
  }

  async desk(actor: Actor): Promise<AmbassadorDesk> {
    actor.mustBeAllowed('member.invite');
    const rows = await this.sql.rows<DeskRow>(
      `select ${WHO}, m.trust_level as level, m.accepted_count as helpful, s.id as service
       from community.member m
       left join community.ambassadorship s on s.member_id = m.id and s.state in ('asked', 'invited', 'serving') ${DID}
       where ${IN} and (s.id is not null or m.role = 'ambassador')
       order by s.until_day nulls last, s.opened_at nulls last, lower(m.pseudonym), m.id limit ${MOST * 3}`,
      [this.since()],
    );
    const ids = rows.flatMap(({ service }) => service ?? []);
    const found = await this.sql.rows<Ambassadorship>(
      `select ${AMBASSADORSHIP} from community.ambassadorship s where s.id = any($1::uuid[])`,
      [ids],
    );
    const services = new Map(found.map((one) => [one.id as string, one]));
    const today = parisDay(this.clock.now());
    const all = rows.map((row): AmbassadorDeskRow => {
      const service = (row.service && services.get(row.service)) || null;
      return { ...row, service, mayBeRenewed: service !== null && mayBeRenewed(service, today) };
    });
    return {
      asked: all.filter(({ service }) => service?.state === 'asked'),
      invited: all.filter(({ service }) => service?.state === 'invited'),
      serving: all.filter(({ service }) => service === null || service.state === 'serving'),
    };
  }

  async waiting(actor: Actor): Promise<number> {
    if (!actor.may('member.invite')) return 0;
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from (
         select from community.ambassadorship where state = 'asked' limit 1000) waiting`,
    );
    return row?.count ?? 0;
  }

  private link(id: string): Promise<AmbassadorLink | null> {
    return this.sql.row<AmbassadorLink & Record<string, unknown>>(
      `select i.code, i.expires_at as "expiresAt",
         i.closed_at is null and i.expires_at > $2 and i.uses < i.max_uses as "isOpen"
       from community.invitation i where i.id = $1`,
      [id, this.clock.now()],
    );
  }

  /** A link that was changed or closed took nobody away who came by it. */
  private async guestsOf(memberId: string): Promise<AmbassadorGuests> {
    const row = await this.sql.row<AmbassadorGuests & Record<string, unknown>>(
      `select coalesce(sum(i.uses), 0)::int as came, coalesce(sum(i.confirmed), 0)::int as confirmed
       from community.invitation i
       where i.created_by = $1 and ${OF_AMBASSADORS}`,
      [memberId],
    );
    return row ?? { came: 0, confirmed: 0 };
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - DAYS * 86_400_000);
  }
}

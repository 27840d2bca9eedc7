import type {
  ClaimFigures,
  ClaimFilter,
  ClaimKindFigures,
  ClaimRow,
  ClaimsQuery,
  OwnClaim,
} from '#application/community/claims/claims.query';
import type { ClaimLinks, Claims } from '#application/community/claims/claims.port';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import {
  type Claim,
  CLAIM_KINDS,
  ClaimNotFound,
  daysLeft,
  mayExtend,
  NEAR_DAYS,
  urgencyOf,
} from '#domain/community/claims/claim';
import type { Actor } from '#domain/shared/actor';
import { addMonths, beginningOf, type Day, parisDay } from '#domain/shared/day';
import { knownId } from '#domain/shared/id';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { CLAIM_COLUMNS } from './sql-claims.ts';

interface Row extends Claim {
  readonly moment: Date;
  readonly memberName: string | null;
  readonly memberAddress: string | null;
  readonly assignedName: string | null;
  readonly closedName: string | null;
}

const ROW = `select ${CLAIM_COLUMNS}, m.pseudonym as "memberName", '/membres/' || m.handle as "memberAddress",
    s.pseudonym as "assignedName", b.pseudonym as "closedName"`;
const FROM = `from community.claim c left join community.member m on m.id = c.member_id
  left join community.member s on s.id = c.assigned_to left join community.member b on b.id = c.closed_by`;
const DUE = `(c.due_on::timestamp at time zone 'Europe/Paris')`;

const OWN = `select ${CLAIM_COLUMNS} from community.claim c`;

const FIGURES = `
  select c.kind, count(*)::int as received, count(*) filter (where c.state = 'answered')::int as answered,
    count(*) filter (where c.state = 'refused')::int as refused,
    count(*) filter (where c.extended_at is not null)::int as extended,
    count(*) filter (where c.state in ('answered', 'refused')
      and (c.closed_at at time zone 'Europe/Paris')::date <= c.due_on)::int as "inTime",
    (percentile_cont(0.5) within group (order by extract(epoch from c.closed_at - c.filed_at) / 86400)
      filter (where c.state in ('answered', 'refused')))::float8 as days
  from community.claim c where c.state <> 'unconfirmed' and c.filed_at >= $1 group by c.kind`;

const NEARNESS = `
  select count(*)::int as open, count(*) filter (where c.due_on < $1::date)::int as late,
    count(*) filter (where c.due_on >= $1::date
      and c.due_on <= $1::date + ${NEAR_DAYS})::int as soon
  from community.claim c where c.state = 'open'`;

/** Requests as those who filed them and those who answer them read them. */
export class SqlClaimsQuery implements ClaimsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly claims: Claims,
    private readonly links: ClaimLinks,
    private readonly clock: Clock,
  ) {}

  async own(actor: Actor, number: string, secret: string | null): Promise<OwnClaim> {
    const claim = await this.claims.byNumber(number);
    const isTheirs =
      secret !== null
        ? claim?.memberId === null && (await this.links.opens(number, secret))
        : actor.memberId !== null && claim?.memberId === actor.memberId;
    if (!claim || !isTheirs) throw new ClaimNotFound();
    return ownOf(claim);
  }

  async ofMember(actor: Actor): Promise<readonly OwnClaim[]> {
    const rows = await this.sql.rows<Claim>(
      `${OWN} where c.member_id = $1 order by c.filed_at desc limit 50`,
      [actor.mustBeMember()],
    );
    return rows.map(ownOf);
  }

  async page(actor: Actor, filter: ClaimFilter, cursor: string | null): Promise<Page<ClaimRow>> {
    actor.mustBeAllowed('privacy.manage');
    const today = parisDay(this.clock.now());
    const byDue = filter.state === 'waiting' || filter.state === 'late';
    const moment = byDue ? DUE : 'c.filed_at';
    const from = cursor === null ? null : decodeKeyset(cursor);
    const ascends = byDue !== (from?.direction === 'before');
    const params: unknown[] = [];
    const given = (value: unknown) => `$${params.push(value)}`;
    const where = [
      stateIs(filter.state, () => given(today), given),
      ...(filter.kind === null ? [] : [`c.kind = ${given(filter.kind)}`]),
      ...(from
        ? [
            `(${moment}, c.id) ${ascends ? '>' : '<'} (${given(from.moment)}::timestamptz, ${given(from.id)}::uuid)`,
          ]
        : []),
    ];
    const way = ascends ? 'asc' : 'desc';
    const rows = await this.sql.rows<Row>(
      `${ROW}, ${moment} as moment ${FROM} where ${where.join(' and ')}
       order by ${moment} ${way}, c.id ${way} limit ${given(PAGE_SIZE + 1)}`,
      params,
    );
    const page = pageOf(rows, PAGE_SIZE, from, ({ moment: at, id }) => ({ moment: at, id }));
    return { ...page, items: page.items.map((row) => rowOf(row, today)) };
  }

  async one(actor: Actor, id: string): Promise<ClaimRow> {
    actor.mustBeAllowed('privacy.manage');
    const row = isId(id)
      ? await this.sql.row<Row>(`${ROW} ${FROM} where c.id = $1`, [knownId<'Claim'>(id)])
      : null;
    if (!row) throw new ClaimNotFound();
    return rowOf(row, parisDay(this.clock.now()));
  }

  async staff(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]> {
    actor.mustBeAllowed('privacy.manage');
    return this.claims.staff();
  }

  async figures(actor: Actor): Promise<ClaimFigures> {
    actor.mustBeAllowed('privacy.manage');
    const today = parisDay(this.clock.now());
    const yearAgo = addMonths(today, -12);
    const [nearness, kinds, uses] = await Promise.all([
      this.sql.row<{ open: number; late: number; soon: number }>(NEARNESS, [today]),
      this.sql.rows<ClaimKindFigures>(FIGURES, [beginningOf(yearAgo)]),
      this.sql.rows<{ what: string; uses: number }>(
        `select what, sum(uses)::int as uses from community.self_service where month >= date_trunc('month', $1::date)
         group by what`,
        [yearAgo],
      ),
    ]);
    const used = (what: string) => uses.find((row) => row.what === what)?.uses ?? 0;
    return {
      ...(nearness ?? { open: 0, late: 0, soon: 0 }),
      kinds: CLAIM_KINDS.map((kind) => kinds.find((row) => row.kind === kind) ?? { ...NONE, kind }),
      selfService: { copies: used('copy'), departures: used('departure') },
    };
  }

  async waiting(actor: Actor): Promise<number> {
    if (!actor.may('privacy.manage')) return 0;
    const row = await this.sql.row<{ open: number }>(
      `select count(*)::int as open from (select from community.claim where state = 'open' limit 1000) waiting`,
    );
    return row?.open ?? 0;
  }
}

const NONE = { received: 0, answered: 0, refused: 0, extended: 0, inTime: 0, days: null } as const;

function stateIs(
  state: ClaimFilter['state'],
  today: () => string,
  given: (value: unknown) => string,
): string {
  if (state === null) return 'true';
  if (state === 'waiting') return `c.state = 'open'`;
  if (state === 'late') return `c.state = 'open' and c.due_on < ${today()}::date`;
  return `c.state = ${given(state)}`;
}

const ownOf = (claim: Claim): OwnClaim => ({
  number: claim.number,
  kind: claim.kind,
  state: claim.state,
  words: claim.words,
  page: claim.page,
  filedAt: claim.filedAt,
  dueOn: claim.dueOn,
  extendedAt: claim.extendedAt,
  extendedWhy: claim.extendedWhy,
  closedAt: claim.closedAt,
  answer: claim.answer,
});

function rowOf({ moment: _, memberId, memberName, memberAddress, ...row }: Row, today: Day): ClaimRow {
  const claim = { ...row, memberId };
  return {
    ...row,
    urgency: urgencyOf(claim, today),
    daysLeft: daysLeft(claim, today),
    mayExtend: mayExtend(claim, today),
    member: memberName === null ? null : { name: memberName, address: memberAddress ?? '' },
  };
}

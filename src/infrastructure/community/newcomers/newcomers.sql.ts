import {
  type FirstText,
  NEWCOMER_DAYS,
  type NewcomerSignal,
  type NewcomersQuery,
  type NewcomerView,
} from '#application/community/newcomers/newcomers.query';
import { mayLockTrust } from '#application/community/trust/trust-lock.policy';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import { throwawayAddress } from '#domain/community/newcomers/throwaway-address';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { waits } from '../moderated/piece.sql.ts';
import { knownTopic } from '../visibility.sql.ts';

const DAY = 86_400_000;
const HELD = `(${waits('p')} or p.position = 1 and ${waits('t')})`;
const TAKEN = `(p.decision_id is not null or p.position = 1 and t.decision_id is not null)`;
const GONE = `(p.deleted_at is not null or t.deleted_at is not null)`;
const WAITS = `(exists (select from community.post w where w.author_id = m.id and ${waits('w')})
  or exists (select from community.topic w where w.author_id = m.id and ${waits('w')}))`;

interface Row extends Omit<NewcomerView, 'signals' | 'first' | 'trustSettable'> {
  role: string;
  email: string | null;
  sanctioned: boolean;
  whys: (string | null)[];
  first: FirstText[] | null;
}

/** One keyset page of those who joined of late, with the first texts that the reader may know of, in one statement. */
export class SqlNewcomers implements NewcomersQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, asked: Parameters<NewcomersQuery['execute']>[1]): Promise<Page<NewcomerView>> {
    actor.mustBeAllowed('sanction.read', NO_CATEGORY);
    const from = asked.cursor ? decodeKeyset(asked.cursor) : null;
    const since = new Date(this.clock.now().getTime() - NEWCOMER_DAYS * DAY);
    const params: unknown[] = [PAGE_SIZE + 1, actor.audiences, since];
    const param = (value: unknown) => `$${params.push(value)}`;
    const backwards = from?.direction === 'before';
    const wanted = [
      `m.joined_at > $3 and m.status <> 'deleted'`,
      ...(asked.view === 'waiting' ? [WAITS] : []),
      ...(from
        ? [
            `(m.joined_at, m.id) ${backwards ? '>' : '<'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`,
          ]
        : []),
    ];
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rows<Row>(
      `with page as materialized (
         select m.id, m.pseudonym, m.handle, m.joined_at, m.status, m.role, m.trust_level from community.member m
         where ${wanted.join(' and ')} order by m.joined_at ${way}, m.id ${way} limit $1)
       select m.id, m.pseudonym, m.handle, m.joined_at as "joinedAt", m.status, m.role, m.trust_level as "trustLevel", a.email,
         coalesce(wrote.posts, 0) as posts, coalesce(wrote.waiting, 0) as waiting, coalesce(wrote.removed, 0) as removed,
         coalesce(wrote.whys, '{}') as whys, wrote.first,
         exists (select from community.trust_mark k where k.member_id = m.id and k.kind = 'sanction') as sanctioned
       from page m
       left join community.account a on a.member_id = m.id
       left join lateral (
         select (count(*) filter (where not gone))::int as posts, (count(*) filter (where held and gone))::int as waiting,
           (count(*) filter (where taken))::int as removed, array_agg(distinct why) filter (where why is not null) as whys,
           json_agg(json_build_object('postId', id, 'title', title, 'excerpt', excerpt,
             'state', case when held and gone then 'held' when gone then 'deleted' else 'published' end) order by nth)
             filter (where nth <= 3) as first
         from (
           select p.id, t.title, left(p.plain, 160) as excerpt, ${HELD} as held, ${GONE} as gone, ${TAKEN} as taken,
             coalesce(p.held->>'why', case when p.position = 1 then t.held->>'why' end) as why,
             row_number() over (order by ${HELD} and ${GONE} desc, p.id) as nth
           from community.post p join community.topic t on t.id = p.topic_id
           where p.author_id = m.id and ${knownTopic('t', '$2')}) texts) wrote on true
       order by m.joined_at ${way}, m.id ${way}`,
      params,
    );
    const { items, ...ways } = pageOf(rows, PAGE_SIZE, from, ({ joinedAt, id }) => ({
      moment: joinedAt,
      id,
    }));
    return { items: items.map((row) => viewOf(row, actor)), ...ways };
  }
}

const COPIES = 'newcomer-copy';
const LINKS: readonly string[] = ['newcomer-link-flood', 'newcomer-first-links'];

/** The address is looked at, and never shown. */
function viewOf({ email, sanctioned, whys, first, role, ...row }: Row, actor: Actor): NewcomerView {
  const signs: readonly (readonly [NewcomerSignal, boolean])[] = [
    ['unconfirmed', row.status === 'pending'],
    ['throwaway', email !== null && throwawayAddress(email)],
    ['copy', whys.includes(COPIES)],
    ['links', whys.some((why) => why !== null && LINKS.includes(why))],
    ['sanctioned', sanctioned],
  ];
  return {
    ...row,
    trustSettable: mayLockTrust(actor, role),
    signals: signs.flatMap(([sign, holds]) => (holds ? [sign] : [])),
    first: first ?? [],
  };
}

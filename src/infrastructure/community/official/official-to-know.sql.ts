import type {
  OfficialToKnow,
  OfficialToKnowQuery,
} from '#application/community/official/official-to-know.query';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { topicAudiencesOf, visibleTopic } from '../visibility.sql.ts';
import { hasPassed } from './official-view.sql.ts';
import { referenceHasPassed, visibleReference } from './references.sql.ts';

const REFERENCES = `
  select a.title, left(a.summary, 200) as excerpt, a.department, a.published_at as checked_at, a.slug, null::bigint as number,
    row_number() over (order by a.branches && $2::text[] desc, a.branches = '{}' desc, a.published_at desc, a.id) as place
  from community.reference_answer a
  where a.state <> 'withdrawn' and not ${referenceHasPassed('a', '$3::date')} and ${visibleReference('a', '$1')}
  order by place limit 3`;

const LATEST = `
  select t.id, t.title, t.slug, t.number from community.topic t
  where ${visibleTopic('t', '$1')} and t.official = 'authored' order by t.last_activity_at desc, t.id desc limit 300`;

const ANSWERS = `
  select t.title, left(p.plain, 200) as excerpt, s.department, s.sealed_at as checked_at, t.slug, t.number,
    3 + row_number() over (order by coalesce(v.views, 0) desc, t.id) as place
  from (${LATEST}) t
  left join community.topic_views v on v.topic_id = t.id
  join community.post p on p.topic_id = t.id and p.deleted_at is null
  join community.seal s on s.post_id = p.id and s.lifted_at is null and s.kind = 'authored'
    and s.body_hash = community.text_hash(p.source) and not (${hasPassed('s', '$3::date')})
  order by place limit 6`;

const TO_KNOW = `select * from ((${REFERENCES}) union all (${ANSWERS})) x order by place limit 6`;

const KEPT_MS = 60_000;

/** Stands on every home page: read once until something changes. */
export class SqlOfficialToKnow implements OfficialToKnowQuery {
  private readonly kept: PromiseCache<readonly OfficialToKnow[]>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
    private readonly clock: Clock,
  ) {
    this.kept = new PromiseCache({ milliseconds: KEPT_MS, tag: 'forum', changes });
  }

  execute(actor: Actor, branches: readonly string[]): Promise<readonly OfficialToKnow[]> {
    const audiences = topicAudiencesOf(actor);
    const today = parisDay(this.clock.now());
    const key = [audiences, branches, [today]].map((each) => each.toSorted().join(' ')).join('|');
    return this.kept.get(key, async () =>
      (await this.sql.rows<Row>(TO_KNOW, [audiences, branches, today])).map(view),
    );
  }
}

function view({ title, excerpt, department, checked_at: checkedAt, slug, number }: Row): OfficialToKnow {
  const shared = { title, excerpt, department, checkedAt };
  return number === null
    ? { ...shared, what: 'reference', slug }
    : { ...shared, what: 'answer', topic: { number: Number(number), slug } };
}

interface Row {
  title: string;
  excerpt: string;
  department: string;
  checked_at: Date;
  slug: string;
  /** Null for a reference answer. */
  number: string | null;
}

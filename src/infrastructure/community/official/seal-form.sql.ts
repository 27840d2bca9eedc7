import type { SealChange, SealFormQuery, SealFormView } from '#application/community/official/desk.query';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import type { RuleVersion } from '#domain/community/official/rule';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { authorColumns, type AuthorRow, authorView } from '../topics/author.sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { DESK_TOPIC, deskTopic, type DeskTopicRow } from './desk.sql.ts';
import { type OfficialJson, officialOf, officialView } from './official-view.sql.ts';
import { versionView } from './rules.sql.ts';

/** What put the standing seal of the post `p` to review, each entry of the register once. */
const CHANGES = `(
  select coalesce(jsonb_agg(jsonb_build_object('why', n.why, 'key', n.cause, 'name', n.name, 'at', n.first,
    'versions', n.versions) order by n.first, n.name), '[]')
  from (
    select c.why, c.cause, coalesce(r.label, v.label, c.cause) as name, min(c.at) as first, r.versions
    from community.seal s cross join lateral jsonb_to_recordset(s.review_causes) c(why text, cause text, at text)
    left join community.rule r on c.why = 'rule-changed' and r.key = c.cause
    left join community.regulatory_value v on c.why = 'value-changed' and v.key = c.cause
    where s.post_id = p.id and s.lifted_at is null
    group by c.why, c.cause, r.label, v.label, r.versions) n)`;

const RULE_IDS = `coalesce((select jsonb_agg(jsonb_build_object('id', rule_id)) from unnest(s.rule_ids) rule_id), '[]')`;

const FORM = `
  select ${DESK_TOPIC}, p.id as post_id, p.position, p.source, p.html, p.version, p.posted_at, ${authorColumns('m')}, ${officialOf('p')} as standing,
    ${CHANGES} as changes,
    (select jsonb_build_object('kind', s.kind, 'department', s.department, 'liftedAt', s.lifted_at, 'terms',
        jsonb_build_object('sources', s.sources, 'branches', to_jsonb(s.branches), 'validFrom', s.valid_from,
          'validTo', s.valid_to, 'rules', ${RULE_IDS})) from community.seal s
      where s.post_id = p.id order by s.lifted_at is null desc, s.sealed_at desc limit 1) as sealed_as,
    coalesce((select jsonb_agg(jsonb_build_object('sealId', f.id, 'kind', f.kind, 'department', f.department,
        'sealedBy', agent.pseudonym, 'sealedAt', f.sealed_at, 'liftedAt', f.lifted_at, 'liftedWhy', f.lifted_why,
        'note', f.lift_note) order by f.sealed_at desc)
      from community.seal f join community.member agent on agent.id = f.sealed_by
      where f.post_id = p.id and f.lifted_at is not null), '[]') as history
  from community.post p
  join community.topic t on t.id = p.topic_id
  join community.category c on c.id = t.category_id
  join community.member m on m.id = p.author_id
  where p.id = $2 and p.deleted_at is null and ${visibleTopic('t', '$1')}`;

export class SqlSealForm implements SealFormQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, postId: string): Promise<SealFormView | null> {
    actor.mustBeAllowed('official.review');
    const row = isId(postId) ? await this.sql.row<Row>(FORM, [audiencesOf(actor), postId]) : null;
    if (!row) return null;
    return {
      postId: row.post_id,
      position: row.position,
      topic: deskTopic(row),
      author: authorView(row),
      source: row.source,
      html: row.html,
      version: row.version,
      postedAt: row.posted_at,
      standing: officialView(row.standing, parisDay(this.clock.now())),
      sealedAs: row.sealed_as && {
        ...row.sealed_as,
        liftedAt: row.sealed_as.liftedAt === null ? null : new Date(row.sealed_as.liftedAt),
      },
      changes: row.changes.map(changeView),
      history: row.history.map(({ sealedAt, liftedAt, ...rest }) => ({
        ...rest,
        sealedAt: new Date(sealedAt),
        liftedAt: new Date(liftedAt),
      })),
    };
  }
}

/** A rule as it is now, beside what it said before it first changed under the seal. */
function changeView({ why, key, name, at, versions }: ChangeJson): SealChange {
  const inOrder = (versions ?? []).toSorted((a, b) => a.number - b.number);
  const now = inOrder.at(-1);
  const firstChange = inOrder.find((version) => version.number > 1 && version.at >= at);
  const before = firstChange && inOrder.findLast((version) => version.number < firstChange.number);
  return {
    why,
    key,
    name,
    rule: now ? { now: versionView(now), before: before ? versionView(before) : null } : null,
  };
}

type ChangeJson = Pick<SealChange, 'why' | 'key' | 'name'> & { at: string; versions: RuleVersion[] | null };
type Latest = NonNullable<SealFormView['sealedAs']>;
type Former = SealFormView['history'][number];
interface Row extends DeskTopicRow, AuthorRow {
  post_id: string;
  position: number;
  source: string;
  html: string;
  version: number;
  posted_at: Date;
  standing: OfficialJson | null;
  sealed_as: (Omit<Latest, 'liftedAt'> & { liftedAt: string | null }) | null;
  changes: ChangeJson[];
  history: (Omit<Former, 'sealedAt' | 'liftedAt'> & { sealedAt: string; liftedAt: string })[];
}

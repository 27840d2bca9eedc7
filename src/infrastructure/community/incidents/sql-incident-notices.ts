import type { IncidentNotices } from '#application/community/incidents/incidents.port';
import type { PieceKind } from '#domain/community/notifications/kinds';
import { memberAudiences, notMuted } from '../notifications/told.sql.ts';
import { INSERT_WISHED_OF_PIECE, ON_TOLD, wished, wishOf } from '../notifications/wish.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

const INCIDENT = 'incident' satisfies PieceKind;

/** Who asked a gathered question `q`, or one that was merged into it, or follows it. @param which condition on `q` */
export const concernedBy = (which: string): string => `
  select asked.author_id as member_id from community.incident_question q join community.topic asked on asked.id = q.topic_id
  where ${which} and asked.deleted_at is null
  union
  select merged.author_id from community.incident_question q join community.topic merged on merged.merged_into = q.topic_id
  where ${which}
  union
  select f.member_id from community.incident_question q join community.topic_follow f on f.topic_id = q.topic_id
  where ${which} and f.level = 'watching'`;

/** Nobody did it in particular: the team tells. $1 is the incident, $2 the fact, $3 the moment, $4 who runs it: they know; $5 how it stands. */
const tell = (members: string): string => `
  ${INSERT_WISHED_OF_PIECE}
  select gen_random_uuid(), m.id, '${INCIDENT}', t.id, null, null, $2::uuid, $3::timestamptz,
    ${wished(INCIDENT, '$3::timestamptz')}, i.number::text, $5::text
  from (${members}) concerned
  join community.member m on m.id = concerned.member_id
  join community.incident i on i.id = $1
  join community.topic t on t.id = i.topic_id
  join community.category c on c.id = t.category_id
  left join community.topic_follow own on own.member_id = m.id and own.topic_id = t.id
  ${wishOf(INCIDENT)}
  where m.id <> $4::uuid and m.status in ('active', 'silenced') and (wish.on_site or wish.by_mail)
    and ${visibleTopic('t', memberAudiences('m', 't'))} and ${notMuted('m', 'own', 'c')}
  ${ON_TOLD}`;

// The fact is the incident itself: whoever was told that a question of theirs is gathered is not told of the next one.
const GATHERED = tell(concernedBy('q.topic_id = any($6::uuid[])'));
const NEWS = tell(`${concernedBy('q.incident_id = $1')}
  union
  select f.member_id from community.topic_follow f join community.incident i on i.topic_id = f.topic_id
  where i.id = $1 and f.level = 'watching'`);

interface Told {
  readonly memberId: string;
  readonly onSite: boolean;
}

export class SqlIncidentNotices implements IncidentNotices {
  constructor(private readonly sql: Sql) {}

  async tellGathered({ incident, topics, by, at }: Parameters<IncidentNotices['tellGathered']>[0]) {
    return onSite(await this.sql.rows<Told>(GATHERED, [incident, incident, at, by, 'gathered', [...topics]]));
  }

  async tellNews({ incident, cause, kind, by, at }: Parameters<IncidentNotices['tellNews']>[0]) {
    return onSite(await this.sql.rows<Told>(NEWS, [incident, cause, at, by, kind]));
  }
}

const onSite = (told: readonly Told[]): readonly string[] =>
  told.filter((one) => one.onSite).map(({ memberId }) => memberId);

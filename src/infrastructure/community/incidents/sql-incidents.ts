import type { Incidents, LetGo } from '#application/community/incidents/incidents.port';
import {
  Incident,
  type IncidentId,
  IncidentNotFound,
  IncidentRule,
  type IncidentNews,
} from '#domain/community/incidents/incident';
import type { TopicId } from '#domain/community/topics/topic';
import type { Sql } from '../../platform/persistence/sql.ts';

const HELD = `select id, topic_id as "topicId", title, known, opened_at as "openedAt", solved_at as "solvedAt"
  from community.incident where number = $1 for update`;

type Row = Parameters<typeof Incident.restore>[0];

export class SqlIncidents implements Incidents {
  constructor(private readonly sql: Sql) {}

  async getForChange(number: number): Promise<Incident> {
    const row = await this.sql.row<Row>(HELD, [number]);
    if (!row) throw new IncidentNotFound();
    return Incident.restore(row);
  }

  /** The topic is held by then: of two at once the later one sees the other. */
  async add({ id, topicId, title, known, openedAt }: Incident): Promise<number> {
    const row = await this.sql.row<{ number: string }>(
      `insert into community.incident (id, topic_id, title, known, opened_at) values ($1, $2, $3, $4, $5)
       on conflict (topic_id) where solved_at is null do nothing returning number`,
      [id, topicId, title, known, openedAt],
    );
    if (!row) throw new IncidentRule('community.incident-topic-taken');
    return Number(row.number);
  }

  async save({ id, known, solvedAt }: Incident): Promise<void> {
    await this.sql.rows('update community.incident set known = $2, solved_at = $3 where id = $1', [
      id,
      known,
      solvedAt,
    ]);
  }

  async addNews(incident: IncidentId, { kind, text, at }: IncidentNews): Promise<string> {
    const row = await this.sql.row<{ id: string }>(
      `insert into community.incident_news (id, incident_id, kind, body, at) values (gen_random_uuid(), $1, $2, $3, $4) returning id`,
      [incident, kind, text, at],
    );
    return row!.id;
  }

  async idsOf(numbers: readonly number[]): Promise<readonly TopicId[]> {
    const rows = await this.sql.rows<{ id: TopicId }>(
      'select id from community.topic where number = any($1::bigint[]) order by id',
      [[...numbers]],
    );
    return rows.map(({ id }) => id);
  }

  async gather(incident: IncidentId, topics: readonly TopicId[], at: Date): Promise<readonly TopicId[]> {
    const rows = await this.sql.rows<{ id: TopicId }>(
      `insert into community.incident_question (topic_id, incident_id, gathered_at)
       select topic_id, $1, $3 from unnest($2::uuid[]) topic_id
       on conflict (topic_id) do nothing returning topic_id as id`,
      [incident, [...topics], at],
    );
    return rows.map(({ id }) => id);
  }

  async noteClosed(topics: readonly TopicId[]): Promise<void> {
    await this.sql.rows(
      'update community.incident_question set closed = true where topic_id = any($1::uuid[])',
      [[...topics]],
    );
  }

  letGo(incident: IncidentId, topics: readonly TopicId[]): Promise<readonly LetGo[]> {
    return this.sql.rows<LetGo>(
      `delete from community.incident_question where incident_id = $1 and topic_id = any($2::uuid[])
       returning topic_id as "topicId", closed as "wasClosed"`,
      [incident, [...topics]],
    );
  }
}

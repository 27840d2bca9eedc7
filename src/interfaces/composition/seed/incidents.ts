import content from '../../cli/seed/content/incidents.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';

const HOUR = 3_600_000;

/** Incidents that are solved, with the questions that were gathered: none of them stands on every page. @returns how many */
export async function writeIncidents({ sql, ids }: SeedParts, plan: Plan): Promise<number> {
  const idOf = (key: string): string => {
    const topic = plan.topics.find((each) => each.key === key);
    if (!topic) throw new Error(`No topic is called ${key}`);
    return topic.id;
  };
  for (const { topic, title, known, hoursAgo, questions, log } of content) {
    const id = ids.next<string>();
    const at = (hours: number) => new Date(plan.now.getTime() - (hoursAgo - hours) * HOUR);
    const solved = log.find(({ kind }) => kind === 'solved');
    await sql.rows(
      `insert into community.incident (id, topic_id, title, known, opened_at, solved_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, idOf(topic), typeset(title), typeset(known), at(0), solved ? at(solved.afterHours) : null],
    );
    for (const { kind, text, afterHours } of log)
      await sql.rows(
        `insert into community.incident_news (id, incident_id, kind, body, at) values ($1, $2, $3, $4, $5)`,
        [ids.next<string>(), id, kind, typeset(text), at(afterHours)],
      );
    await sql.rows(
      `insert into community.incident_question (topic_id, incident_id, gathered_at) select topic_id, $2, $3 from unnest($1::uuid[]) topic_id`,
      [questions.map(idOf), id, at(2)],
    );
  }
  return content.length;
}

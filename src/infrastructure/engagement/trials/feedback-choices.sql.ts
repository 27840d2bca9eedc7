import type { FeedbackChoice, FeedbackChoicesQuery } from '#application/engagement/trials/trials.query';
import { isId } from '#domain/shared/id';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST = 8;
/** From here on words may mean that title. */
const LIKENESS = 0.4;

const CHOICES = `
  select * from (
    select o.number, o.title, o.state, o.given_at as "givenAt", o.number::text = $2 as named,
      word_similarity(engagement.plain($2), engagement.plain(o.title)) as likeness
    from engagement.trial_feedback f
    join engagement.trial_feedback o on o.trial_id = f.trial_id and o.id <> f.id
    where f.id = $1 and o.standing = 'published' and o.state <> 'duplicate') near
  where named or likeness >= ${LIKENESS} order by named desc, likeness desc, number limit ${MOST}`;

export class SqlFeedbackChoices implements FeedbackChoicesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, feedbackId: string, said: string): Promise<readonly FeedbackChoice[]> {
    actor.mustBeAllowed('trial.manage');
    if (!isId(feedbackId) || said.trim() === '') return [];
    const rows = await this.sql.rows<FeedbackChoice>(CHOICES, [feedbackId, said.trim().replace(/^#/, '')]);
    return rows.map(({ number, title, state, givenAt }) => ({ number, title, state, givenAt }));
  }
}

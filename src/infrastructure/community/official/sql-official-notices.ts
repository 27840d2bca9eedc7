import type { OfficialNotices } from '#application/community/official/official-notices.port';
import type { OfficialNotice } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { memberAudiences } from '../notifications/told.sql.ts';
import { knownTopic } from '../visibility.sql.ts';

const INSERT = `insert into community.notification (id, member_id, kind, topic_id, post_id, actor_id, cause, told_at)`;

/** $1 kind, $2 topic or null, $3 post or null, $4 who did it or null, $5 cause, $6 moment; `members` selects ids. */
const tell = (members: string): string => `
  ${INSERT}
  select distinct on (m.id) gen_random_uuid(), m.id, $1, t.id, p.id, $4::uuid, $5::uuid, $6::timestamptz
  from (${members}) told(id)
  join community.member m on m.id = told.id
  left join community.post p on p.id = $3::uuid
  join community.topic t on t.id = coalesce(p.topic_id, $2::uuid)
  where m.status in ('active', 'silenced') and ${knownTopic('t', memberAudiences('m', 't'))}
  on conflict (member_id, cause) do nothing`;

const ONE = tell('select $7::uuid');
const RUNNING = tell(`select id from community.member where role in ('community_manager', 'administrator')
  union select $7::uuid where $7::uuid is not null`);

// At the moment of the change, whatever became of the answer since.
const OWNERS = `
  ${INSERT}
  select gen_random_uuid(), m.id, 'official-rule', null, null, $2::uuid, $3::uuid, $4::timestamptz
  from community.member m
  where m.status in ('active', 'silenced') and m.id in (
    select s.sealed_by from community.seal s where s.review_cause = $1 and s.review_since = $4::timestamptz
    union select a.owner_id from community.reference_answer a where a.review_cause = $1 and a.review_since = $4::timestamptz)
  on conflict (member_id, cause) do nothing`;

export class SqlOfficialNotices implements OfficialNotices {
  constructor(private readonly sql: Sql) {}

  async tellValidated(p: Parameters<OfficialNotices['tellValidated']>[0]): Promise<void> {
    await this.tell(ONE, 'official-validated', [p.topicId, p.postId, p.sealedBy, p.cause, p.at, p.authorId]);
  }

  async tellLifted(p: Parameters<OfficialNotices['tellLifted']>[0]): Promise<void> {
    if (p.by === p.sealedBy) return;
    await this.tell(ONE, 'official-lifted', [p.topicId, p.postId, p.by, p.cause, p.at, p.sealedBy]);
  }

  async tellToReview(p: Parameters<OfficialNotices['tellToReview']>[0]): Promise<void> {
    await this.tell(ONE, 'official-review', [null, p.postId, null, p.cause, p.at, p.sealedBy]);
  }

  async tellOwners(p: Parameters<OfficialNotices['tellOwners']>[0]): Promise<void> {
    await this.sql.rows(OWNERS, [p.key, p.by, p.cause, p.at]);
  }

  async tellOverdue(p: Parameters<OfficialNotices['tellOverdue']>[0]): Promise<void> {
    await this.tell(RUNNING, 'official-overdue', [p.topicId, p.postId, null, p.cause, p.at, p.assigneeId]);
  }

  private async tell(text: string, kind: OfficialNotice, params: readonly unknown[]): Promise<void> {
    await this.sql.rows(text, [kind, ...params]);
  }
}

import type { OfficialNotices } from '#application/community/official/official-notices.port';
import type { ToldMember } from '#application/community/notifications/notifications.port';
import type { MailedKind } from '#domain/community/notifications/kinds';
import { RANK } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { roleInPost } from '../moderated/piece.sql.ts';
import { changeOf } from '../notifications/to-check.sql.ts';
import { memberAudiences } from '../notifications/told.sql.ts';
import {
  INSERT_WISHED,
  INSERT_WISHED_OF_CHANGE,
  ON_TOLD,
  wished,
  wishOf,
} from '../notifications/wish.sql.ts';
import { isTheirs } from './left-answers.sql.ts';
import { visibleReference } from './references.sql.ts';
import { type AudiencesAt, knownTopic } from '../visibility.sql.ts';

const UNSEALED = 'official-unsealed' satisfies MailedKind;

/**
 * $1 topic or null, $2 post or null, $3 who did it or null, $4 cause, $5 moment; `members` selects ids, by $6.
 * @param actor expression of who is said to have done it
 */
const tell = (kind: MailedKind, members: string, actor = '$3::uuid'): string => `
  ${INSERT_WISHED}
  select distinct on (m.id) gen_random_uuid(), m.id, '${kind}', t.id, p.id, ${actor}, $4::uuid, $5::timestamptz,
    ${wished(kind, '$5::timestamptz')}
  from (${members}) told(id)
  join community.member m on m.id = told.id
  left join community.post p on p.id = $2::uuid
  join community.topic t on t.id = coalesce(p.topic_id, $1::uuid)
  ${wishOf(kind)}
  where m.status in ('active', 'silenced') and ${knownTopic('t', memberAudiences('m', 't'))}
    and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

const ONE = 'select $6::uuid';
const RUN_BY = `'community_manager', 'administrator'`;
const RUNNING = `select id from community.member where role in (${RUN_BY})
  union select $6::uuid where $6::uuid is not null`;

const RANKS = Object.entries(RANK).map(([role, rank]) => `('${role}', ${rank})`);
/** Those who run the community and are above the author of the post: it is theirs to decide of, and nobody else's. */
const ABOVE_AUTHOR = `
  with rank(role, height) as (values ${RANKS.join(', ')})
  select one.id from community.post w join community.member a on a.id = w.author_id
  join rank theirs on theirs.role = ${roleInPost('w', 'a')}
  join rank own on own.height > theirs.height
  join community.member one on one.role = own.role and one.role in (${RUN_BY})
  where w.id = $6::uuid`;

const ASKER = `select author_id from community.topic where id = $6::uuid and kind = 'question'
  and author_id is distinct from $3::uuid`;
const SHORTLY_BEFORE = `$5::timestamptz - interval '1 hour'`;
// A fall that was not read yet, and that no letter has told of, is undone by a new seal.
const UNDONE = `
  with undone as (
    delete from community.notification n
    using community.topic t join community.member m on m.id = t.author_id ${wishOf(UNSEALED)}
    where t.id = $6::uuid and n.member_id = m.id and n.kind = '${UNSEALED}' and n.post_id = $2::uuid
      and n.read_at is null and n.told_at > ${SHORTLY_BEFORE} and (n.mail_at is not null or not wish.at_once)
      and not exists (select from community.mail_sent s
        where s.member_id = m.id and s.sent_at is not null and s.until > n.told_at)
    returning n.id)`;
const tellAgain = (kind: MailedKind, members: string): string =>
  `${UNDONE} ${tell(
    kind,
    `${members} and not exists (select from undone) and not exists (
    select from community.notification known where known.member_id = author_id and known.post_id = $2::uuid
      and known.kind = '${kind}' and known.told_at > ${SHORTLY_BEFORE} and not exists (
        select from community.notification fall where fall.member_id = known.member_id
          and fall.post_id = known.post_id and fall.kind = '${UNSEALED}' and fall.told_at >= known.told_at))`,
  )}`;
// What came with its seal was told as an answer.
const SEALED_LATER = `exists (select from community.post where id = $2::uuid and posted_at < $5::timestamptz)`;

const ANSWERED = tellAgain('official-answered', `${ASKER} and ${SEALED_LATER}`);
const CONFIRMED = tellAgain('official-confirmed', ASKER);
// What is told of late may be sealed anew by then.
const NOT_AGAIN = `not exists (select from community.seal s where s.post_id = $2::uuid and s.lifted_at is null)`;
const ASKER_LIFTED = tell(UNSEALED, `${ASKER} and ${NOT_AGAIN}`, 'null::uuid');
const VALIDATED = tell('official-validated', ONE);
const LIFTED = {
  edited: tell('official-lifted', ONE),
  deleted: tell('official-lifted', ONE),
  withdrawn: tell('official-withdrawn', ONE),
  superseded: tell('official-replaced', ONE),
};
const TO_REVIEW = tell('official-review', ONE);
const ASSIGNED = tell('official-assigned', ONE);
const OPENING = `select id from community.post where topic_id = $1 and position = 1`;
const OVERDUE = tell('official-overdue', RUNNING);
const MASKED = tell('passage-masked', ABOVE_AUTHOR);

const MEMBERS: AudiencesAt = (place) => memberAudiences('m', place);

/** $1 slug, $2 member, $3 cause, $4 moment, $5 who did it or null. */
const tellOfReference = (kind: MailedKind): string => `
  ${INSERT_WISHED_OF_CHANGE}
  select gen_random_uuid(), m.id, '${kind}', null, null, $5::uuid, $3::uuid, $4::timestamptz,
    ${wished(kind, '$4::timestamptz')}, $1
  from community.member m
  ${wishOf(kind)}
  where m.id = $2::uuid and m.status in ('active', 'silenced') and not exists (
    select from community.reference_answer a where a.slug = $1 and not ${visibleReference('a', MEMBERS)})
  ${ON_TOLD}`;
const REFERENCE_TO_REVIEW = tellOfReference('official-review');
const WITHDRAWN = tellOfReference('reference-withdrawn');

// Owners and agents are picked out first: nobody else can be meant, and members are many.
// Whatever became of the answer since this change, but for whom it is out of sight. $1 what is told of, $5 the change as causes keep it.
const OWNERS = `
  ${INSERT_WISHED_OF_CHANGE}
  with touched as (
    select s.sealed_by as owner, s.department, t.audience from community.seal s
    join community.post p on p.id = s.post_id join community.topic t on t.id = p.topic_id
    where s.review_causes @> $5::jsonb
    union select a.owner_id, a.department, coalesce(c.audience, 'public') from community.reference_answer a
    left join community.category c on c.id = a.category_id
    where a.review_causes @> $5::jsonb and a.state <> 'withdrawn')
  select gen_random_uuid(), m.id, 'official-rule', null, null, $2::uuid, $3::uuid, $4::timestamptz,
    ${wished('official-rule', '$4::timestamptz')}, $1
  from community.member m
  ${wishOf('official-rule')}
  where m.status in ('active', 'silenced') and m.id <> $2::uuid
    and (m.id in (select owner from touched) or m.role = 'agent' and m.status = 'active') and exists (
    select from touched where ${isTheirs('touched.owner', 'touched.department', 'm.id')} and ${knownTopic('touched', MEMBERS('touched'))})
  ${ON_TOLD}`;

export class SqlOfficialNotices implements OfficialNotices {
  constructor(private readonly sql: Sql) {}

  tellValidated(p: Parameters<OfficialNotices['tellValidated']>[0]): Promise<readonly ToldMember[]> {
    return this.tell(VALIDATED, [p.topicId, p.postId, p.sealedBy, p.cause, p.at, p.authorId]);
  }

  tellAsker(p: Parameters<OfficialNotices['tellAsker']>[0]): Promise<readonly ToldMember[]> {
    const told = p.kind === 'authored' ? ANSWERED : CONFIRMED;
    return this.tell(told, [p.topicId, p.postId, p.sealedBy, p.cause, p.at, p.topicId]);
  }

  tellAskerLifted(p: Parameters<OfficialNotices['tellAskerLifted']>[0]): Promise<readonly ToldMember[]> {
    return this.tell(ASKER_LIFTED, [p.topicId, p.postId, p.by, p.cause, p.at, p.topicId]);
  }

  async tellLifted(p: Parameters<OfficialNotices['tellLifted']>[0]): Promise<readonly ToldMember[]> {
    if (p.by === p.sealedBy) return [];
    return this.tell(LIFTED[p.why], [p.topicId, p.postId, p.by, p.cause, p.at, p.sealedBy]);
  }

  tellToReview(p: Parameters<OfficialNotices['tellToReview']>[0]): Promise<readonly ToldMember[]> {
    return this.tell(TO_REVIEW, [null, p.postId, null, p.cause, p.at, p.sealedBy]);
  }

  tellReferenceToReview(
    p: Parameters<OfficialNotices['tellReferenceToReview']>[0],
  ): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(REFERENCE_TO_REVIEW, [p.slug, p.ownerId, p.cause, p.at, null]);
  }

  tellWithdrawn(p: Parameters<OfficialNotices['tellWithdrawn']>[0]): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(WITHDRAWN, [p.slug, p.ownerId, p.cause, p.at, p.by]);
  }

  async tellAssigned(p: Parameters<OfficialNotices['tellAssigned']>[0]): Promise<readonly ToldMember[]> {
    const opening = await this.sql.row<{ id: string }>(OPENING, [p.topicId]);
    return this.tell(ASSIGNED, [p.topicId, opening?.id ?? null, p.by, p.cause, p.at, p.agentId]);
  }

  tellOwners(p: Parameters<OfficialNotices['tellOwners']>[0]): Promise<readonly ToldMember[]> {
    const told = changeOf(p.of, p.key);
    const change = { why: `${p.of}-changed`, cause: p.key, at: p.at.toISOString() };
    return this.sql.rows<ToldMember>(OWNERS, [told, p.by, p.cause, p.at, JSON.stringify([change])]);
  }

  tellOverdue(p: Parameters<OfficialNotices['tellOverdue']>[0]): Promise<readonly ToldMember[]> {
    return this.tell(OVERDUE, [p.topicId, p.postId, null, p.cause, p.at, p.assigneeId]);
  }

  tellMasked(p: Parameters<OfficialNotices['tellMasked']>[0]): Promise<readonly ToldMember[]> {
    return this.tell(MASKED, [null, p.postId, p.by, p.cause, p.at, p.postId]);
  }

  private tell(text: string, params: readonly unknown[]): Promise<readonly ToldMember[]> {
    return this.sql.rows<ToldMember>(text, params);
  }
}

import type { MemberPage, MemberPageQuery } from '#application/community/members/member-page.query';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { isId } from '../asked.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

interface Row extends NonNullable<MemberPage['about']> {
  readonly id: MemberId;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly role: string;
  readonly department: string | null;
}

const BORN_WITH = 'm.id = $1::uuid';
const CARRIED = 'm.handle = $1';
/** Whoever left it last. */
const LEFT = `m.id = (select member_id from community.former_name where handle = $1 order by left_at desc limit 1)`;
const HANDLE = /^[a-z0-9-]{1,80}$/;

export class SqlMemberPage implements MemberPageQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, whose: string): Promise<MemberPage | null> {
    if (!HANDLE.test(whose)) return null;
    // First, so that nobody is taken for another by calling themselves as an id looks.
    const byId = isId(whose) ? await this.called(BORN_WITH, whose) : null;
    const row = byId ?? (await this.called(CARRIED, whose)) ?? (await this.called(LEFT, whose));
    if (!row || !isKnownTo(actor, row)) return null;
    const { id, pseudonym, avatarKey, role, department, ...about } = row;
    const { handle: _handle, ...told } = about;
    const mayRead = actor.may('member.read') || actor.is(id) || (about.isPublic && about.status === 'active');
    return { id, pseudonym, handle: row.handle, avatarKey, role, department, about: mayRead ? told : null };
  }

  private called(whose: string, named: string): Promise<Row | null> {
    return this.sql.row<Row>(
      `select m.id, m.pseudonym, m.handle, m.avatar_key as "avatarKey", m.role, m.department, m.branches, m.region,
         m.bio_html as "bioHtml", m.trust_level as "trustLevel", m.status, m.joined_at as "joinedAt", m.is_public as "isPublic"
       from community.member m where ${whose} and m.status <> 'deleted'`,
      [named],
    );
  }
}

const isKnownTo = (actor: Actor, row: Row): boolean =>
  row.status === 'active' ||
  row.status === 'silenced' ||
  actor.is(row.id) ||
  actor.may('member.read-restricted');

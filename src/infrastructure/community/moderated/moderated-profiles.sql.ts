import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import type { PieceWords } from '#application/moderation/published/piece-words.api';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { TextRenderer } from '#application/shared/text.ports';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { ALONE, isAgentMember, pieceOf, type PieceRow, writerColumns } from './piece.sql.ts';

const BY_ID = `
  select m.id, m.pseudonym as title, m.bio as text, m.bio_html as html, m.avatar_key, '/membres/' || m.handle as address,
    ${writerColumns('m')}, ${isAgentMember('m')} as is_official, null as category_id, null as topic_id, case when m.is_public then 'public' else 'members' end as audience,
    m.joined_at as written_at, case when m.status = 'deleted' then 'deleted' else 'published' end as state
  from community.member m
  where m.id = any($1::uuid[])`;

const pictureOf = ({ avatar_key: key }: PieceRow): string | null =>
  key ? `/fichiers/${key}/192.webp` : null;

/** What is not there cannot be taken; who carries a neutral name has lost theirs. */
function idleOf({ id, title, text, avatar_key }: PieceRow): readonly string[] {
  const isThere = {
    'clear-bio': text.trim() !== '',
    'remove-avatar': Boolean(avatar_key),
    rename: title !== Pseudonym.neutral(id, (name) => name).text,
  };
  return Object.entries(isThere).flatMap(([measure, is]) => (is ? [] : [measure]));
}

/** Profiles as Moderation looks at them: the name, and what members say of themselves. Nobody's category holds them. */
export class SqlModeratedProfiles implements ModeratedKind {
  readonly kind = 'profile';
  readonly actions = ['approve', 'clear-bio', 'remove-avatar', 'rename'] as const;
  readonly namedToAll = true;
  readonly isCalledAfterItsPlace = false;

  constructor(
    private readonly sql: Sql,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const rows = await this.sql.rows<PieceRow>(BY_ID, [ids.filter(isId)]);
    return new Map(
      rows.map((row) => [
        row.id,
        { ...pieceOf(row), text: this.plain(row.text), picture: pictureOf(row), idle: idleOf(row) },
      ]),
    );
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from community.member where id = $1 for share`, [id]);
  }

  around() {
    return Promise.resolve(ALONE);
  }

  private plain(bio: string): string {
    return this.renderer.render(bio, { baseUrl: this.baseUrl, trust: 'new' }).text;
  }
}

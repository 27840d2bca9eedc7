import { passageMasking } from '#application/community/topics/passage.masking';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { READINGS_OF_PARSER } from '../topics/readings.ts';
import {
  ALONE,
  apart,
  besideIn,
  isElsewhere,
  isOfficialReply,
  type PieceBeside,
  type PieceRow,
  piecesById,
  removerOf,
  roleInPost,
  saysFor,
  stateOf,
  takenBack,
  writerColumns,
} from './piece.sql.ts';

/** A reply goes with its topic: where that is deleted, so is the reply to whoever reads. */
const PIECES = `
  select p.id, p.id as post_id, t.title, p.plain as text, p.source, p.html, '/reponses/' || p.id as address, ${writerColumns('m', roleInPost('p', 'm'))}, ${isOfficialReply('p')},
    t.category_id, p.topic_id, t.audience, ${isElsewhere('t', 'p')}, p.posted_at as written_at, p.position, p.purged_at, ${takenBack('p')}, ${saysFor('p')}, p.edit_count,
    case when p.deleted_at is null and t.deleted_at is not null then ${stateOf('t')} else ${stateOf('p')} end as state,
    case when p.deleted_at is null then ${removerOf('t')} else ${removerOf('p')} end as remover_role
  from community.post p
  join community.topic t on t.id = p.topic_id
  join community.member m on m.id = p.author_id`;

const BY_ID = `${PIECES} where p.id = any($1::uuid[])`;

const AROUND = besideIn(PIECES, 'p', 'community.post', 'topic_id');

/** Posts as Moderation looks at them, whoever may read them. */
export class SqlModeratedPosts implements ModeratedKind {
  readonly kind = 'post';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly words = wordsOnPages('community.post', passageMasking(READINGS_OF_PARSER));
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = true;

  constructor(private readonly sql: Sql) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    return piecesById(await this.sql.rows<PieceRow>(BY_ID, [ids.filter(isId)]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from community.post where id = $1 for share`, [id]);
  }

  async around(id: string) {
    if (!isId(id)) return ALONE;
    return apart(await this.sql.rows<PieceBeside>(AROUND, [id]));
  }
}

import { passageMasking } from '#application/community/topics/passage.masking';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { READINGS_OF_PARSER } from '../topics/readings.ts';
import {
  isElsewhere,
  isOfficialReply,
  pieceOf,
  type PieceRow,
  piecesById,
  removerOf,
  roleInPost,
  saysFor,
  stateOf,
  takenBack,
  writerColumns,
} from './piece.sql.ts';

const BY_ID = `
  select t.id, p.id as post_id, t.title, p.plain as text, p.source, p.html, '/sujets/' || t.slug || '-' || t.number as address,
    ${writerColumns('m', roleInPost('p', 'm'))}, ${isOfficialReply('p')}, t.category_id, null as topic_id, t.audience, ${isElsewhere('t', 'p')}, t.named_by_others as is_named_by_others, t.opened_at as written_at, t.purged_at, ${takenBack('t')}, ${stateOf('t')} as state, ${saysFor('p')}, p.edit_count,
    ${removerOf('t')} as remover_role
  from community.topic t
  join community.post p on p.topic_id = t.id and p.position = 1
  join community.member m on m.id = t.author_id
  where t.id = any($1::uuid[])`;

const FIRST_REPLIES = `
  select p.id, p.id as post_id, t.title, p.plain as text, p.source, p.html, '/reponses/' || p.id as address,
    ${writerColumns('m', roleInPost('p', 'm'))}, ${isOfficialReply('p')}, t.category_id, t.id as topic_id, t.audience, p.posted_at as written_at, ${stateOf('p')} as state
  from community.topic t
  join community.post p on p.topic_id = t.id and p.position > 1
  join community.member m on m.id = p.author_id
  where t.id = $1 order by p.position limit 2`;

/** Topics with their opening post as Moderation looks at them, whoever may read them. */
export class SqlModeratedTopics implements ModeratedKind {
  readonly kind = 'topic';
  readonly actions = ['approve', 'hide', 'delete', 'restore', 'lock'] as const;
  readonly words = wordsOnPages('community.topic', passageMasking(READINGS_OF_PARSER));
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = false;

  constructor(private readonly sql: Sql) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    return piecesById(await this.sql.rows<PieceRow>(BY_ID, [ids.filter(isId)]));
  }

  async hold(id: string): Promise<void> {
    if (!isId(id)) return;
    await this.sql.rows(`select from community.topic where id = $1 for share`, [id]);
    await this.sql.rows(`select from community.post where topic_id = $1 and position = 1 for share`, [id]);
  }

  async around(id: string) {
    const rows = isId(id) ? await this.sql.rows<PieceRow>(FIRST_REPLIES, [id]) : [];
    return { before: [], after: rows.map(pieceOf) };
  }
}

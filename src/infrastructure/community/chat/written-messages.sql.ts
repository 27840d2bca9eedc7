import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { isStaffMember } from '../moderated/piece.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { earlierTexts, nothingBefore } from '../words/earlier-texts.sql.ts';
import { findable } from './visible-channel.sql.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly author_id: string;
  readonly audience: string;
  readonly published: boolean;
  readonly trust: number;
  readonly first: boolean;
  readonly others: readonly string[];
}

/** What members say to each other is tried on by nobody, nor what its author took back. */
const TO_ALL = `join community.chat_channel c on c.id = m.channel_id where c.kind <> 'direct' and m.withdrawn_at is null`;

/** What was said in channels of late, on which rules of words are tried. */
export class SqlWrittenMessages implements WrittenTexts {
  constructor(private readonly sql: Sql) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from community.chat_message m ${TO_ALL} and m.written_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<Row>(
      `select m.id, m.source, m.author_id, c.audience, ${findable('m')} as published, case when ${isStaffMember('w')} then 5 else w.trust_level end as trust,
         ${nothingBefore('m.author_id', 'm.written_at')} as first, ${earlierTexts('m.author_id', 'm.written_at', '$4')} as others
       from community.chat_message m join community.member w on w.id = m.author_id ${TO_ALL} and m.written_at >= $1 and ($2::uuid is null or m.id > $2::uuid) order by m.id limit $3`,
      [since, after, limit, hoursOfOthers],
    );
    const texts = rows.map(
      ({ id, source, author_id: authorId, trust, audience, published, first: isFirst, others }) => ({
        field: 'message',
        targetKind: 'chat-message',
        targetId: id,
        text: source,
        authorId,
        trust,
        isFirst,
        others,
        isVouchedFor: trust === 5,
        address: `/salons/messages/${id}`,
        audience,
        categoryId: null,
        isPublished: published,
      }),
    );
    return { texts, next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}

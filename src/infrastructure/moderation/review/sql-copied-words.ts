import type { CopiedWords } from '#application/moderation/review/copied-words.port';
import type { MemberId } from '#domain/shared/id';
import { ERASED } from '#domain/shared/written-text';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Whose titles are their authors' words, and their addresses made of them; those of other pieces are of where they stand. */
const OWN_TITLED = `('profile', 'idea', 'poll')`;
const titleOf = (t: string): string =>
  `case when ${t}.target_kind in ${OWN_TITLED} then '${ERASED}' else ${t}.title end`;

/** Topics and their posts go with all that copied them, wherever it stands. */
const OUTSIDE_TOPICS = `not in ('profile', 'topic', 'post')`;

const PROFILE = [
  `update moderation.review_item i set title = '${ERASED}', version = i.version + 1,
     hits = case when i.target_id = any($2::text[]) then i.hits else '{}' end
   where i.target_kind = 'profile' and i.target_id = $1
     and (i.title <> '${ERASED}' or i.hits <> '{}' and i.target_id <> all($2::text[]))`,
  `update moderation.report r set title = '${ERASED}', address = '',
     excerpt = case when r.target_id = any($2::text[]) then r.excerpt else '' end
   where r.target_kind = 'profile' and r.target_id = $1
     and (r.title <> '${ERASED}' or r.excerpt <> '' and r.target_id <> all($2::text[]))`,
];

const WORDS = [
  `update moderation.report r set title = ${titleOf('r')}, excerpt = '',
     address = case when r.target_kind in ${OWN_TITLED} then '' else r.address end
   from moderation.review_item i
   where i.id = r.item_id and i.subject_id = $1 and r.target_kind ${OUTSIDE_TOPICS} and r.target_id <> all($2::text[])
     and (r.excerpt <> '' or r.title <> ${titleOf('r')})`,
  `update moderation.review_item i set title = ${titleOf('i')}, hits = '{}', version = i.version + 1
   where i.subject_id = $1 and i.target_kind ${OUTSIDE_TOPICS} and i.target_id <> all($2::text[])
     and (i.hits <> '{}' or i.title <> ${titleOf('i')})`,
];

export class SqlCopiedWords implements CopiedWords {
  constructor(private readonly sql: Sql) {}

  dropProfile(memberId: MemberId, spared: readonly string[]): Promise<void> {
    return this.run(PROFILE, memberId, spared);
  }

  dropWordsOf(memberId: MemberId, spared: readonly string[]): Promise<void> {
    return this.run(WORDS, memberId, spared);
  }

  private async run(
    statements: readonly string[],
    memberId: MemberId,
    spared: readonly string[],
  ): Promise<void> {
    for (const statement of statements) await this.sql.rows(statement, [memberId, spared]);
  }
}

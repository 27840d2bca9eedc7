import type { PieceSaid, PiecesSaid, PieceToSay } from '#application/community/published/pieces-said.api';
import type { PieceKind } from '#domain/community/notifications/kinds';
import { memberAudiences } from '../notifications/told.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleCategory } from '../visibility.sql.ts';

const TOLD_BY_NAME: readonly string[] = ['category-narrowed', 'category-widened'] satisfies PieceKind[];
const MERGED: string = 'category-merged' satisfies PieceKind;

const MERGED_SAID = `
  select asked.place, c.name || ' → ' || other.name as title
  from jsonb_to_recordset($1::jsonb) as asked(place int, slug text, member uuid)
  join community.member m on m.id = asked.member
  join community.category c on c.slug = asked.slug
  join community.category other on other.id = c.merged_into
  where ${visibleCategory('other', memberAudiences('m', 'other'))}`;

/**
 * Categories as letters call them. Those that are for others than they were, as their readers knew them: nothing of them is asked any more.
 * Those that went into another one, with what that is called, for who may read it.
 */
export class SqlCategoriesSaid implements PiecesSaid {
  constructor(private readonly sql: Sql) {}

  async of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]> {
    const merged = await this.mergedTitles(pieces);
    return pieces.map(({ of, key }, place) => {
      const title = TOLD_BY_NAME.includes(of) ? key : merged.get(place);
      return title === undefined ? null : { title, answer: '' };
    });
  }

  private async mergedTitles(pieces: readonly PieceToSay[]): Promise<ReadonlyMap<number, string>> {
    const asked = pieces.flatMap(({ of, key: slug, memberId: member }, place) =>
      of === MERGED ? [{ place, slug, member }] : [],
    );
    if (asked.length === 0) return new Map();
    const rows = await this.sql.rows<{ place: number; title: string }>(MERGED_SAID, [JSON.stringify(asked)]);
    return new Map(rows.map(({ place, title }) => [place, title]));
  }
}

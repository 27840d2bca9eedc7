import type { PieceSaid, PiecesSaid, PieceToSay } from '#application/community/published/pieces-said.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isIdeaNumber, visibleIdea } from './visible-idea.sql.ts';

const SAID = `
  select asked.place::int as place, i.title, coalesce((
    select a.plain from engagement.idea_answer a where a.idea_id = i.id and a.status = asked.state
    order by a.answered_at desc limit 1), '') as answer
  from unnest($1::int[], $2::text[], $3::uuid[]) with ordinality as asked(number, state, member, place)
  join engagement.idea i on i.number = asked.number and ${visibleIdea('i', 'asked.member')}`;

/** Ideas and what was answered to them, for letters. */
export class SqlIdeasSaid implements PiecesSaid {
  constructor(private readonly sql: Sql) {}

  async of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]> {
    const ideas = pieces.filter(({ of, key }) => of === 'idea' && isIdeaNumber(key));
    if (ideas.length === 0) return pieces.map(() => null);
    const rows = await this.sql.rows<PieceSaid & { place: number }>(SAID, [
      ideas.map(({ key }) => Number(key)),
      ideas.map(({ state }) => state),
      ideas.map(({ memberId }) => memberId),
    ]);
    const said = new Map(rows.map(({ place, title, answer }) => [ideas[place - 1]!, { title, answer }]));
    return pieces.map((piece) => said.get(piece) ?? null);
  }
}

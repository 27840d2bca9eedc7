import { addDays, beginningOf, parisDay } from '#domain/shared/day';
import { type Block, type BlockKind, freshBlock } from '#domain/site/pages/blocks';
import type { PageContent } from '#domain/site/pages/page-content';
import announcements from '../../cli/seed/content/announcements.json' with { type: 'json' };
import pages from '../../cli/seed/content/site-pages.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';

/** Days before today. */
const PUBLISHED = 40;

/** Pages that the team composed, and announcements that are over or to come: none of them stands on every page. */
export async function writePages({ sql, ids }: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const today = parisDay(plan.now);
  const at = beginningOf(addDays(today, -PUBLISHED));
  for (const { slug, note, ...page } of pages) {
    const content = JSON.stringify(contentOf(page));
    const id = ids.next<string>();
    await sql.rows(
      `insert into site.page (id, slug, draft, revision, last_number, changed_by, changed_at) values ($1, $2, $3, 2, 1, $4, $5)`,
      [id, slug, content, by, at],
    );
    await sql.rows(
      `insert into site.page_version (id, page_id, number, content, note, published_by, published_at, shown_from)
       values ($1, $2, 1, $3, $4, $5, $6, $6)`,
      [ids.next<string>(), id, content, note, by, at],
    );
  }
  for (const { title, text, tone, from, until } of announcements) {
    const [begins, ends] = [from, until].map((day) => beginningOf(addDays(today, day)));
    await sql.rows(
      `insert into site.announcement (id, title, body, tone, shown_from, shown_until, created_at, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
      [ids.next<string>(), title, text, tone, begins, ends, at, by],
    );
  }
  return pages.length;
}

function contentOf(page: Omit<(typeof pages)[number], 'slug' | 'note'>): PageContent {
  const blocks = page.blocks.map(({ kind, ...given }, place) => {
    const { title = '', body = '', ...more } = given as Partial<Block>;
    const words = { title: typeset(title), body: typeset(body) };
    return freshBlock(`b${place + 1}`, kind as BlockKind, { ...more, ...words });
  });
  return {
    title: typeset(page.title),
    description: typeset(page.description),
    keepsVersions: page.keepsVersions,
    blocks,
  };
}

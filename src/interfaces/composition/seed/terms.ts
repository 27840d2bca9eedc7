import content from '../../cli/seed/content/terms.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const DAY_MS = 86_400_000;

/** The version of the charter that everybody of the demonstration accepted as they joined: it asks nobody. */
export async function writeTerms({ sql }: SeedParts, plan: Plan): Promise<void> {
  for (const [place, { daysAgo, fr, en }] of content.entries())
    await sql.rows(
      `insert into community.terms_version (number, label, summary, page, must_accept, published_at)
       values ($1, $2, $3, '/charte', false, $4)`,
      [
        place + 1,
        CONTENT.site.charterVersion,
        JSON.stringify({ fr, en }),
        new Date(plan.now.getTime() - daysAgo * DAY_MS),
      ],
    );
}

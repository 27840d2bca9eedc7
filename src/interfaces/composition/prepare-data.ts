import type { Container } from 'inversify';
import { DEFAULT_MATRIX } from '#infrastructure/moderation/moderation.module';
import type { DefaultMatrix } from '#infrastructure/moderation/permissions/default-matrix.sql';
import { REPORT_REASONS, STATEMENT_TEMPLATES } from '#infrastructure/moderation/review/review.module';
import { POINT_RULES } from '#infrastructure/engagement/points/points.module';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { BADGE_BOOK } from '#infrastructure/engagement/badges/badges.module';
import { LEVEL_BOOK } from '#infrastructure/engagement/desk/desk.module';
import { FIRST_BADGES, FIRST_LEVELS, FIRST_POINT_RULES } from '../cli/seed/engagement-defaults.ts';
import { FIRST_REASONS, FIRST_TEMPLATES } from '../cli/seed/moderation-defaults.ts';
import { takenFrom } from './provided.ts';
import { seedPartsFrom } from './seed/parts.ts';

/**
 * What every database needs before the first request, and the demonstration where it is asked for. Safe to run at every
 * start, by several processes at once.
 */
export async function prepareData(container: Container, seed: 'demo' | 'none'): Promise<void> {
  await container.get<DefaultMatrix>(DEFAULT_MATRIX).seed();
  const get = takenFrom(container);
  await get(REPORT_REASONS).addMissing(FIRST_REASONS);
  await get(STATEMENT_TEMPLATES).addMissing(FIRST_TEMPLATES);
  await get(POINT_RULES).addMissing(FIRST_POINT_RULES);
  await get(LEVEL_BOOK).addFirst(FIRST_LEVELS);
  await get(BADGE_BOOK).addMissing(FIRST_BADGES);
  const parts = seedPartsFrom(container);
  // What is written once is loaded then: it is a twentieth of the site.
  const made =
    seed === 'demo' && (await (await import('./seed/demonstration.ts')).seedDemonstration(parts, told));
  if (!(await hasWords(parts.sql))) await (await import('./seed/words.ts')).writeHouseWords(parts);
  if (made) await (await import('./demonstration-digest.ts')).sendDemonstrationDigest(container);
}

const hasWords = async (sql: Sql): Promise<boolean> =>
  (await sql.row(`select 1 from moderation.word_rule limit 1`)) !== null;

const told = (step: string, count: number): void =>
  void process.stdout.write(`  seeding ${step}: ${count}\n`);

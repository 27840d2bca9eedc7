import type { Container } from 'inversify';
import { DEFAULT_MATRIX } from '#infrastructure/moderation/moderation.module';
import type { DefaultMatrix } from '#infrastructure/moderation/permissions/default-matrix.sql';
import { seedDemonstration } from './seed-demonstration.ts';
import { seedPartsFrom } from './seed-parts.ts';

/**
 * What every database needs before the first request, and the demonstration where it is asked for. Safe to run at every
 * start, by several processes at once.
 */
export async function prepareData(container: Container, seed: 'demo' | 'none'): Promise<void> {
  await container.get<DefaultMatrix>(DEFAULT_MATRIX).seed();
  if (seed === 'demo') await seedDemonstration(seedPartsFrom(container), told);
}

const told = (step: string, count: number): void =>
  void process.stdout.write(`  seeding: ${count} ${step}\n`);

import type { Container } from 'inversify';
import { DEFAULT_MATRIX } from '#infrastructure/moderation/moderation.module';
import type { DefaultMatrix } from '#infrastructure/moderation/permissions/default-matrix.sql';

/** What every database needs before the first request. Safe to run at every start, by several processes at once. */
export async function prepareData(container: Container): Promise<void> {
  await container.get<DefaultMatrix>(DEFAULT_MATRIX).seed();
}

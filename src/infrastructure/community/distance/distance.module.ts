import { ContainerModule } from 'inversify';
import type { Distances } from '#application/community/distance/distances.port';
import type { DistancesQuery } from '#application/community/distance/distances.query';
import { EndDistance } from '#application/community/distance/end-distance';
import { KeepAtDistance } from '#application/community/distance/keep-at-distance';
import { token } from '#application/shared/token';
import { CLOCK, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { WRITE_LIMIT } from '../forum.tokens.ts';
import { SqlDistances, SqlDistancesQuery } from './sql-distances.ts';

const DISTANCES = token<Distances>('Distances');
export const DISTANCES_QUERY = token<DistancesQuery>('DistancesQuery');

/** Whom members keep at a distance. */
export const distanceModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(DISTANCES, SqlDistances, [SQL]);
  adapter(DISTANCES_QUERY, SqlDistancesQuery, [SQL]);
  useCase(KeepAtDistance, [DISTANCES, WRITE_LIMIT, CLOCK, UNIT_OF_WORK]);
  useCase(EndDistance, [DISTANCES, UNIT_OF_WORK]);
});

import { ContainerModule } from 'inversify';
import type { Attendances } from '#application/community/consumers/attendances.port';
import { NoteAttendance } from '#application/community/consumers/note-attendance';
import { CountSegment } from '#application/community/segments/count-segment';
import { KeepRecentDoings, type RecentDoings } from '#application/community/segments/keep-recent-doings';
import { RemoveSegment } from '#application/community/segments/remove-segment';
import { SaveSegment } from '#application/community/segments/save-segment';
import type { Segments } from '#application/community/segments/segments.port';
import type { SegmentsQuery } from '#application/community/segments/segments.query';
import { token } from '#application/shared/token';
import { CLOCK, IDS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlSegmentsRead } from './segments.sql.ts';
import { SqlRecentDoings } from './sql-recent-doings.ts';
import { SqlSegments } from './sql-segments.ts';

const SEGMENTS = token<Segments>('Segments');
const ATTENDANCES = token<Attendances>('Attendances');
const RECENT_DOINGS = token<RecentDoings>('RecentDoings');
export const SEGMENTS_READ = token<SegmentsQuery>('SegmentsQuery');

/** Sets of members that have a name. */
export const segmentsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(SEGMENTS, SqlSegments, [SQL]);
  adapter(ATTENDANCES, SqlRecentDoings, [SQL]);
  adapter(RECENT_DOINGS, SqlRecentDoings, [SQL]);
  adapter(SEGMENTS_READ, SqlSegmentsRead, [SQL, CLOCK]);
  useCase(SaveSegment, [SEGMENTS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(RemoveSegment, [SEGMENTS, UNIT_OF_WORK]);
  useCase(CountSegment, [SEGMENTS_READ]);
  useCase(KeepRecentDoings, [RECENT_DOINGS, CLOCK, UNIT_OF_WORK]);
  useCase(NoteAttendance, [ATTENDANCES]);
});

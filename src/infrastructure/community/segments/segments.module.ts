import { ContainerModule } from 'inversify';
import type { Attendances } from '#application/community/consumers/attendances.port';
import { NoteAttendance } from '#application/community/consumers/note-attendance';
import { SEGMENT_ROLLS } from '#application/community/published/segment-rolls.api';
import { CountSegment } from '#application/community/segments/count-segment';
import { FollowSegments } from '#application/community/segments/follow-segments';
import { ForgetRolls } from '#application/community/segments/forget-rolls';
import { KeepRecentDoings, type RecentDoings } from '#application/community/segments/keep-recent-doings';
import { RemoveSegment } from '#application/community/segments/remove-segment';
import type { Rolls } from '#application/community/segments/rolls.port';
import { SaveSegment } from '#application/community/segments/save-segment';
import type { SegmentChoicesQuery } from '#application/community/segments/segment-choices.query';
import type { Segments } from '#application/community/segments/segments.port';
import type { SegmentsQuery } from '#application/community/segments/segments.query';
import { CIRCLE_USES } from '#application/shared/circle-uses';
import { token } from '#application/shared/token';
import { CLOCK, IDS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlSegmentChoices } from './segment-choices.sql.ts';
import { SqlSegmentsRead } from './segments.sql.ts';
import { SqlRecentDoings } from './sql-recent-doings.ts';
import { SqlRolls } from './sql-rolls.ts';
import { SqlSegments } from './sql-segments.ts';

const SEGMENTS = token<Segments>('Segments');
const ROLLS = token<Rolls>('Rolls');
const ATTENDANCES = token<Attendances>('Attendances');
const RECENT_DOINGS = token<RecentDoings>('RecentDoings');
export const SEGMENTS_READ = token<SegmentsQuery>('SegmentsQuery');
export const SEGMENT_CHOICES = token<SegmentChoicesQuery>('SegmentChoicesQuery');

/** Sets of members that have a name. */
export const segmentsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(SEGMENTS, SqlSegments, [SQL]);
  adapter(ATTENDANCES, SqlRecentDoings, [SQL]);
  adapter(RECENT_DOINGS, SqlRecentDoings, [SQL]);
  adapter(SEGMENTS_READ, SqlSegmentsRead, [SQL, CLOCK]);
  adapter(ROLLS, SqlRolls, [SQL, IDS, CLOCK]);
  adapter(SEGMENT_ROLLS, SqlRolls, [SQL, IDS, CLOCK]);
  adapter(SEGMENT_CHOICES, SqlSegmentChoices, [SQL]);
  useCase(SaveSegment, [SEGMENTS, ROLLS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(RemoveSegment, [SEGMENTS, UNIT_OF_WORK]);
  useCase(CountSegment, [SEGMENTS_READ]);
  useCase(KeepRecentDoings, [RECENT_DOINGS, CLOCK, UNIT_OF_WORK]);
  useCase(FollowSegments, [ROLLS, UNIT_OF_WORK]);
  useCase(ForgetRolls, [ROLLS, CIRCLE_USES, CLOCK, UNIT_OF_WORK]);
  useCase(NoteAttendance, [ATTENDANCES]);
});

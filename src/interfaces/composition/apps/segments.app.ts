import { CountSegment } from '#application/community/segments/count-segment';
import { RemoveSegment } from '#application/community/segments/remove-segment';
import { SaveSegment } from '#application/community/segments/save-segment';
import {
  SEGMENT_CHOICES,
  SEGMENT_USES,
  SEGMENTS_READ,
} from '#infrastructure/community/segments/segments.module';
import type { Get } from '../provided.ts';

/** Sets of members that have a name. */
export const segmentsApp = (get: Get) => ({
  segments: get(SEGMENTS_READ),
  segmentChoices: get(SEGMENT_CHOICES),
  segmentUses: get(SEGMENT_USES),
  countSegment: get(CountSegment),
  saveSegment: get(SaveSegment),
  removeSegment: get(RemoveSegment),
});

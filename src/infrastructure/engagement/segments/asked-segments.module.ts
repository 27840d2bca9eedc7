import { ContainerModule } from 'inversify';
import { SEGMENT_ROLLS } from '#application/community/published/segment-rolls.api';
import { AskedSegments } from '#application/engagement/segments/asked-segments.policy';
import { token } from '#application/shared/token';
import { wire } from '../../platform/wire.ts';

export const ASKED_SEGMENTS = token<AskedSegments>('AskedSegments');

/** Segments as whatever is asked of members may ask them. */
export const askedSegmentsModule = new ContainerModule((options) => {
  wire(options).adapter(ASKED_SEGMENTS, AskedSegments, [SEGMENT_ROLLS]);
});

import { ContainerModule } from 'inversify';
import { token } from '#application/shared/token';
import { NamedSegments } from '#application/site/segments/named-segments.policy';
import { ROLLS } from '#application/site/segments/rolls.port';
import { wire } from '../platform/wire.ts';

export const NAMED_SEGMENTS = token<NamedSegments>('NamedSegments');

/** Segments as whatever is shown may be for them. */
export const namedSegmentsModule = new ContainerModule((options) => {
  wire(options).adapter(NAMED_SEGMENTS, NamedSegments, [ROLLS]);
});

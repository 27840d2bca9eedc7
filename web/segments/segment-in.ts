import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';

/** The segment that an address names. */
export const segmentIdIn = ({ params }: Visit) =>
  idOf<'Segment'>(params['id'], 'community.segment-not-found');

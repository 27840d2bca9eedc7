import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { SESSION_LASTS_AFTER } from '#application/events/limits';

/** Until when questions and votes come in: a while after its end. */
export const wallUntil = ({ endsAt }: Pick<GatheringRow, 'endsAt'>): Date =>
  new Date(endsAt.getTime() + SESSION_LASTS_AFTER);

import type { PieceKind } from '#domain/community/notifications/kinds';

/** What is told of events: who keeps those says by when it has to be known, and when it is over. */
export const OCCASIONS = ['event', 'event-announced'] as const satisfies readonly PieceKind[];

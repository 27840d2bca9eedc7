import { ContainerModule } from 'inversify';
import type { PiecesBesideQuery } from '#application/shared/found-pieces';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { type EngagementPiece, SqlEngagementPieces } from './engagement-pieces.sql.ts';

export const ENGAGEMENT_PIECES = token<PiecesBesideQuery<EngagementPiece>>('EngagementPieces');

/** What a search asks this context at once. */
export const engagementFoundModule = new ContainerModule((options) => {
  wire(options).adapter(ENGAGEMENT_PIECES, SqlEngagementPieces, [SQL]);
});

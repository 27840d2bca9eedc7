import { ContainerModule } from 'inversify';
import {
  PIECES_SAID,
  type PieceSaid,
  type PiecesSaid,
  type PieceToSay,
} from '#application/community/published/pieces-said.api';
import { CATEGORIES_SAID } from '#infrastructure/community/forum.tokens';
import { IDEAS_SAID } from '#infrastructure/engagement/ideas/ideas.module';
import { GATHERINGS_SAID } from '#infrastructure/events/events.module';

/** Asks everybody who keeps pieces: each answers of its own. */
export class PiecesOfAll implements PiecesSaid {
  constructor(private readonly keepers: readonly PiecesSaid[]) {}

  async of(pieces: readonly PieceToSay[]): Promise<readonly (PieceSaid | null)[]> {
    const said = await Promise.all(this.keepers.map((keeper) => keeper.of(pieces)));
    return pieces.map((_, at) => said.map((answers) => answers[at]).find((one) => one != null) ?? null);
  }
}

/** What pieces of other contexts are called in letters, asked of those who keep them. */
export const piecesSaidModule = new ContainerModule(({ bind }) => {
  bind<PiecesSaid>(PIECES_SAID)
    .toDynamicValue(
      (context) =>
        new PiecesOfAll([
          context.get(IDEAS_SAID),
          context.get(GATHERINGS_SAID),
          context.get(CATEGORIES_SAID),
        ]),
    )
    .inSingletonScope();
});

import type { Actor } from '#domain/shared/actor';
import type { Brands } from '#domain/site/branding/brands.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface DiscardBrandCommand {
  readonly actor: Actor;
  readonly revision: number;
}

/** Throws the draft away: the next one begins from what visitors see. */
export class DiscardBrand {
  constructor(
    private readonly brands: Brands,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile */
  async execute({ actor, revision }: DiscardBrandCommand): Promise<void> {
    actor.mustBeAllowed('brand.manage');
    const by = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const brand = await this.brands.getForChange();
      brand.mustBeAt(revision);
      brand.discard(await this.brands.content(brand.shown), { by, at: this.clock.now() });
    });
  }
}

import type { Actor } from '#domain/shared/actor';
import type { BrandChange } from '#domain/site/branding/brand-content';
import type { Brands } from '#domain/site/branding/brands.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface ChangeBrandCommand {
  readonly actor: Actor;
  readonly change: BrandChange;
  /** Of the draft as it was looked at. */
  readonly revision: number;
}

/** Changes the draft of how the site looks and what it is called. Visitors see nothing of it. */
export class ChangeBrand {
  constructor(
    private readonly brands: Brands,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, InvalidValue, InvalidValues beside the fields */
  async execute({ actor, change, revision }: ChangeBrandCommand): Promise<void> {
    actor.mustBeAllowed('brand.manage');
    const by = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const brand = await this.brands.getForChange();
      brand.mustBeAt(revision);
      brand.change(change, { by, at: this.clock.now() });
    });
  }
}

import type { Actor } from '#domain/shared/actor';
import type { Brands } from '#domain/site/branding/brands.port';
import type { Clock, Secrets, UnitOfWork } from '../../shared/ports.ts';

/** How long a link to a preview holds. */
const DAYS = 7;

/** Makes the link by which pages are seen as the draft makes them; the last one alone holds. */
export class OpenBrandPreview {
  constructor(
    private readonly brands: Brands,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed */
  async execute(actor: Actor): Promise<{ secret: string; until: Date }> {
    actor.mustBeAllowed('brand.manage');
    const secret = this.secrets.next();
    const until = new Date(this.clock.now().getTime() + DAYS * 86_400_000);
    await this.unitOfWork.run(async () => {
      const brand = await this.brands.getForChange();
      brand.openPreview(this.secrets.hash(secret), until);
    });
    return { secret, until };
  }
}

import type { Actor } from '#domain/shared/actor';
import type { Brands } from '#domain/site/branding/brands.port';
import type { UnitOfWork } from '../../shared/ports.ts';

/** Takes back the link to the preview, whoever has it. Where there is none it changes nothing. */
export class CloseBrandPreview {
  constructor(
    private readonly brands: Brands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed */
  async execute(actor: Actor): Promise<void> {
    actor.mustBeAllowed('brand.manage');
    await this.unitOfWork.run(async () => (await this.brands.getForChange()).closePreview());
  }
}

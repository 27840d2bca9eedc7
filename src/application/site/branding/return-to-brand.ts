import type { Actor } from '#domain/shared/actor';
import type { Brands } from '#domain/site/branding/brands.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import { brandValues } from './brand.values.ts';
import { brandSheet } from './brand.sheet.ts';

interface ReturnToBrandCommand {
  readonly actor: Actor;
  /** Of the version; 0 for the design as delivered. */
  readonly number: number;
  readonly note: string;
}

/** Shows everybody what was shown before. */
export class ReturnToBrand {
  constructor(
    private readonly brands: Brands,
    private readonly secrets: Secrets,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, BrandVersionNotFound, BrandUnchanged, BrandUnreadable, InvalidValue `note` */
  async execute({ actor, number, note }: ReturnToBrandCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'brand', id: null };
    const details = { note, number };
    await this.acts.run(
      { actor, action: 'brand.return', object, details },
      async () => actor.mustBeAllowed('brand.manage'),
      async () => {
        const brand = await this.brands.getForChange();
        const content = await this.brands.content(number);
        toldChange(details, brandValues(await this.brands.content(brand.shown)), brandValues(content));
        const sheet = brandSheet(content, this.secrets);
        const publishing = { by, at: this.clock.now(), note, sheet };
        this.brands.addVersion(brand.returnTo({ number, content }, publishing));
      },
    );
  }
}

import type { Actor } from '#domain/shared/actor';
import type { Brands } from '#domain/site/branding/brands.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { toldChange } from '../../shared/settings.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import { brandValues } from './brand.values.ts';
import { brandSheet } from './brand.sheet.ts';

interface PublishBrandCommand {
  readonly actor: Actor;
  /** Of the draft as it was looked at. */
  readonly revision: number;
  readonly note: string;
}

/** Shows the draft to everybody. Colours that somebody could not read are refused. */
export class PublishBrand {
  constructor(
    private readonly brands: Brands,
    private readonly secrets: Secrets,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, BrandUnchanged, BrandUnreadable, InvalidValue `note` */
  async execute({ actor, revision, note }: PublishBrandCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'brand', id: null };
    const details = { note };
    await this.acts.run(
      { actor, action: 'brand.publish', object, details },
      async () => actor.mustBeAllowed('brand.manage'),
      async () => {
        const brand = await this.brands.getForChange();
        brand.mustBeAt(revision);
        const shown = await this.brands.content(brand.shown);
        toldChange(details, brandValues(shown), brandValues(brand.content));
        const sheet = brandSheet(brand.content, this.secrets);
        this.brands.addVersion(brand.publish(shown, { by, at: this.clock.now(), note, sheet }));
      },
    );
  }
}

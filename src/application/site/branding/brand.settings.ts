import type { Setting, SettingShape, Settings } from '#domain/shared/setting';
import { DELIVERED_BRAND } from '#domain/site/branding/brand-content';
import type { HeldSettings, SettingsSource } from '../../shared/settings.ts';
import type { BrandDeskQuery } from './brand-desk.query.ts';
import { brandValues } from './brand.values.ts';

const ELSEWHERE: SettingShape = { kind: 'elsewhere' };

/**
 * What the site is called and how it looks, as visitors see it. It is changed in a draft that is looked at before it is published,
 * and its own screen returns to former versions: one name alone is never put back past a draft.
 */
export class BrandSettings implements SettingsSource {
  readonly group = 'brand';
  readonly permission = 'brand.manage';
  readonly acts = ['brand.publish', 'brand.return'];
  readonly asksWhy = true;
  readonly change = null;
  readonly settings: Settings = Object.fromEntries(
    Object.entries(brandValues(DELIVERED_BRAND)).map(([name, usual]): [string, Setting] => [
      name,
      { shape: ELSEWHERE, usual },
    ]),
  );

  constructor(private readonly desk: BrandDeskQuery) {}

  async current(): Promise<HeldSettings> {
    return { values: brandValues(await this.desk.shown()), version: 0 };
  }
}

import type { BrandContent } from './brand-content.ts';
import type { Brand } from './brand.ts';
import type { BrandVersion } from './brand-version.ts';

export interface Brands {
  /** Held until the transaction ends: two who publish do so one after the other. */
  getForChange(): Promise<Brand>;
  /**
   * What was published under that number; the delivered content for 0.
   * @throws BrandVersionNotFound
   */
  content(number: number): Promise<BrandContent>;
  addVersion(version: BrandVersion): void;
}

import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Brand, THE_BRAND } from '#domain/site/branding/brand';
import { type BrandContent, DELIVERED_BRAND } from '#domain/site/branding/brand-content';
import { BrandVersionNotFound } from '#domain/site/branding/brand.errors';
import type { BrandVersion } from '#domain/site/branding/brand-version';
import type { Brands } from '#domain/site/branding/brands.port';
import { brandSchema, brandVersionSchema } from './brand.schema.ts';

export class PostgresBrands implements Brands {
  constructor(private readonly em: EntityManager) {}

  getForChange(): Promise<Brand> {
    return this.em.findOneOrFail(brandSchema, { id: THE_BRAND }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  async content(number: number): Promise<BrandContent> {
    if (number === 0) return DELIVERED_BRAND;
    const version = await this.em.findOne(brandVersionSchema, { number });
    if (!version) throw new BrandVersionNotFound();
    return version.content;
  }

  addVersion(version: BrandVersion): void {
    this.em.persist(version);
  }
}

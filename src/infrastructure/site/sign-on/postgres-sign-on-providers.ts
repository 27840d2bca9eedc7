import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ProviderId, SignOnProvider } from '#domain/site/sign-on/provider';
import { ProviderNotFound } from '#domain/site/sign-on/provider.errors';
import type { SignOnProviders } from '#domain/site/sign-on/providers.port';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { signOnProviderSchema } from './sign-on-provider.schema.ts';

export class PostgresSignOnProviders implements SignOnProviders {
  constructor(private readonly em: EntityManager) {}

  async getForChange(id: ProviderId): Promise<SignOnProvider> {
    const provider = await this.em.findOne(signOnProviderSchema, ownFields(signOnProviderSchema, { id }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!provider) throw new ProviderNotFound();
    return provider;
  }

  add(provider: SignOnProvider): void {
    this.em.persist(provider);
  }
}

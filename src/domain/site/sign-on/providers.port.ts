import type { ProviderId, SignOnProvider } from './provider.ts';

export interface SignOnProviders {
  /** Held until the transaction ends. @throws ProviderNotFound */
  getForChange(id: ProviderId): Promise<SignOnProvider>;
  add(provider: SignOnProvider): void;
}

import type { EMAIL_TRUSTS, ProviderId, ProviderKind, ProviderSettings } from '#domain/site/sign-on/provider';

/** A provider, as the house deals with it. */
export interface KnownProvider {
  readonly id: ProviderId;
  readonly slug: string;
  readonly kind: ProviderKind;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly isOpen: boolean;
  readonly takesNew: boolean;
  readonly emailTrust: (typeof EMAIL_TRUSTS)[number];
  readonly emailDomains: string;
  readonly isOnlyWay: boolean;
  readonly identifies: boolean;
  readonly logsOut: boolean;
  readonly trustsFactor: boolean;
  readonly rules: string;
  readonly settings: ProviderSettings;
  readonly sealedSecret: string | null;
  /** Changes with every change of its settings. */
  readonly version: number;
}

export interface KnownProvidersQuery {
  /** Those that are open, by their French name. */
  open(): Promise<readonly KnownProvider[]>;
  /** Open or not. */
  bySlug(slug: string): Promise<KnownProvider | null>;
  byId(id: string): Promise<KnownProvider | null>;
}

import type { SamlSettings } from '#domain/site/sign-on/provider';

/** Reads what a SAML provider publishes of itself. */
export interface MetadataReader {
  /** @throws InvalidValue beside `metadata` */
  read(xml: string): SamlSettings;
}

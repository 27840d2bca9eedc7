import { X509Certificate } from 'node:crypto';
import type { MetadataReader } from '#application/site/sign-on/metadata-reader.port';
import { InvalidValue } from '#domain/shared/domain-error';
import { addressOf, type SamlSettings } from '#domain/site/sign-on/provider';
import { DocumentRefused, providerIn } from './saml-documents.ts';

/** Two while one takes the place of the other, and some to spare. */
const CERTIFICATES_MAX = 6;

export class XmlMetadata implements MetadataReader {
  read(xml: string): SamlSettings {
    try {
      const { entityId, signOnUrl, certificates, signOut } = providerIn(xml.trim());
      if (certificates.length > CERTIFICATES_MAX) throw new DocumentRefused('certificates');
      for (const certificate of certificates) new X509Certificate(Buffer.from(certificate, 'base64'));
      const at = (address: string): string => addressOf('metadata', address);
      return {
        entityId: entityId.slice(0, 500),
        signOnUrl: at(signOnUrl),
        certificates,
        ...(signOut && { signOut: { asked: at(signOut.asked), answered: at(signOut.answered) } }),
      };
    } catch (error) {
      if (error instanceof InvalidValue) throw error;
      throw new InvalidValue('metadata', 'site.metadata-unreadable');
    }
  }
}

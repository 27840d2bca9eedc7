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
      return {
        entityId: entityId.slice(0, 500),
        signOnUrl: addressOf('metadata', signOnUrl),
        certificates,
        ...usable(signOut),
      };
    } catch (error) {
      if (error instanceof InvalidValue) throw error;
      throw new InvalidValue('metadata', 'site.metadata-unreadable');
    }
  }
}

/** Where sessions end matters less than where they begin: an address that we cannot go to is as good as none. */
function usable(signOut: SamlSettings['signOut'] | null): Pick<SamlSettings, 'signOut'> {
  if (!signOut) return {};
  try {
    const [asked, answered] = [signOut.asked, signOut.answered].map((one) => addressOf('metadata', one));
    return { signOut: { asked: asked!, answered: answered! } };
  } catch (error) {
    if (error instanceof InvalidValue) return {};
    throw error;
  }
}

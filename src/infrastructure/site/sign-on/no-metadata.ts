import type { MetadataReader } from '#application/site/sign-on/metadata-reader.port';
import { InvalidValue } from '#domain/shared/domain-error';

export class NoMetadata implements MetadataReader {
  read(): never {
    throw new InvalidValue('metadata', 'field.choice');
  }
}

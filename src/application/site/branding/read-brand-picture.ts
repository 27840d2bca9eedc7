import type { FileStore } from '../../shared/ports.ts';
import { BRAND_HEIGHTS, brandFileKey } from './brand.files.ts';

/** A picture of the organisation by the name of its file: another one as soon as anything in it is. */
export class ReadBrandPicture {
  constructor(private readonly files: FileStore) {}

  /** @returns a PNG; null where there is none of that name and height */
  async execute(hash: string, height: number): Promise<Uint8Array | null> {
    if (!BRAND_HEIGHTS.includes(height)) return null;
    return (await this.files.get(brandFileKey(hash, height)))?.bytes ?? null;
  }
}

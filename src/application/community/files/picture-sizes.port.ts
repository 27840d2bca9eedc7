import type { PictureSize } from '../../shared/text.ports.ts';

/** How large uploaded pictures are. */
export interface PictureSizes {
  /** Of those of these keys that are there. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, PictureSize>>;
}

import { createRequire } from 'node:module';
import type Sharp from 'sharp';

const require = createRequire(import.meta.url);

/** As the library is called. It comes with 20 MB of binaries, loaded with the first picture: most starts draw none for hours. */
export const sharp = (...given: Parameters<typeof Sharp>): ReturnType<typeof Sharp> =>
  (require('sharp') as typeof Sharp)(...given);

import { createRequire } from 'node:module';
import type Sharp from 'sharp';

const require = createRequire(import.meta.url);

/** What members send, and the drawings of our own that cards for sharing are made of: nothing else is read, not even its header. */
const READ = ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif', 'Svg'].map(
  (format) => `VipsForeignLoad${format}Buffer`,
);

let library: typeof Sharp | undefined;

function opened(): typeof Sharp {
  const loaded = require('sharp') as typeof Sharp;
  loaded.block({ operation: ['VipsForeignLoad'] });
  loaded.unblock({ operation: READ });
  return loaded;
}

/** As the library is called. It comes with 20 MB of binaries, loaded with the first picture: most starts draw none for hours. */
export const sharp = (...given: Parameters<typeof Sharp>): ReturnType<typeof Sharp> =>
  (library ??= opened())(...given);

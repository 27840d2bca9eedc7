import sharp, { type Sharp } from 'sharp';
import {
  ImageTooLarge,
  NotAnImage,
  TooManyPixels,
  type ImageWorkshop,
  type StoredImage,
} from '#application/shared/text.ports';
import { formatOf } from './image-format.ts';
import { Turns } from './turns.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
const MAX_SECONDS = 10;
const MAX_AT_ONCE = 2;
const ATTACHMENT_SIDE = 1_600;
const AVATAR_SIDES = [192, 48];
const QUALITY = 82;

/** Decoding and encoding by libvips. What comes out was drawn from pixels alone: EXIF, profiles and trailing bytes are gone. */
export class SharpImageWorkshop implements ImageWorkshop {
  private readonly turns = new Turns(MAX_AT_ONCE);

  async avatar(bytes: Uint8Array): Promise<StoredImage[]> {
    await judge(bytes);
    return this.turns.take(async () => {
      const images: StoredImage[] = [];
      for (const side of AVATAR_SIDES) {
        images.push(await encode(open(bytes).resize(side, side, { fit: 'cover' })));
      }
      return images;
    });
  }

  async attachment(bytes: Uint8Array): Promise<StoredImage> {
    await judge(bytes);
    const size = { fit: 'inside', withoutEnlargement: true } as const;
    return this.turns.take(() => encode(open(bytes).resize(ATTACHMENT_SIDE, ATTACHMENT_SIDE, size)));
  }
}

/** Reads the header alone, so that a bomb is refused before a pixel of it is unpacked. */
async function judge(bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > MAX_BYTES) throw new ImageTooLarge(bytes.byteLength, MAX_BYTES);
  const format = formatOf(bytes);
  if (format === null) throw new NotAnImage();
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new NotAnImage();
    });
  const decoder = header.format === 'heif' && header.compression === 'av1' ? 'avif' : header.format;
  if (decoder !== format) throw new NotAnImage();
  const pixels = header.width * header.height;
  if (pixels > MAX_PIXELS) throw new TooManyPixels(pixels, MAX_PIXELS);
}

/** Upright as the camera meant it; the first frame only. */
function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
    .rotate()
    .timeout({ seconds: MAX_SECONDS });
}

async function encode(image: Sharp): Promise<StoredImage> {
  try {
    const { data, info } = await image.webp({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
    return {
      bytes: new Uint8Array(data),
      contentType: 'image/webp',
      width: info.width,
      height: info.height,
    };
  } catch {
    throw new NotAnImage();
  }
}

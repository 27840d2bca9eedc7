import type { OutputInfo, Sharp } from 'sharp';
import {
  ImageTooLarge,
  LIKENESS_SIDE,
  NotAnImage,
  TooManyPixels,
  type Graphic,
  type GraphicBox,
  type GraphicWorkshop,
  type ImageWorkshop,
  type StoredImage,
} from '#application/shared/text.ports';
import { TooManyTries } from '#application/shared/too-many-tries';
import { formatOf, type ImageFormat } from './image-format.ts';
import { sharp } from './sharp-library.ts';
import { Semaphore } from '../semaphore.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** A GIF or an AVIF is unpacked whole, at 10 to 20 bytes a pixel; the others in strips. Each takes 160 MB at most. */
const MAX_PIXELS: Readonly<Record<ImageFormat, number>> = {
  png: 40_000_000,
  jpeg: 40_000_000,
  webp: 40_000_000,
  gif: 16_000_000,
  avif: 8_000_000,
};
const MAX_SECONDS = 10;
const MAX_AT_ONCE = 1;
/** Each holds its file, of ten megabytes at most, until its turn comes. */
const WAITING_AT_MOST = 12;
const COME_BACK_SECONDS = 10;
const ATTACHMENT_SIDE = 1_600;
const AVATAR_SIDE = 192;
const SMALL_AVATAR_SIDE = 48;
const QUALITY = 82;

/** Decoding and encoding by libvips. What comes out was drawn from pixels alone: EXIF, profiles and trailing bytes are gone. */
export class SharpImageWorkshop implements ImageWorkshop, GraphicWorkshop {
  private readonly turns = new Semaphore(MAX_AT_ONCE, { waiting: WAITING_AT_MOST, refusal: tooManyPictures });

  async avatar(bytes: Uint8Array): Promise<StoredImage[]> {
    await judge(bytes);
    return this.turns.run(async () => {
      const square = await drawn(open(bytes).resize(AVATAR_SIDE, AVATAR_SIDE, { fit: 'cover' }).png());
      return [
        await encode(sharp(square.data)),
        await encode(sharp(square.data).resize(SMALL_AVATAR_SIDE, SMALL_AVATAR_SIDE)),
      ];
    });
  }

  async attachment(bytes: Uint8Array): Promise<StoredImage> {
    await judge(bytes);
    const size = { fit: 'inside', withoutEnlargement: true } as const;
    return this.turns.run(() => encode(open(bytes).resize(ATTACHMENT_SIDE, ATTACHMENT_SIDE, size)));
  }

  async sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
    await judge(bytes);
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  }

  async fitted(bytes: Uint8Array, { width, height, ground, enlarged = false }: GraphicBox): Promise<Graphic> {
    await judge(bytes);
    const size = { fit: 'inside', withoutEnlargement: !enlarged } as const;
    return this.turns.run(async () => {
      const image = open(bytes).resize(width, height, size).toColourspace('srgb');
      const { data, info } = await drawn((ground ? image.flatten({ background: ground }) : image).png());
      return { bytes: new Uint8Array(data), width: info.width, height: info.height };
    });
  }

  async likeness(bytes: Uint8Array): Promise<string> {
    const fields = open(bytes).resize(LIKENESS_SIDE, LIKENESS_SIDE, { fit: 'fill' });
    const { data } = await drawn(fields.flatten({ background: '#fff' }).toColourspace('srgb').raw());
    return data.toString('hex');
  }
}

const tooManyPictures = () => new TooManyTries('platform.pictures-at-once', COME_BACK_SECONDS);

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
  if (pixels > MAX_PIXELS[format]) throw new TooManyPixels(pixels, MAX_PIXELS[format]);
}

/** Upright as the camera meant it; the first frame only. */
function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS.jpeg, failOn: 'error', pages: 1 })
    .rotate()
    .timeout({ seconds: MAX_SECONDS });
}

async function encode(image: Sharp): Promise<StoredImage> {
  const { data, info } = await drawn(image.webp({ quality: QUALITY }));
  return { bytes: new Uint8Array(data), contentType: 'image/webp', width: info.width, height: info.height };
}

/** @throws NotAnImage when the pixels cannot be read to the end */
async function drawn(image: Sharp): Promise<{ data: Buffer; info: OutputInfo }> {
  try {
    return await image.toBuffer({ resolveWithObject: true });
  } catch {
    throw new NotAnImage();
  }
}

import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { ImageTooLarge, NotAnImage, TooManyPixels } from '#application/shared/text.ports';
import { formatOf } from '#infrastructure/platform/images/image-format';
import { SharpImageWorkshop } from '#infrastructure/platform/images/sharp-image-workshop';
import { sharp as ofTheHouse } from '#infrastructure/platform/images/sharp-library';
import { Semaphore } from '#infrastructure/platform/semaphore';
import { quickest } from '../../../../support/cpu-time.ts';

const workshop = new SharpImageWorkshop();
const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } });
const has = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1');

/** A PNG that says how large it is and holds nothing. */
function emptyPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', Buffer.alloc(64)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Two frames of 4 by 4 pixels, the first red, the second blue. */
function twoFrames(): Promise<Buffer> {
  const frames = Buffer.alloc(4 * 8 * 3);
  for (let pixel = 0; pixel < 32; pixel += 1) frames[pixel * 3 + (pixel < 16 ? 0 : 2)] = 255;
  return sharp(frames, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

describe('accepted images', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('a %s becomes a webp', async (format) => {
    const image = await workshop.attachment(await canvas(40, 30).toFormat(format).toBuffer());
    expect(image).toMatchObject({ contentType: 'image/webp', width: 40, height: 30 });
    expect((await sharp(image.bytes).metadata()).format).toBe('webp');
  });

  it('an attachment is scaled to 1,600 pixels, a small one never enlarged', async () => {
    expect(await workshop.attachment(await canvas(3_200, 800).png().toBuffer())).toMatchObject({
      width: 1_600,
      height: 400,
    });
    expect(await workshop.attachment(await canvas(10, 2_000).png().toBuffer())).toMatchObject({
      width: 8,
      height: 1_600,
    });
    expect(await workshop.attachment(await canvas(5, 5).png().toBuffer())).toMatchObject({
      width: 5,
      height: 5,
    });
  });

  it('an avatar comes as squares of 192 and 48 pixels', async () => {
    const images = await workshop.avatar(await canvas(300, 500).jpeg().toBuffer());
    expect(images.map(({ width, height }) => [width, height])).toEqual([
      [192, 192],
      [48, 48],
    ]);
  });

  it('stands upright and tells nothing of camera or place', async () => {
    const photo = await canvas(80, 40)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'secret-owner', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(has(photo, 'secret-owner')).toBe(true);
    const image = await workshop.attachment(photo);
    expect(image).toMatchObject({ width: 40, height: 80 });
    expect(has(image.bytes, 'secret-owner')).toBe(false);
    const { exif, icc, xmp, iptc, orientation } = await sharp(image.bytes).metadata();
    expect([exif, icc, xmp, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps transparency', async () => {
    const clear = sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const image = await workshop.attachment(await clear.png().toBuffer());
    expect((await sharp(image.bytes).metadata()).hasAlpha).toBe(true);
  });

  it('an animation keeps its first frame', async () => {
    const animation = await twoFrames();
    expect((await sharp(animation).metadata()).pages).toBe(2);
    const image = await workshop.attachment(animation);
    expect(image).toMatchObject({ width: 4, height: 4 });
    expect((await sharp(image.bytes).metadata()).pages ?? 1).toBe(1);
    const [red = 0, , blue = 255] = await sharp(image.bytes).removeAlpha().raw().toBuffer();
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  it.each(['<script>alert(1)</script>', 'PK\x03\x04archive', '%PDF-1.7 file'])(
    'loses what was hung on its end: %s',
    async (tail) => {
      const polyglot = Buffer.concat([await canvas(20, 20).jpeg().toBuffer(), ascii(tail)]);
      const image = await workshop.attachment(polyglot);
      expect(has(image.bytes, tail)).toBe(false);
    },
  );

  it('loses what was hidden in a comment', async () => {
    const jpeg = await canvas(20, 20).jpeg().toBuffer();
    const text = '<?php evil(); ?><script>alert(1)</script>';
    const length = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
    const polyglot = Buffer.concat([jpeg.subarray(0, 2), length, ascii(text), jpeg.subarray(2)]);
    const image = await workshop.attachment(polyglot);
    expect(has(image.bytes, 'script')).toBe(false);
  });
});

describe('refused files', () => {
  const bySvg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  it.each([
    ['nothing', ''],
    ['an svg', bySvg],
    ['an svg with a declaration', `<?xml version="1.0"?>${bySvg}`],
    ['an svg that starts like a gif', `GIF89a${bySvg}`],
    ['an svg that begins like an avif, in a comment', `<!--ftypavif-->${bySvg}`],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a page that starts like a gif', 'GIF89a/*<script>*/=1;alert(1)</script>'],
    ['a page that starts like a jpeg', '\xff\xd8\xff<script>alert(1)</script>'],
    ['a page that starts like a png', '\x89PNG\r\n\x1a\n<script>alert(1)</script>'],
    ['a page that starts like a webp', 'RIFF\x20\0\0\0WEBP<script>alert(1)</script>'],
    ['a page that starts like an avif', '\0\0\0\x20ftypavif<script>alert(1)</script>'],
    ['a pdf', '%PDF-1.7\n1 0 obj'],
    ['a heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['a tiff', 'II*\0\x08\0\0\0'],
    ['a bitmap', 'BM\x36\0\0\0'],
    ['an archive', 'PK\x03\x04'],
    ['PostScript', '%!PS-Adobe-3.0'],
    ['a film', '\0\0\0\x18ftypmp42'],
    ['text', 'bonjour'],
  ])('%s is not an image', async (_, content) => {
    await expect(workshop.attachment(ascii(content))).rejects.toThrow(NotAnImage);
    await expect(workshop.avatar(ascii(content))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'files.not-an-image',
    });
  });

  it('a tiff with a right to be one is no image here, and is read by nobody', async () => {
    const tiff = await canvas(9, 9).tiff().toBuffer();
    await expect(workshop.attachment(tiff)).rejects.toThrow(NotAnImage);
    await expect(ofTheHouse(tiff).metadata()).rejects.toThrow('unsupported image format');
  });

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'a %s cut in the middle is not an image',
    async (format) => {
      const noise = sharp({
        create: {
          width: 200,
          height: 200,
          channels: 3,
          background: 'grey',
          noise: { type: 'gaussian', mean: 120, sigma: 60 },
        },
      });
      const whole = await noise.toFormat(format).toBuffer();
      await expect(workshop.attachment(whole.subarray(0, whole.length >> 1))).rejects.toThrow(NotAnImage);
    },
  );

  it.each([
    [6_325, 6_325],
    [30_000, 30_000],
    [2_000_000, 21],
  ])('a bomb of %i by %i pixels is refused unopened, at once', async (width, height) => {
    const refused = () =>
      expect(workshop.avatar(emptyPng(width, height))).rejects.toMatchObject({
        kind: 'invalid',
        code: 'files.too-many-pixels',
        details: { pixels: width * height, max: 40_000_000 },
      });
    expect(await quickest(refused, 500)).toBeLessThan(500);
  });

  it('a size that no image has is not an image', async () => {
    await expect(workshop.attachment(emptyPng(0, 10))).rejects.toThrow(NotAnImage);
    await expect(workshop.attachment(emptyPng(9, 9))).rejects.toThrow(NotAnImage);
  });

  it('more than 40 million true pixels are too many', async () => {
    const large = await canvas(7_000, 6_000).png({ compressionLevel: 1 }).toBuffer();
    await expect(workshop.attachment(large)).rejects.toThrow(TooManyPixels);
  });

  it.each([
    ['gif', 4_001, 4_000, 16_000_000],
    ['avif', 4_001, 2_000, 8_000_000],
  ] as const)('a %s, which is unpacked whole, may hold fewer', async (format, width, height, max) => {
    const large = await canvas(width, height)
      .toFormat(format, { effort: format === 'gif' ? 1 : 0 })
      .toBuffer();
    await expect(workshop.attachment(large)).rejects.toMatchObject({
      details: { pixels: width * height, max },
    });
  });

  it('more than 10 MB are too large, whatever they hold', async () => {
    await expect(workshop.attachment(new Uint8Array(10 * 1024 * 1024 + 1))).rejects.toThrow(ImageTooLarge);
    await expect(workshop.attachment(new Uint8Array(10 * 1024 * 1024))).rejects.toThrow(NotAnImage);
  });
});

describe('the format by the first bytes', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['GIF87a', 'gif'],
    ['GIF89a', 'gif'],
    ['RIFF\0\0\0\0WEBP', 'webp'],
    ['\0\0\0\x20ftypavif', 'avif'],
    ['\0\0\0\x20ftypavis', 'avif'],
    ['\0\0\0\x20ftypheic', null],
    ['<!--ftypavif', null],
    ['II*\0ftypavif', null],
    ['\0\0\0\x20ftypmif1', null],
    ['RIFF\0\0\0\0WAVE', null],
    ['GIF88a', null],
    [' <svg', null],
    ['', null],
  ])('of %j is %s', (start, format) => {
    expect(formatOf(ascii(start))).toBe(format);
  });
});

it('of two hundred that come at once a few wait, the others are told to come back', async () => {
  const picture = await canvas(400, 400).png().toBuffer();
  const ends = await Promise.allSettled(
    Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0 ? workshop.avatar(picture) : workshop.attachment(picture),
    ),
  );
  const refused = ends.filter((end) => end.status === 'rejected');
  expect(refused.length).toBeGreaterThan(150);
  expect(refused.length).toBeLessThan(200);
  for (const { reason } of refused)
    expect(reason).toMatchObject({ kind: 'too-many', details: { retryAfterSeconds: 10 } });
  expect(await workshop.attachment(picture)).toMatchObject({ width: 400 });
});

describe('turns', () => {
  it('a few work at once, the others wait in order, also behind one that fails', async () => {
    const turns = new Semaphore(2);
    const started: number[] = [];
    let working = 0;
    let most = 0;
    const work = (index: number) => async (): Promise<void> => {
      started.push(index);
      working += 1;
      most = Math.max(most, working);
      await new Promise((done) => setTimeout(done, 5));
      working -= 1;
      if (index === 1) throw new Error('failed');
    };
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((index) => turns.run(work(index))));
    expect(most).toBe(2);
    expect(started).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results.map(({ status }) => status === 'rejected')).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

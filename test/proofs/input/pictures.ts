import { randomBytes } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export interface Picture {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A PNG that says how large it is and holds next to nothing. */
function emptyClaim(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pictures that lie, break, burst or run; one of them is honest. */
export async function hostilePictures(): Promise<Picture[]> {
  const create = { width: 40, height: 30, channels: 3, background: '#a33' } as const;
  const png = await sharp({ create }).png().toBuffer();
  const bomb = await sharp({ create: { ...create, width: 9000, height: 9000 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  const gif = await sharp({ create }).gif().toBuffer();
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
  );
  return [
    { name: 'honest.png', type: 'image/png', bytes: png },
    { name: 'empty.png', type: 'image/png', bytes: Buffer.alloc(0) },
    { name: 'text.png', type: 'image/png', bytes: Buffer.from('not a picture at all') },
    { name: 'page.html', type: 'text/html', bytes: Buffer.from('<script>alert(1)</script>') },
    { name: 'drawing.svg', type: 'image/svg+xml', bytes: svg },
    { name: 'drawing.png', type: 'image/png', bytes: svg },
    { name: 'cut.png', type: 'image/png', bytes: png.subarray(0, png.length / 2) },
    { name: 'claim.png', type: 'image/png', bytes: emptyClaim(60_000, 60_000) },
    { name: 'claim-of-zero.png', type: 'image/png', bytes: emptyClaim(0, 0) },
    { name: 'bomb.png', type: 'image/png', bytes: bomb },
    {
      name: 'both.gif',
      type: 'image/gif',
      bytes: Buffer.concat([gif, Buffer.from('/*<script>alert(1)</script>*/')]),
    },
    { name: 'archive.png', type: 'image/png', bytes: deflateRawSync(Buffer.alloc(5_000_000)) },
    { name: '../../../etc/passwd', type: 'image/png', bytes: png },
    { name: `${'é'.repeat(5000)}.png`, type: 'image/png', bytes: png },
    { name: 'a\u0000\u202Egnp.exe', type: 'image/png', bytes: png },
    { name: 'noise.jpg', type: 'image/jpeg', bytes: randomBytes(200_000) },
    {
      name: 'ten-megabytes.png',
      type: 'image/png',
      bytes: Buffer.concat([png, randomBytes(10 * 1024 * 1024)]),
    },
  ];
}

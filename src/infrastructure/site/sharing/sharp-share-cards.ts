import type { OverlayOptions } from 'sharp';
import type { CardPictures, ShareCard, ShareCardPainter } from '#application/site/sharing/share-card.port';
import { linesOf, svgText } from './card-text.ts';
import { sharp } from '../../platform/images/sharp-library.ts';
import { Semaphore } from '../../platform/semaphore.ts';

const WIDTH = 1_200;
const HEIGHT = 630;
const MARGIN = 80;
const TITLE = { size: 68, line: 84, lines: 3 } as const;
const SMALL = 32;
/** Pixels that the logo has at most. */
const LOGO = { width: 280, height: 72 } as const;
/** Beside the words, above the line of the foot. */
const PHOTO = { width: 400, height: 366, top: 84 } as const;
const ROOM = WIDTH - 2 * MARGIN;
/** The packaged fonts are WOFF2, which the drawing library cannot read: it takes what the machine has. */
const FONT = "font-family='Bricolage Grotesque, Trebuchet MS, DejaVu Sans, sans-serif'";

/** Draws cards as SVG and turns them into pictures, one at a time. */
export class SharpShareCards implements ShareCardPainter {
  private readonly turns = new Semaphore(1);

  async paint(card: ShareCard, { logo, photo }: CardPictures): Promise<Uint8Array> {
    const svg = Buffer.from(drawingOf(card, { hasLogo: logo !== null, hasPhoto: photo !== null }));
    return this.turns.run(async () => {
      const drawing = sharp(svg);
      drawing.composite([
        ...(logo === null ? [] : [await corner(logo)]),
        ...(photo === null ? [] : [await side(photo)]),
      ]);
      return new Uint8Array(await drawing.png({ palette: photo === null }).toBuffer());
    });
  }
}

/** The logo, at the right of the foot of the card. */
async function corner(logo: Uint8Array): Promise<OverlayOptions> {
  const size = { fit: 'inside', withoutEnlargement: true } as const;
  const { data, info } = await sharp(logo)
    .resize(LOGO.width, LOGO.height, size)
    .png()
    .toBuffer({ resolveWithObject: true });
  const top = Math.round(HEIGHT - 76 - info.height / 2);
  return { input: data, left: WIDTH - MARGIN - info.width, top };
}

/** The photo, cut to its place where there is most to see. */
async function side(photo: Uint8Array): Promise<OverlayOptions> {
  const { width, height, top } = PHOTO;
  const input = await sharp(photo)
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .png()
    .toBuffer();
  return { input, left: WIDTH - MARGIN - width, top };
}

function drawingOf(
  { organisation, community, title, category, look }: ShareCard,
  { hasLogo, hasPhoto }: { readonly hasLogo: boolean; readonly hasPhoto: boolean },
): string {
  const { paper, ink, muted, brand } = look;
  const foot = ROOM - (hasLogo ? LOGO.width + SMALL : 0);
  const oneLine = (text: string, room = ROOM) => svgText(linesOf(text, room / SMALL, 1)[0] ?? '');
  const beside = ROOM - (hasPhoto ? PHOTO.width + SMALL : 0);
  const lines = linesOf(title, beside / TITLE.size, TITLE.lines);
  const top = HEIGHT / 2 - ((lines.length - 1) * TITLE.line) / 2 + TITLE.size / 3;
  const words = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${top + index * TITLE.line}" font-size="${TITLE.size}" font-weight="700" fill="${ink}">${svgText(line)}</text>`,
  );
  const small = (y: number, colour: string, text: string, room = ROOM) =>
    `<text x="${MARGIN}" y="${y}" font-size="${SMALL}" fill="${colour}">${oneLine(text, room)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" ${FONT}>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
<rect width="${WIDTH}" height="24" fill="${brand}"/>
<rect x="${MARGIN}" y="${HEIGHT - 130}" width="${ROOM}" height="3" fill="${ink}"/>
${category === null ? '' : small(128, muted, category, beside)}
${words.join('\n')}
${small(HEIGHT - 66, ink, community === organisation ? community : `${community} · ${organisation}`, foot)}
</svg>`;
}

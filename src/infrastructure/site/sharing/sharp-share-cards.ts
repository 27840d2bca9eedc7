import sharp from 'sharp';
import type { ShareCard, ShareCardPainter } from '#application/site/sharing/share-card.port';
import { linesOf, svgText } from './card-text.ts';
import { Turns } from '../../platform/images/turns.ts';

/** The colours of the design system, by the names they have there. */
export const CARD_COLOURS = { paper: '#faf8f2', ink: '#1d1b16', muted: '#585347', brand: '#efbb2b' } as const;

const WIDTH = 1_200;
const HEIGHT = 630;
const MARGIN = 80;
const TITLE = { size: 68, line: 84, lines: 3 } as const;
const SMALL = 32;
const ROOM = WIDTH - 2 * MARGIN;
/** The packaged fonts are WOFF2, which the drawing library cannot read: it takes what the machine has. */
const FONT = "font-family='Bricolage Grotesque, Trebuchet MS, DejaVu Sans, sans-serif'";

/** Draws cards as SVG and turns them into pictures, one at a time. */
export class SharpShareCards implements ShareCardPainter {
  private readonly turns = new Turns(1);

  async paint(card: ShareCard): Promise<Uint8Array> {
    const svg = Buffer.from(drawingOf(card));
    return this.turns.take(async () => new Uint8Array(await sharp(svg).png({ palette: true }).toBuffer()));
  }
}

function drawingOf({ organisation, community, title, category }: ShareCard): string {
  const { paper, ink, muted, brand } = CARD_COLOURS;
  const oneLine = (text: string) => svgText(linesOf(text, ROOM / SMALL, 1)[0] ?? '');
  const lines = linesOf(title, ROOM / TITLE.size, TITLE.lines);
  const top = HEIGHT / 2 - ((lines.length - 1) * TITLE.line) / 2 + TITLE.size / 3;
  const words = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${top + index * TITLE.line}" font-size="${TITLE.size}" font-weight="700" fill="${ink}">${svgText(line)}</text>`,
  );
  const small = (y: number, colour: string, text: string) =>
    `<text x="${MARGIN}" y="${y}" font-size="${SMALL}" fill="${colour}">${oneLine(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" ${FONT}>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
<rect width="${WIDTH}" height="24" fill="${brand}"/>
<rect x="${MARGIN}" y="${HEIGHT - 130}" width="${ROOM}" height="3" fill="${ink}"/>
${category === null ? '' : small(128, muted, category)}
${words.join('\n')}
${small(HEIGHT - 66, ink, community === organisation ? community : `${community} · ${organisation}`)}
</svg>`;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { isEmpty } from '#application/insights/reports/edition.port';
import type { ReportLanguage } from '#application/insights/reports/reports.port';
import { unpackedFont } from './unpacked-font.ts';
import type { WordedEdition, WordedTable } from './worded-edition.ts';

const fontOf = (weight: 400 | 700): Buffer =>
  unpackedFont(
    readFileSync(
      createRequire(import.meta.url).resolve(
        `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
      ),
    ),
  );
let fonts: { readonly text: Buffer; readonly bold: Buffer } | null = null;
const fontFiles = () => (fonts ??= { text: fontOf(400), bold: fontOf(700) });
/** The fonts have no narrow space that does not break. */
const drawn = (text: string): string => text.replaceAll('\u202f', '\u00a0');

const MARGIN = 56;
const INK = '#1d1b16';
const MUTED = '#57534a';
const PAPER = { size: 'A4', margins: { top: MARGIN, bottom: 72, left: MARGIN, right: MARGIN } };
/** So much is left under a heading, or it goes to the next page with what it heads. */
const WITH_HEADING = 96;

type Doc = InstanceType<typeof PDFDocument>;
type Part = ReturnType<Doc['struct']>;

/**
 * An edition as a tagged PDF: a title, headings, tables with headings of rows and columns, all in the order in which they are
 * read. The same edition always gives the same bytes.
 */
export async function drawPaper(
  edition: WordedEdition,
  { language, community }: { readonly language: ReportLanguage; readonly community: string },
): Promise<Uint8Array> {
  const { words, content } = edition;
  const madeAt = new Date(content.madeAt);
  const doc = new PDFDocument({
    ...PAPER,
    pdfVersion: '1.7',
    tagged: true,
    lang: words.region,
    displayTitle: true,
    bufferPages: true,
    info: { Title: edition.subject, Author: community, CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = collected(doc);
  doc.registerFont('text', fontFiles().text);
  doc.registerFont('bold', fontFiles().bold);
  const root = doc.struct('Document', { lang: language });
  doc.addStructure(root);
  const pen = new Pen(doc, root);

  pen.line('P', community, { size: 10, colour: MUTED });
  pen.line('H1', content.name, { size: 24, font: 'bold' });
  pen.line('P', capital(edition.period), { size: 13, after: 10 });
  pen.line('P', isEmpty(content) ? words.empty : words.compared(edition.previous), { after: 4 });
  for (const table of isEmpty(content) ? [] : edition.tables()) pen.table(table, 'wide');
  const branches = edition.byBranch();
  if (branches) {
    pen.table(branches, 'even');
    pen.line('P', words.maskedNote, { size: 9, colour: MUTED });
  }
  pen.heading(words.definitions);
  for (const { label, means, version } of edition.definitions()) {
    pen.line('H3', label, { size: 10.5, font: 'bold', after: 1, keep: 40 });
    pen.line('P', `${means} ${version}`, { size: 9.5, after: 6 });
  }
  pen.line('P', words.made(edition.madeAt), { size: 9, colour: MUTED });
  root.end();
  footers(doc, (page, of) => `${content.name} · ${words.page(page, of)}`);
  doc.end();
  return bytes;
}

interface Look {
  readonly size?: number;
  readonly font?: 'text' | 'bold';
  readonly colour?: string;
  readonly after?: number;
  /** Room that must be left on the page. */
  readonly keep?: number;
}

/** Writes one thing under the other, each with its place in the structure. */
class Pen {
  constructor(
    private readonly doc: Doc,
    private readonly root: Part,
  ) {}

  line(
    tag: string,
    text: string,
    { size = 11, font = 'text', colour = INK, after = 6, keep = 0 }: Look = {},
  ): void {
    const { doc, root } = this;
    this.leave(keep);
    const part = doc.struct(tag, {}, () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .text(drawn(text), MARGIN, doc.y, { lineGap: size * 0.25 });
    });
    root.add(part);
    doc.y += after;
  }

  heading(text: string): void {
    const { doc } = this;
    this.leave(WITH_HEADING);
    doc.y += 14;
    this.rule();
    this.line('H2', text, { size: 14, font: 'bold', after: 4 });
  }

  table({ title, columns, rows }: WordedTable, look: 'wide' | 'even'): void {
    this.heading(title);
    const { doc, root } = this;
    const width = doc.page.width - 2 * MARGIN;
    const widths =
      look === 'wide'
        ? [width * 0.4, width * 0.22, width * 0.38]
        : columns.map((_, index) => (index === 0 ? width * 0.25 : (width * 0.75) / (columns.length - 1)));
    const cells = (row: readonly string[], isHead: boolean) =>
      row.map((text, index) => ({
        text: drawn(text),
        ...(isHead
          ? { type: 'TH' as const, scope: 'Column' as const }
          : index === 0
            ? { type: 'TH' as const, scope: 'Row' as const }
            : { type: 'TD' as const }),
        font: { src: isHead ? 'bold' : 'text', size: look === 'wide' ? 10.5 : 9 },
        align: { x: index === 0 ? ('left' as const) : ('right' as const), y: 'center' as const },
        border: { bottom: isHead ? 1 : 0.5, top: 0, left: 0, right: 0 },
        borderColor: isHead ? INK : '#c9c3b4',
      }));
    doc.font('text').fontSize(10.5).fillColor(INK);
    const options: PDFKit.Mixins.TableOptionsWithData & { readonly structParent: Part } = {
      position: { x: MARGIN, y: doc.y },
      columnStyles: widths,
      defaultStyle: { padding: { top: 4, bottom: 4, left: 0, right: 4 }, textColor: INK },
      structParent: root,
      data: [cells(columns, true), ...rows.map((row) => cells(row, false))],
    };
    doc.table(options);
    doc.x = MARGIN;
    doc.y += 8;
  }

  /** Drawn, and nothing that a screen reader says. */
  private rule(): void {
    const { doc } = this;
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(doc.page.width - MARGIN, doc.y)
      .lineWidth(1.5)
      .strokeColor(INK)
      .stroke();
    doc.endMarkedContent();
    doc.y += 6;
  }

  private leave(room: number): void {
    const { doc } = this;
    if (room > 0 && doc.y + room > doc.page.maxY()) doc.addPage();
  }
}

/** Said by the reader itself, so that it stays out of the structure. */
function footers(doc: Doc, said: (page: number, of: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('text')
      .fontSize(9)
      .fillColor(MUTED)
      .text(drawn(said(index + 1, count)), MARGIN, doc.page.height - 44, { lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function collected(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

import type { SendMailOptions } from 'nodemailer';
import * as base64 from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';

/** Told, the library does not read each part several times to find out. */
const WRITTEN_AS = { textEncoding: 'quoted-printable' } as const satisfies SendMailOptions;

/** The message as a tree of parts, which also knows between whom it is. Texts and files are there: nothing is read from elsewhere. */
export const composed = (options: SendMailOptions): MimeNode =>
  new MailComposer({ ...WRITTEN_AS, ...options }).compile();

/**
 * The message as it travels (RFC 5322: its lines end with CRLF), written in one go. The library's own way is a stream for each part, made for
 * files of any size: for two short texts it costs two and a half times as much.
 */
export function written(part: MimeNode): string {
  const head = `${part.buildHeaders()}\r\n\r\n`; // names the boundary
  if (part.childNodes.length === 0) return head + encoded(part);
  const boundary = String(part.boundary);
  const parts = part.childNodes.map((each) => `--${boundary}\r\n${written(each)}\r\n`);
  return `${head}${parts.join('')}--${boundary}--\r\n`;
}

function encoded(part: MimeNode): string {
  const { content = '' } = part as { readonly content?: string | Buffer }; // kept by the library, and not declared
  const how = part.getTransferEncoding();
  if (how === 'base64') return base64.wrap(base64.encode(content));
  const lines = inMailLines(content.toString());
  return how === 'quoted-printable' ? quotedPrintable.wrap(quotedPrintable.encode(lines)) : lines;
}

const inMailLines = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

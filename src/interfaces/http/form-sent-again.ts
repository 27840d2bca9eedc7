import type { Request } from 'express';
import { SENT_AGAIN } from '../messages/sent-again.ts';
import type { Language } from '../messages/error-text.ts';

/** Of what was written, so much is offered again. */
const MOST_BYTES = 64 * 1024;
const FORMS = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/;
/** What nobody should find in a page. */
const SECRET = /password|secret|code/i;

/**
 * A form that was refused unread, to be sent once more by a button: its fields are hidden in it, without a file.
 * @returns markup; empty for what is no form, is too long, or has not come whole, and where a password is in it
 */
export async function formSentAgain(req: Request, language: Language): Promise<string> {
  const fields = await fieldsOf(req);
  if (fields.length === 0) return '';
  const { kept, send } = SENT_AGAIN[language];
  const hidden = fields.map(
    ([name, text]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(text)}">`,
  );
  const action = escaped(req.originalUrl.replace(/^\/+/, '/'));
  return `<form method="post" action="${action}"><p>${kept}</p>${hidden.join('')}<button>${send}</button></form>`;
}

async function fieldsOf(req: Request): Promise<readonly (readonly [string, string])[]> {
  const type = req.get('content-type') ?? '';
  if (req.method !== 'POST' || !FORMS.test(type) || !req.complete || req.readableLength > MOST_BYTES)
    return [];
  const pieces: Buffer[] = [];
  for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const fields = [...form].flatMap(([name, said]) =>
      typeof said === 'string' ? [[name, said] as const] : [],
    );
    return fields.some(([name]) => SECRET.test(name)) ? [] : fields;
  } catch {
    return []; // no form that anybody could read
  }
}

/** A line feed at the beginning, or between, stays as it was written. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"\r\n]/g, (letter) => `&#${letter.charCodeAt(0)};`);

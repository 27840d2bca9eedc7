import { InvalidRequest } from '#interfaces/http/validate';
import { boundaryIn, mustBeFewParts, PassingForm, unreadableForm } from './multipart-fields.server.ts';
import { PassingFields } from './passing-fields.server.ts';

/** Of a posted form, unless a file comes with it. */
export const MAX_FORM_BYTES = 256 * 1024;
/** How much of a form that is too large is read and thrown away: a browser hears the answer only after its last byte. */
const PATIENCE_BYTES = 64 * 1024 * 1024;
/** How much of a form of fields alone is given back although it is too large: a letter with an accent travels as six bytes. */
const GIVEN_BACK_BYTES = 4 * MAX_FORM_BYTES;

/** Fields of a form, before anybody knows which it is: far more than the fullest one has, and few enough to read while others wait. */
const MOST_FIELDS = 10_000;
const AMPERSAND = '&'.charCodeAt(0);
/** So long what was written beside a file is waited for that nobody takes. */
const BESIDE_FILE_MS = 2_000;

/** A form of more bytes than it may have. Its texts are given back; what is too large is the file, where there is one. */
export class FormTooLarge extends Error {
  readonly kind = 'too-large';
  readonly code = 'request.too-large';
  readonly details: { readonly max: number; readonly unit: 'MB' | 'kB' };
  readonly fields?: readonly { readonly field: string; readonly code: string; readonly details: object }[];

  constructor(
    maxBytes: number,
    readonly said: FormData,
    file: string | null,
  ) {
    super('Too large');
    this.details = readable(maxBytes);
    if (file !== null) this.fields = [{ field: file, code: this.code, details: this.details }];
  }
}

/** Too large is its file: what was written beside it is kept all the same. */
export const saidIn = (error: unknown): FormData | null =>
  error instanceof FormTooLarge ? error.said : null;

/** What was written beside a file that is not taken, as far as it comes at once: nothing of the file is kept. */
export async function besideFile(request: Request): Promise<FormData | null> {
  if (request.bodyUsed) return null;
  const patience = new Promise<null>((go) => void setTimeout(go, BESIDE_FILE_MS, null).unref());
  return Promise.race([postedIn(request, MAX_FORM_BYTES).catch(saidIn), patience]);
}

/** @throws FormTooLarge, InvalidRequest for what has too many fields; as refusals: what is no form, and what nobody can read */
export async function postedIn(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data'))
    throw Object.assign(new Error('Not a form'), { kind: 'unsupported', code: 'request.unsupported' });
  const isOnlyFields = ONLY_FIELDS.test(type);
  const boundary = isOnlyFields ? '' : boundaryIn(type);
  if (boundary === null) throw unreadableForm();
  const passing = isOnlyFields
    ? new PassingFields(GIVEN_BACK_BYTES, MOST_FIELDS)
    : new PassingForm(boundary, MAX_FORM_BYTES);
  const bytes = await limitedBytes(request, maxBytes, passing);
  if (isOnlyFields) return fieldsIn(bytes);
  mustBeFewParts(bytes, boundary);
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw unreadableForm();
  }
}

const ONLY_FIELDS = /^application\/x-www-form-urlencoded(?:;|$)/;

/** What an answer would read from them, without the streams that it reads by. */
function fieldsIn(bytes: Buffer): FormData {
  mustBeFewFields(bytes);
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(bytes.toString())) form.append(name, value);
  return form;
}

/** Nothing is read while others wait but what somebody may have written. */
function mustBeFewFields(bytes: Buffer): void {
  let fields = 1;
  for (let at = bytes.indexOf(AMPERSAND); at !== -1; at = bytes.indexOf(AMPERSAND, at + 1))
    if (++fields > MOST_FIELDS)
      throw new InvalidRequest([
        { field: '', code: 'request.too-many-values', details: { max: MOST_FIELDS } },
      ]);
}

async function limitedBytes(
  request: Request,
  maxBytes: number,
  passing: PassingForm | PassingFields,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > PATIENCE_BYTES) break;
    chunks.push(chunk);
    if (size <= maxBytes) continue;
    passing.take(Buffer.concat(chunks));
    chunks.length = 0;
  }
  if (size <= maxBytes) return Buffer.concat(chunks);
  const { texts, file } = passing.pieces();
  const said = new FormData();
  for (const [name, text] of texts) said.append(name, text);
  throw new FormTooLarge(maxBytes, said, file);
}

const readable = (bytes: number): { readonly max: number; readonly unit: 'MB' | 'kB' } =>
  bytes >= 1024 * 1024
    ? { max: Math.floor(bytes / 1024 / 1024), unit: 'MB' }
    : { max: Math.floor(bytes / 1024), unit: 'kB' };

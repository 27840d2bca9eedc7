import { InvalidRequest } from '#interfaces/http/validate';
import { boundaryIn, mustBeFewParts, PassingForm, unreadableForm } from './multipart-fields.server.ts';
import type { Room } from '#interfaces/http/room';
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

/** What could not be taken is its file: what was written beside it is kept all the same. */
export function saidIn(error: unknown): FormData | null {
  const { said } = (error ?? {}) as { readonly said?: unknown };
  return said instanceof FormData ? said : null;
}

/**
 * What was written beside a file that is not taken: nothing of the file is kept. It is waited for as long as it travels, since whoever sends it
 * reads no answer before; the door ends what comes too slowly.
 */
export async function besideFile(request: Request): Promise<FormData | null> {
  return request.bodyUsed ? null : postedIn(request, MAX_FORM_BYTES).catch(saidIn);
}

/**
 * @param room what is kept of the form while it comes is taken from; left out where no more than its words are
 * @throws FormTooLarge, InvalidRequest for what has too many fields; as refusals: what is no form, what nobody can read, and what there is no
 * room for, with what was written beside its file
 */
export async function postedIn(request: Request, maxBytes: number, room?: Room): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data'))
    throw Object.assign(new Error('Not a form'), { kind: 'unsupported', code: 'request.unsupported' });
  const isOnlyFields = ONLY_FIELDS.test(type);
  const boundary = isOnlyFields ? '' : boundaryIn(type);
  if (boundary === null) throw unreadableForm();
  const passing = isOnlyFields
    ? new PassingFields(GIVEN_BACK_BYTES, MOST_FIELDS)
    : new PassingForm(boundary, MAX_FORM_BYTES);
  const bytes = await limitedBytes(request, passing, { maxBytes, room });
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
  passing: PassingForm | PassingFields,
  { maxBytes, room }: { readonly maxBytes: number; readonly room: Room | undefined },
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isKept = true;
  try {
    for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > PATIENCE_BYTES) break;
      chunks.push(chunk);
      isKept &&= size <= maxBytes && (room?.take(chunk.length) ?? true);
      if (isKept) continue;
      passing.take(Buffer.concat(chunks));
      chunks.length = 0;
      room?.giveBack();
    }
  } catch (error) {
    room?.giveBack(); // who left sends no more of it
    throw error;
  }
  if (isKept) return Buffer.concat(chunks);
  const { texts, file } = passing.pieces();
  const said = new FormData();
  for (const [name, text] of texts) said.append(name, text);
  if (room && size <= maxBytes) throw Object.assign(room.refusal(), { said });
  throw new FormTooLarge(maxBytes, said, file);
}

const readable = (bytes: number): { readonly max: number; readonly unit: 'MB' | 'kB' } =>
  bytes >= 1024 * 1024
    ? { max: Math.floor(bytes / 1024 / 1024), unit: 'MB' }
    : { max: Math.floor(bytes / 1024), unit: 'kB' };

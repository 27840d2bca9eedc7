/** Of a document once it is no longer packed; whatever is larger is no answer to a sign-in. */
export const DOCUMENT_MAX = 256 * 1024;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Whether this may be an answer at all: what cannot be one is not kept until somebody asks for it. */
export function mayBeAnswer(packed: string): boolean {
  const letters = packed.replace(/\s/g, '');
  return BASE64.test(letters) && (letters.length * 3) / 4 <= DOCUMENT_MAX;
}

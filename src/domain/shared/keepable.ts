/**
 * Whether a database keeps whatever was read of JSON, also where it travelled inside a form or a token: no text of it, nor name, holds
 * U+0000 or half of a character.
 */
export function isKeepable(read: unknown): boolean {
  const left: unknown[] = [read];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string' && (one.includes('\0') || HALF.test(one))) return false;
    // Not spread into one call: what somebody else sent may hold more than a call takes.
    if (typeof one === 'object' && one !== null)
      for (const [name, inner] of Object.entries(one)) left.push(name, inner);
  }
  return true;
}

const HALF = /\p{Surrogate}/u;

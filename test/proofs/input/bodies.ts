import type { Picture } from './pictures.ts';

export interface Body {
  readonly type: string | null;
  readonly bytes: string | Buffer;
}

/** One value of each name, several for a list. */
export function form(fields: Readonly<Record<string, unknown>>): Body {
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value])
      sent.append(name, typeof each === 'object' ? JSON.stringify(each) : String(each));
  }
  return { type: 'application/x-www-form-urlencoded', bytes: sent.toString() };
}

export const json = (value: unknown): Body => ({ type: 'application/json', bytes: JSON.stringify(value) });

const BOUNDARY = '----proof-boundary';

export function multipart(
  fields: Readonly<Record<string, unknown>>,
  files: readonly [string, Picture][],
): Body {
  const parts: Buffer[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    parts.push(
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`),
    );
  }
  for (const [field, { name, type, bytes }] of files) {
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    parts.push(Buffer.from(head), bytes, Buffer.from('\r\n'));
  }
  parts.push(Buffer.from(`--${BOUNDARY}--\r\n`));
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: Buffer.concat(parts) };
}

const MEGABYTE = 1024 * 1024;

/** Bodies that are broken as a whole, whatever the fields are. */
export function brokenBodies(fields: Readonly<Record<string, unknown>>, thorough: boolean): Body[] {
  const urlencoded = 'application/x-www-form-urlencoded';
  const whole = multipart(fields, []);
  const many = Array.from({ length: 5000 }, (_, index) => `f${index}=1`).join('&');
  const small: Body[] = [
    { type: urlencoded, bytes: '' },
    { type: urlencoded, bytes: '&&==&=&a' },
    { type: urlencoded, bytes: '%=%zz&%E0%A4%A=%C0%80' },
    { type: urlencoded, bytes: many },
    { type: urlencoded, bytes: '__proto__[x]=1&constructor[prototype][x]=1&__proto__=1' },
    { type: 'application/json', bytes: '' },
    { type: 'application/json', bytes: '{"a":' },
    { type: 'application/json', bytes: '"text"' },
    { type: 'application/json', bytes: 'null' },
    { type: 'application/json', bytes: '[]' },
    { type: 'application/json', bytes: '[{}]' },
    { type: 'application/json', bytes: '{"__proto__":{"x":1}}' },
    { type: 'application/json', bytes: '{"constructor":{"prototype":{"x":1}}}' },
    { type: 'application/json', bytes: '{"a":1,"a":2}' },
    { type: 'application/json', bytes: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
    { type: 'application/json', bytes: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` },
    { type: 'application/json', bytes: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
    { type: 'application/json; charset=utf-7', bytes: '{}' },
    { type: 'application/json; charset=utf-16', bytes: '{}' },
    { type: 'text/plain', bytes: 'a=1' },
    { type: 'application/xml', bytes: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    { type: null, bytes: 'a=1' },
    { type: 'multipart/form-data', bytes: whole.bytes },
    { type: 'multipart/form-data; boundary=', bytes: whole.bytes },
    { type: 'multipart/form-data; boundary=other', bytes: whole.bytes },
    { type: whole.type, bytes: Buffer.from(whole.bytes).subarray(0, Buffer.byteLength(whole.bytes) - 9) },
    { type: whole.type, bytes: 'not multipart' },
    { type: `multipart/form-data; boundary=${'b'.repeat(5000)}`, bytes: 'a' },
    { type: 'a'.repeat(8000), bytes: 'a=1' },
  ];
  if (!thorough) return small.filter((_, index) => index % 2 === 0);
  const text = 'a'.repeat(10 * MEGABYTE);
  return [
    ...small,
    { type: urlencoded, bytes: `body=${text}` },
    { type: 'application/json', bytes: JSON.stringify({ body: text }) },
    multipart({ ...fields, body: text }, []),
  ];
}

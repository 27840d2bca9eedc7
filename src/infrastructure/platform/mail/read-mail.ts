export interface ReadMail {
  /** By lower-case name; a header that comes twice has two values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
  /** Addresses in the text. */
  readonly links: readonly string[];
  readonly attachments: readonly MailFile[];
}

interface MailFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Reads a message as our mailers write them: headers, then a text and an HTML part, and perhaps a file. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw);
  const one = (name: string) => headers.get(name)?.[0] ?? '';
  const parts = partsOf({ headers, body });
  if (parts.length < 2) throw new Error('Not a message of two parts');
  const content = (type: string) => {
    const part = parts.find((each) => typeOf(each).startsWith(type));
    return part ? decodeBody(part.body, encodingOf(part)) : '';
  };
  const text = content('text/plain');
  return {
    headers,
    subject: decodeWords(one('subject')),
    to: one('to'),
    text,
    html: content('text/html'),
    links: text.match(/https?:\/\/\S+/g) ?? [],
    attachments: parts.flatMap((part) => {
      const name = /^attachment\b.*filename="?([^";]+)/.exec(
        part.headers.get('content-disposition')?.[0] ?? '',
      )?.[1];
      if (name === undefined) return [];
      const [contentType = ''] = typeOf(part).split(';');
      return [
        {
          name,
          contentType,
          bytes: Buffer.from(part.body, encodingOf(part) === 'base64' ? 'base64' : 'latin1'),
        },
      ];
    }),
  };
}

type Part = ReturnType<typeof split>;
const typeOf = ({ headers }: Part): string => headers.get('content-type')?.[0] ?? '';
const encodingOf = ({ headers }: Part): string => headers.get('content-transfer-encoding')?.[0] ?? '';

/** Those of parts in parts as well. */
function partsOf(message: Part): readonly Part[] {
  const boundary = /boundary="([^"]+)"/.exec(typeOf(message))?.[1];
  if (boundary === undefined) return [message];
  return message.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsOf(split(part.replace(/^\r\n/, ''))));
}

function split(raw: string) {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string[]>();
  for (const line of raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return { headers, body: raw.slice(end + 4) };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding === 'quoted-printable') return decodeQuoted(body.replaceAll(/=\r\n/g, ''));
  return body;
}

function decodeQuoted(text: string): string {
  return Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
}

function decodeWords(header: string): string {
  return header
    .replaceAll(/\?= +=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

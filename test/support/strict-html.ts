/** One tag, or the text between two. */
type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const OPEN = /<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/y;
const CLOSE = /<\/([a-z][a-z0-9]*)>/y;
const TEXT = /[^<]+/y;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/y;

/**
 * Reads HTML as the renderer may write it and nothing else: lower-case tags, attributes in double quotes, no `<` in
 * text. What fits this grammar is read the same by every browser.
 * @throws on the first character that does not fit
 */
export function readStrictHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found !== null) at += found[0].length;
    return found;
  };
  while (at < html.length) {
    const text = next(TEXT);
    const open = text === null ? next(OPEN) : null;
    const close = text === null && open === null ? next(CLOSE) : null;
    if (text !== null) tokens.push({ kind: 'text', text: text[0] });
    else if (open !== null) {
      tokens.push({ kind: 'open', name: open[1] ?? '', attributes: attributesOf(open[2] ?? '') });
    } else if (close !== null) tokens.push({ kind: 'close', name: close[1] ?? '' });
    else throw new Error(`Not strict at ${at}: ${html.slice(at, at + 60)}`);
  }
  return tokens;
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
    const name = found[1] ?? '';
    if (attributes.has(name)) throw new Error(`Twice: ${name}`);
    attributes.set(name, decode(found[2] ?? ''));
    if (ATTRIBUTE.lastIndex === written.length) break;
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Character references as a browser decodes them; a bare `&` stays. */
function decode(value: string): string {
  return value.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(dec) : Number.parseInt(hex, 16));
    },
  );
}

const VOID = new Set(['br', 'hr', 'img', 'input']);
const GLOBAL_NONE: readonly string[] = [];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      'p',
      'br',
      'hr',
      'strong',
      'em',
      'del',
      'code',
      'h3',
      'h4',
      'h5',
      'label',
      'table',
      'thead',
      'tbody',
      'tr',
    ].map((name) => [name, GLOBAL_NONE]),
  ),
  a: ['href', 'rel', 'class'],
  img: ['src', 'alt', 'loading'],
  pre: ['tabindex'],
  blockquote: ['class', 'cite'],
  ul: ['class'],
  ol: ['class', 'start'],
  li: ['class'],
  input: ['type', 'disabled', 'checked'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  th: ['class', 'scope'],
  td: ['class'],
};
const CLASSES = new Set([
  'mention',
  'quote',
  'contains-task-list',
  'task-list-item',
  'table-scroll',
  'align-center',
  'align-right',
]);

/** What is wrong with `html`, as sentences; empty when it holds only what a member's text may hold. */
export function faultsOf(html: string): string[] {
  let tokens: HtmlToken[];
  try {
    tokens = readStrictHtml(html);
  } catch (error) {
    return [String(error)];
  }
  const faults: string[] = [];
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'close') {
      if (open.pop() !== token.name) faults.push(`closes ${token.name} out of order`);
    } else if (token.kind === 'open') {
      faults.push(...faultsOfTag(token.name, token.attributes));
      if (token.name === 'a' && open.includes('a')) faults.push('a link in a link');
      if (!VOID.has(token.name)) open.push(token.name);
    }
  }
  if (open.length > 0) faults.push(`left open: ${open.join(' ')}`);
  return faults;
}

function faultsOfTag(name: string, attributes: ReadonlyMap<string, string>): string[] {
  const allowed = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  if (allowed === undefined) return [`element ${name}`];
  return [...attributes].flatMap(([attribute, value]) => {
    if (!allowed.includes(attribute)) return [`attribute ${name} ${attribute}`];
    if (attribute === 'class' && !value.split(' ').every((one) => CLASSES.has(one)))
      return [`class ${value}`];
    if (attribute === 'href' && !isSafeAddress(value)) return [`href ${value}`];
    if (attribute === 'src' && !/^\/(?:[a-z]+\/)?fichiers\/[\w./-]+$/.test(value)) return [`src ${value}`];
    if (attribute === 'cite' && !/^\/(?:[a-z]+\/)?reponses\/[0-9a-f-]{36}$/.test(value))
      return [`cite ${value}`];
    return [];
  });
}

/** As a browser on the site resolves it, not as it is written. */
function isSafeAddress(value: string): boolean {
  const url = new URL(value, 'https://site.example/x/y');
  if (url.protocol === 'mailto:') return !value.includes('?');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  return /^https?:\/\//.test(value) || url.host === 'site.example';
}

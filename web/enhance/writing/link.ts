import { isCode } from './code.ts';
import {
  changed,
  isOfWord,
  linesAt,
  meant,
  trimmed,
  wordsOf,
  type Stretch,
  type Tool,
  type Writing,
} from './writing.ts';

/** `[words](address)` */
interface Link extends Stretch {
  readonly words: Stretch;
  readonly address: Stretch;
}

/** What stands where the address is still to be typed. */
const BARE = 'https://';

/**
 * Words become a link, an address becomes where it leads. Of a link the first press selects the address, to be typed anew; the
 * next one takes the link away and leaves its words.
 */
export const link: Tool = {
  isOn: (writing) => linksUnder(writing).length > 0,
  press(writing) {
    const found = linksUnder(writing);
    if (found.length > 1) return unlinked(writing, found);
    const [one] = found;
    if (!one) return linked(writing);
    const isAround = one.from <= writing.start && writing.end <= one.to;
    return isAround && !isDone(writing, one) ? atAddress(writing, one) : unlinked(writing, [one]);
  },
};

/** @returns the writing with the selected words leading to what was pasted; null where it is to be pasted as it is */
export function pastedOver(writing: Writing, pasted: string): Writing | null {
  const address = addressIn(pasted.trim());
  const words = selectedWords(writing);
  const taken = wordsOf(writing.text, words);
  if (address === null || taken === '' || taken.includes('\n') || addressIn(taken) !== null) return null;
  if (linksUnder(writing).length > 0 || isCode(writing)) return null;
  return withLink(writing, words, address, 'after');
}

const selectedWords = ({ text, start, end }: Writing): Stretch => trimmed(text, { from: start, to: end });

/** A word that is an address, as it is to be written; null where it is none. */
function addressIn(words: string): string | null {
  const bare = /^<?((?:https?:\/\/|www\.)[^\s<>]+)>?$/i.exec(words)?.[1];
  if (bare === undefined) return null;
  return safe(/^www\./i.test(bare) ? `https://${bare}` : bare);
}

/** Brackets that are not of one piece would end the link. */
function safe(address: string): string {
  return isBalanced(address, '(', ')') ? address : address.replaceAll('(', '%28').replaceAll(')', '%29');
}

function isBalanced(words: string, opening: string, closing: string): boolean {
  let open = 0;
  for (const letter of words) {
    if (letter === opening) open += 1;
    else if (letter === closing) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Nothing is left to be changed of it: it is empty, or the address is selected already. */
function isDone({ text, start, end }: Writing, { words, address }: Link): boolean {
  const isSelected = start < end && start === address.from && end === address.to;
  return isSelected || (words.from === words.to && ['', BARE].includes(wordsOf(text, address)));
}

const atAddress = ({ text }: Writing, { address }: Link): Writing => ({
  text,
  start: address.from,
  end: address.to,
});

/** Its words alone, selected where they can be. */
function unlinked(writing: Writing, links: readonly Link[]): Writing {
  const [first, ...others] = links;
  const kept = others.length > 0 ? writing : { ...writing, start: first!.words.from, end: first!.words.to };
  return changed(
    kept,
    links.flatMap(({ from, to, words }) => [
      { from, to: words.from, by: '' },
      { from: words.to, to, by: '' },
    ]),
  );
}

function linked(writing: Writing): Writing {
  const whole = meant(writing, (letter) => !/\s/.test(letter));
  const address = addressIn(withoutStop(wordsOf(writing.text, whole)));
  if (address !== null) {
    const bare = { from: whole.from, to: whole.from + withoutStop(wordsOf(writing.text, whole)).length };
    return withLink(writing, { from: bare.to, to: bare.to }, address, 'words', bare);
  }
  const words = firstLineOf(writing.text, meant(writing, isOfWord));
  return withLink(writing, words, BARE, words.from === words.to ? 'words' : 'address');
}

/** The sentence ends after an address with a sign that is none of it. */
const withoutStop = (words: string): string =>
  /^<.*>$/.test(words) ? words : words.replace(/[.,;:!?»]+$/, '');

/** No link reaches over an empty line. */
function firstLineOf(text: string, { from, to }: Stretch): Stretch {
  const end = text.indexOf('\n', from);
  return trimmed(text, { from, to: end < 0 ? to : Math.min(end, to) });
}

/** @param instead what gives way to the link, where that is more than its words */
function withLink(
  { text }: Writing,
  words: Stretch,
  address: string,
  selects: 'words' | 'address' | 'after',
  instead: Stretch = words,
): Writing {
  const said = wordsOf(text, words);
  const shown = isBalanced(said, '[', ']') ? said : said.replace(/[[\]]/g, '\\$&');
  const written = `[${shown}](${address})`;
  const wordsAt = instead.from + 1;
  const addressAt = wordsAt + shown.length + 2;
  const [start, end] = {
    words: [wordsAt, wordsAt + shown.length],
    address: [addressAt, addressAt + address.length],
    after: [instead.from + written.length, instead.from + written.length],
  }[selects] as [number, number];
  return { text: text.slice(0, instead.from) + written + text.slice(instead.to), start, end };
}

/** Those that the selection touches; of one within another the inner one, which is the one that is read. */
function linksUnder(writing: Writing): readonly Link[] {
  const { text, start, end } = writing;
  const isTouched = ({ from, to }: Link) =>
    start === end ? from <= start && start <= to : from < end && start < to;
  const touched = linesAt(writing)
    .flatMap((line) => linksIn(text, line))
    .filter(isTouched);
  return touched.filter((one) => !touched.some((other) => isWithin(other, one)));
}

const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  inner !== outer && outer.from <= inner.from && inner.to <= outer.to;

function linksIn(text: string, line: Stretch): readonly Link[] {
  const open: number[] = [];
  const links: Link[] = [];
  for (let at = line.from; at < line.to; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const from = open.pop();
      const address =
        from === undefined || text[from - 1] === '!' ? null : addressAfter(text, at + 1, line.to);
      if (from === undefined || !address) continue;
      const { to, ...rest } = address;
      links.push({ from, to, words: { from: from + 1, to: at }, address: { from: rest.at, to: rest.until } });
    }
  }
  return links.sort((one, other) => one.from - other.from);
}

/** From the bracket on; a title behind the address is none of it. */
function addressAfter(
  text: string,
  opening: number,
  limit: number,
): { readonly at: number; readonly until: number; readonly to: number } | null {
  if (text[opening] !== '(') return null;
  let depth = 0;
  for (let to = opening; to < limit; to += 1) {
    if (text[to] === '\\') to += 1;
    else if (text[to] === '(') depth += 1;
    else if (text[to] === ')' && --depth === 0) {
      const inside = trimmed(text, { from: opening + 1, to });
      const space = text.slice(inside.from, inside.to).search(/\s/);
      return { at: inside.from, until: space < 0 ? inside.to : inside.from + space, to: to + 1 };
    }
  }
  return null;
}

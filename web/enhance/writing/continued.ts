import { isFenced } from './code.ts';
import { itemOf, nextLead, quotesOf, type Item } from './leads.ts';
import { changed, linesAt, neighbour, wordsOf, type Change, type Stretch, type Writing } from './writing.ts';

/**
 * What Enter does in a list or a quotation: the next item, or the end of it where the item is empty.
 * @returns null where Enter is a line break as everywhere
 */
export function continued(writing: Writing): Writing | null {
  const { text, start, end } = writing;
  const [line] = linesAt(writing);
  if (!line || start !== end) return null;
  const words = wordsOf(text, line);
  const quotes = quotesOf(words);
  const item = itemOf(words.slice(quotes.length));
  const lead = quotes + (item?.lead ?? '');
  // A dash or a number alone begins no list yet.
  if (
    lead.trim() === '' ||
    (item && !lead.endsWith(' ')) ||
    start < line.from + lead.length ||
    isFenced(writing)
  )
    return null;
  if (words.slice(lead.length).trim() === '') return ended(writing, line, quotes, item);
  const next = item ? quotes + nextLead(item) : quotes;
  const following = item
    ? renumbered(text, line, quotes, { ...item, number: item.number === null ? null : item.number + 1 })
    : [];
  return changed(writing, [{ from: start, to: start, by: `\n${next}` }, ...following]);
}

/** An empty item of an inner list becomes one of the outer; a quotation within another ends in that. */
function ended({ text }: Writing, line: Stretch, quotes: string, item: Item | null): Writing {
  const outer = item && outerOf(text, line, quotes, item);
  const around = item ? quotes : quotes.replace(/> ?$/, '');
  // Without an empty line between, what is written next would belong to the last item.
  const by = outer ? quotes + nextLead(outer) : `${around.trimEnd()}\n${around}`;
  const at = line.from + by.length;
  return { text: text.slice(0, line.from) + by + text.slice(line.to), start: at, end: at };
}

/** The item that this one's list stands in. */
function outerOf(text: string, line: Stretch, quotes: string, { indent }: Item): Item | null {
  for (let above = neighbour(text, line, 'above'); above; above = neighbour(text, above, 'above')) {
    const words = wordsOf(text, above);
    if (words.trim() === '' || quotesOf(words) !== quotes) return null;
    const item = itemOf(words.slice(quotes.length));
    if (item && item.indent.length < indent.length) return item;
  }
  return null;
}

/** The numbers of the items below, of the same list, count on from the new one. */
function renumbered(
  text: string,
  line: Stretch,
  quotes: string,
  { indent, sign, number }: Item,
): readonly Change[] {
  const changes: Change[] = [];
  if (number === null) return changes;
  let count = number;
  for (let below = neighbour(text, line, 'below'); below; below = neighbour(text, below, 'below')) {
    const words = wordsOf(text, below);
    const item = quotesOf(words) === quotes ? itemOf(words.slice(quotes.length)) : null;
    if (item && item.indent.length > indent.length) continue;
    if (!item || item.indent !== indent || item.sign !== sign || item.number === null) break;
    count += 1;
    const from = below.from + quotes.length + indent.length;
    changes.push({ from, to: from + String(item.number).length, by: String(count) });
  }
  return changes;
}

import { insertBlock } from './insert-text.ts';
import { writtenTable } from './written-table.ts';

/** "Quote" puts the selected words of a reply, or the whole reply, into the answer that is being written. */
export function enhanceQuoting(wroteOf: (name: string) => string): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="citer="]');
    const area = document.querySelector<HTMLTextAreaElement>('compose-box textarea');
    const post = link?.closest('article');
    if (!link || !area || !post || event.ctrlKey || event.metaKey) return;
    const id = /[?&]citer=([0-9a-f-]{36})/.exec(link.href)?.[1];
    const name = post.querySelector('.name')?.textContent ?? '';
    const text = selectedIn(post) || wordsOf(wholeTextOf(post));
    if (!id || text === '') return;
    event.preventDefault();
    const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
    insertBlock(area, `> [${wroteOf(name)}](/reponses/${id})\n>\n${lines.join('\n')}`);
    area.scrollIntoView({ block: 'center' });
  });
}

/** The words of a reply; of one that stands in full above the discussion, those that stand there. */
export function wholeTextOf(post: Element): Element | null {
  const above = post.querySelector<HTMLAnchorElement>('a[data-in-full]');
  if (!above) return post.querySelector('.prose');
  return above.ownerDocument.querySelector(above.hash)?.querySelector('.prose') ?? null;
}

function selectedIn(post: Element): string {
  const selection = getSelection();
  const inside = selection?.anchorNode && post.querySelector('.post__body')?.contains(selection.anchorNode);
  return inside ? wordsOf(selectedContent(selection.getRangeAt(0))) : '';
}

/** What is selected within one table are its lines or cells alone: they are read as a table still. */
function selectedContent(range: Range): Node {
  const content = range.cloneContents();
  const within = range.commonAncestorContainer;
  if (!(within instanceof Element) || !within.closest('table') || within.closest('td, th')) return content;
  const table = document.createElement('table');
  table.append(within.matches('tr') ? inLine(content) : content);
  return table;
}

function inLine(cells: Node): Element {
  const line = document.createElement('tr');
  line.append(cells);
  return line;
}

/** What is read there, line by line; the items of lists keep their marks, which no text has of itself. */
function wordsOf(content: Node | null): string {
  if (!content) return '';
  const box = document.createElement('div');
  box.className = 'vh';
  box.append(content.cloneNode(true));
  for (const link of box.querySelectorAll('a[data-in-full]')) link.remove(); // of the page, not of the reply
  for (const item of box.querySelectorAll('li')) startOf(item).prepend(`${indentOf(item)}${markOf(item)}`);
  for (const table of box.querySelectorAll('table')) table.replaceWith(asWritten(table));
  document.body.append(box); // lines are known of what is laid out alone
  const text = box.innerText;
  box.remove();
  return text.replace(/^\u00a0+/gm, (spaces) => ' '.repeat(spaces.length)).trim();
}

const startOf = (item: Element): Element =>
  item.firstElementChild?.matches('p') ? item.firstElementChild : item;

/** Cells would otherwise follow each other as words do. */
function asWritten(table: HTMLTableElement): Element {
  const written = document.createElement('pre');
  written.textContent = writtenTable(
    [...table.rows].map(({ cells }) => [...cells].map((cell) => cell.textContent ?? '')),
  );
  return written;
}

/** Of a list within a list: spaces that the browser does not take for nothing. */
function indentOf(item: Element): string {
  const outer = item.parentElement?.parentElement?.closest('li');
  return outer ? `\u00a0\u00a0\u00a0${indentOf(outer)}` : '';
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '- ';
  return `${list.start + [...list.children].indexOf(item)}. `;
}

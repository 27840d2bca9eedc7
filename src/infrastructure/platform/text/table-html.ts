import { element, isElement, wordsOf, type HtmlChild, type HtmlElement } from './html-tree.ts';
import { claimsToBeOfficial } from './official-claims.ts';

const MAX_LABEL = 80;

/**
 * A table that scrolls on a narrow screen, reachable by keyboard, named by its own column headings. It is no landmark of the
 * page: those are the site's to make, not the words of a member.
 */
export function dressTable(table: HtmlElement): HtmlElement {
  const cells = cellsOf(table);
  cells.forEach(alignByClass);
  const headings = cells.filter((cell) => cell.tagName === 'th');
  for (const heading of headings) heading.properties.scope = 'col';
  const label = labelOf(headings) || labelOf(cells);
  const named = label === '' || claimsToBeOfficial(label) ? {} : { role: 'group', ariaLabel: label };
  return element('div', { className: ['table-scroll'], ...named, tabIndex: 0 }, [table]);
}

function cellsOf(node: HtmlElement): HtmlElement[] {
  return node.children.flatMap((child: HtmlChild): HtmlElement[] => {
    if (child.type !== 'element') return [];
    return isElement(child, 'th') || isElement(child, 'td') ? [child] : cellsOf(child);
  });
}

function alignByClass(cell: HtmlElement): void {
  const { align } = cell.properties;
  cell.properties = align === 'center' || align === 'right' ? { className: [`align-${align}`] } : {};
}

function labelOf(cells: readonly HtmlElement[]): string {
  const words = cells.map((cell) => wordsOf(cell).trim()).filter((word) => word !== '');
  return [...words.join(', ')].slice(0, MAX_LABEL).join('');
}

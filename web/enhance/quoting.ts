import { insertText } from './insert-text.ts';

/** "Quote" puts the selected words of a reply, or the whole reply, into the answer that is being written. */
export function enhanceQuoting(wroteOf: (name: string) => string): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="citer="]');
    const area = document.querySelector<HTMLTextAreaElement>('compose-box textarea');
    const post = link?.closest('article');
    if (!link || !area || !post || event.ctrlKey || event.metaKey) return;
    const id = /[?&]citer=([0-9a-f-]{36})/.exec(link.href)?.[1];
    const name = post.querySelector('.name')?.textContent ?? '';
    const text = selectedIn(post) || (post.querySelector<HTMLElement>('.prose')?.innerText ?? '').trim();
    if (!id || text === '') return;
    event.preventDefault();
    const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
    insertText(area, `> [${wroteOf(name)}](/reponses/${id})\n>\n${lines.join('\n')}\n\n`);
    area.scrollIntoView({ block: 'center' });
  });
}

function selectedIn(post: Element): string {
  const selection = getSelection();
  const inside = selection?.anchorNode && post.querySelector('.post__body')?.contains(selection.anchorNode);
  return inside ? selection.toString().trim() : '';
}

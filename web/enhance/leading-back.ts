/** What is done in the lines of a log that stands on another page than that of its channel, for which they are drawn, leads back to it. */
export function leadBack(lines: ParentNode, { dataset: { retour } }: HTMLElement): void {
  if (retour === undefined) return;
  for (const link of lines.querySelectorAll<HTMLAnchorElement>('a[data-comes-back]')) {
    const url = new URL(link.href);
    for (const [name, page] of new URLSearchParams(retour)) url.searchParams.set(name, page);
    link.setAttribute('href', url.pathname + url.search);
  }
}

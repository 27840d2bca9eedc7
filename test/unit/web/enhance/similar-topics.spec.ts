import { expect, it, jest } from '@jest/globals';

/** What of a page the list uses, with one field for the title. */
class Part extends EventTarget {
  className = '';
  lang = '';
  href = '';
  target = '';
  private parts: (Part | string)[] = [];
  set textContent(text: string) {
    this.parts = [text];
  }
  get textContent(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  }
  get all(): readonly Part[] {
    return this.parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...part.all]));
  }
  append(...parts: (Part | string)[]): void {
    this.parts.push(...parts);
  }
  replaceChildren(...parts: Part[]): void {
    this.parts = parts;
  }
  setAttribute(): void {}
}
const title = Object.assign(new EventTarget(), { value: '', maxLength: 150 });
const defined = new Map<string, new () => Listed>();
class Listed extends Part {
  dataset = { written: 'fr', newTab: '(new tab)' };
  closest = () => ({ querySelector: () => title, append: () => {} });
  querySelector = () => null;
  connectedCallback(): void {}
}
Object.assign(globalThis, {
  window: globalThis,
  HTMLElement: Listed,
  CSS: { escape: (text: string) => text },
  document: { createElement: () => new Part(), documentElement: { dataset: {} } },
  customElements: {
    get: (name: string) => defined.get(name),
    define: (name: string, element: new () => Listed) => defined.set(name, element),
  },
  fetch: async () => ({
    ok: true,
    json: async () => [{ href: '/sujets/un-1', title: 'Faut-il déclarer ?', state: 'open' }],
  }),
});
const { enhanceSimilarTopics } = await import('../../../../web/enhance/similar-topics.ts');

it('a topic that is near is named as in lists, and its link says that it opens apart', async () => {
  jest.useFakeTimers();
  enhanceSimilarTopics();
  const list = new (defined.get('similar-topics')!)();
  list.connectedCallback();
  title.value = 'Faut-il déclarer';
  title.dispatchEvent(new Event('input'));
  await jest.advanceTimersByTimeAsync(500);
  const link = list.all.find(({ target }) => target === '_blank');
  expect(link?.textContent).toBe('Faut-il déclarer\u00a0? (new tab)');
  expect(link?.all.map(({ lang, textContent }) => [lang, textContent])).toEqual([
    ['fr', 'Faut-il déclarer\u00a0?'],
  ]);
});

import { headingText } from '../ui/heading-text.ts';
import { isSeenEnough, type Near, spokenOf } from './near.ts';
import { place } from './place.ts';

const IDLE_MS = 300;

/** `<similar-topics>`: while a title is typed, topics that may answer it already, or what `data-from` finds; how many is read aloud. */
class SimilarTopicsElement extends HTMLElement {
  private timer = 0;
  private asked = 0;
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');

  connectedCallback(): void {
    const title = this.closest('form')?.querySelector<HTMLInputElement>('[name=title]');
    if (!title) return;
    this.list.className = 'list';
    this.status.className = 'small muted';
    this.status.setAttribute('role', 'status');
    this.append(this.status, this.list);
    title.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(
        () => void this.look(title.value.trim().slice(0, title.maxLength)),
        IDLE_MS,
      );
    });
  }

  private async look(title: string): Promise<void> {
    const turn = ++this.asked;
    const answer = await fetch(
      `${this.dataset.from ?? place('/sujets-proches')}?titre=${encodeURIComponent(title)}`,
    ).catch(() => null);
    if (!answer?.ok || turn !== this.asked) return;
    this.show((await answer.json()) as readonly Near[]);
  }

  private show(topics: readonly Near[]): void {
    this.list.replaceChildren(
      ...topics.map((topic) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = place(topic.href);
        link.target = '_blank';
        const title = document.createElement('span');
        if (this.dataset.written !== undefined) title.lang = this.dataset.written;
        title.textContent = headingText(topic.title);
        link.append(title, ` ${this.dataset.newTab ?? ''}`);
        item.append(...this.markOf(topic.state), ' ', link);
        return item;
      }),
    );
    this.status.textContent = spokenOf(topics, this.dataset);
    if (isSeenEnough(topics)) this.remember();
  }

  private markOf(state: string): readonly Node[] {
    const mark = this.querySelector<HTMLTemplateElement>(`template[data-state="${CSS.escape(state)}"]`);
    return mark ? [mark.content.cloneNode(true)] : [];
  }

  /** What was shown here need not be shown again before publishing. */
  private remember(): void {
    const form = this.closest('form');
    if (!form || form.querySelector('[name=similarSeen]')) return;
    const seen = document.createElement('input');
    Object.assign(seen, { type: 'hidden', name: 'similarSeen', value: '1' });
    form.append(seen);
  }
}

export function enhanceSimilarTopics(): void {
  if (!customElements.get('similar-topics')) customElements.define('similar-topics', SimilarTopicsElement);
}

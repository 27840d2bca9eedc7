import { listen } from './doorbell.ts';

/** `<topic-live>`: told by the doorbell that replies arrived, it says how many and offers to show them. */
class TopicLiveElement extends HTMLElement {
  private hangUp: (() => void) | null = null;
  private readonly seen = new Set<number>();

  connectedCallback(): void {
    this.hangUp = listen(`topic:${this.dataset.topic}`, ({ position }) => this.rung(position));
  }

  disconnectedCallback(): void {
    this.hangUp?.();
    this.hangUp = null;
  }

  private rung(position: number | undefined): void {
    if (position === undefined || position <= Number(this.dataset.last)) return;
    this.seen.add(position);
    const { one = '', many = '', show = '', href = '' } = this.dataset;
    const count = this.seen.size;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = show;
    link.addEventListener('click', (event) => {
      if (new URL(link.href).pathname + new URL(link.href).search !== location.pathname + location.search)
        return;
      event.preventDefault();
      location.reload();
    });
    this.className = 'alert';
    this.replaceChildren(`${count === 1 ? one : many.replace('{count}', String(count))} `, link);
  }
}

export function enhanceLiveTopics(): void {
  if (!customElements.get('topic-live')) customElements.define('topic-live', TopicLiveElement);
}

import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Ring } from '../../../../web/enhance/doorbell.ts';

/** As much of an element as signs are shown in. */
class FakeElement {
  dataset: Record<string, string> = {
    channel: 'c',
    me: 'ada',
    writes: '{name} écrit…',
    one: '1',
    many: '{count}',
  };
  readonly places = { here: { textContent: '' }, writing: { textContent: '' } };
  querySelector(selector: string) {
    return selector.includes('here') ? this.places.here : this.places.writing;
  }
}
const log = { dataset: { change: '7' } };
let defined: new () => FakeElement & { connectedCallback(): void; disconnectedCallback(): void };
Object.assign(globalThis, {
  HTMLElement: FakeElement,
  window: globalThis,
  document: { addEventListener: () => {}, removeEventListener: () => {}, querySelector: () => log },
  customElements: {
    get: () => undefined,
    define: (_name: string, element: typeof defined) => (defined = element),
  },
});
let ring: (ring: Omit<Ring, 'channel'>) => void;
let answer: object;
jest.unstable_mockModule('../../../../web/enhance/doorbell.ts', () => ({
  askOf: (_what: string, _channel: string, answered: (answer: object) => void) => answered(answer),
  isConnected: () => true,
  listen: (channel: string, rung: (ring: Ring) => void) => {
    ring = (one) => rung({ ...one, channel });
    return () => {};
  },
}));
const { enhancePresence } = await import('../../../../web/enhance/presence.ts');
enhancePresence();

let signs: InstanceType<typeof defined>;
beforeEach(() => {
  jest.useFakeTimers();
  answer = { ok: true, count: 2, names: ['Bob'] };
  signs = new defined();
  signs.connectedCallback();
});
afterEach(() => {
  signs.disconnectedCallback();
  jest.useRealTimers();
});

const here = () => signs.places.here.textContent;
const writing = () => signs.places.writing.textContent;

it('who writes is seen until something arrives, not until one hears again of what is there', () => {
  ring({ typing: 'Bob', by: 'bob' });
  expect(writing()).toBe('Bob écrit…');
  ring({ change: 7 });
  expect(writing()).toBe('Bob écrit…');
  ring({ change: 8 });
  expect(writing()).toBe('');
  ring({ typing: 'Bob', by: 'bob' });
  ring({ change: 8 });
  expect(writing()).toBe('Bob écrit…');
});

it('who may see nobody any more does not go on seeing who was there', () => {
  expect(here()).toContain('Bob');
  answer = { ok: false, code: 'realtime.unavailable' };
  jest.advanceTimersByTime(20_000);
  expect(here()).toContain('Bob');
  answer = { ok: false, code: 'realtime.refused' };
  jest.advanceTimersByTime(20_000);
  expect(here()).toBe('');
});

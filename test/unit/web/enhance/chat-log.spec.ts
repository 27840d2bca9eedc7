import { expect, it, jest } from '@jest/globals';

/** As much of an element as a line is drawn with. */
class FakeElement {
  readonly children: FakeElement[] = [];
  dataset: Record<string, string> = {};
  querySelectorAll(_selector: string): FakeElement[] {
    return [];
  }
  querySelector(): FakeElement | null {
    return null;
  }
}
class Line extends FakeElement {
  override dataset = { position: '1' };
  constructor(
    public outerHTML: string,
    readonly id = 'message-1',
  ) {
    super();
  }
  setAttribute() {}
  replaceWith = jest.fn();
}
const there = new Line('<li>Sondage, une voix<form></form></li>');
Object.assign(globalThis, {
  HTMLElement: FakeElement,
  document: {
    documentElement: { dataset: {} },
    getElementById: (id: string) => (id === there.id ? there : null),
    querySelector: () => null,
  },
});
const drawn = new Map<unknown, string>();
jest.unstable_mockModule('../../../../web/enhance/roving-lines.ts', () => ({
  asDrawn: (line: Line) => drawn.get(line) ?? line.outerHTML,
  drawnAs: (line: Line, markup: string) => drawn.set(line, markup),
  RovingLines: class {
    settle() {}
  },
}));
jest.unstable_mockModule('../../../../web/enhance/kept-ballots.ts', () => ({
  keepBallots: (_from: Line, into: Line) => {
    into.outerHTML = into.outerHTML.replace('<form>', '<form tabindex="-1">');
  },
}));
jest.unstable_mockModule('../../../../web/enhance/kept-focus.ts', () => ({ keepFocus: () => () => {} }));
jest.unstable_mockModule('../../../../web/enhance/leading-back.ts', () => ({ leadBack: () => {} }));
jest.unstable_mockModule('../../../../web/enhance/doorbell.ts', () => ({
  isConnected: () => true,
  listen: () => () => {},
}));
const { ChatLogElement } = await import('../../../../web/enhance/chat-log.ts');

const pageWith = (...lines: Line[]) => {
  const fresh = Object.assign(new FakeElement(), { dataset: { change: '2' } });
  fresh.querySelectorAll = () => lines;
  return { querySelector: (selector: string) => (selector === 'chat-log' ? fresh : null) } as never;
};

it('a line in which a ballot stays is known by what the server drew, and is not drawn again for the same', () => {
  const log = new ChatLogElement();
  Object.assign(log, { querySelector: () => new FakeElement() });
  log.dataset['change'] = '1';
  const markup = '<li>Sondage, deux voix<form></form></li>';
  const line = new Line(markup);
  log.take(pageWith(line));
  expect(there.replaceWith).toHaveBeenCalledWith(line);
  expect(line.outerHTML).not.toBe(markup);
  expect(drawn.get(line)).toBe(markup);
});

it('counts what was said by others, and nobody who came', () => {
  jest.useFakeTimers();
  Object.assign(globalThis, { window: globalThis });
  const toldAs = (name: string) => {
    const log = new ChatLogElement();
    const list = Object.assign(new FakeElement(), { lastElementChild: null, append: () => {} });
    const setAttribute = jest.fn();
    Object.assign(log, { querySelector: () => list, setAttribute });
    Object.assign(log.dataset, { change: '1', live: '', me: 'lea' });
    log.take(pageWith(...[2, 3, 4, 5, 6].map((each) => new Line('<li></li>', `${name}-${each}`))));
    return setAttribute.mock.calls;
  };
  expect(toldAs('arrivee')).toEqual([]);
  expect(toldAs('message')).toEqual([['aria-live', 'off']]);
  jest.useRealTimers();
});

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
  readonly id = 'message-1';
  constructor(public outerHTML: string) {
    super();
  }
  setAttribute() {}
  replaceWith = jest.fn();
}
const there = new Line('<li>Sondage, une voix<form></form></li>');
Object.assign(globalThis, {
  HTMLElement: FakeElement,
  document: { documentElement: { dataset: {} }, getElementById: () => there, querySelector: () => null },
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

const pageWith = (line: Line) => {
  const fresh = Object.assign(new FakeElement(), { dataset: { change: '2' } });
  fresh.querySelectorAll = () => [line];
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

import { beforeEach, expect, it, jest } from '@jest/globals';

/** The part of a socket that the doorbell uses, told by hand what the other end says. */
const socket = {
  active: true,
  connected: false,
  heard: new Map<string, (told: never) => void>(),
  on(name: string, hear: (told: never) => void) {
    this.heard.set(name, hear);
    return this;
  },
  emit: jest.fn(),
  connect: jest.fn(),
};
const tell = (name: string, told: unknown) => socket.heard.get(name)!(told as never);

/** The window, which nobody looks at while it is hidden. */
const page = Object.assign(new EventTarget(), { documentElement: { dataset: {} }, hidden: false });
Object.assign(globalThis, { document: page });
jest.unstable_mockModule('socket.io-client', () => ({ io: () => socket }));
const { listen } = await import('../../../../web/enhance/doorbell.ts');

beforeEach(() => {
  jest.useFakeTimers();
  socket.connect.mockClear();
  listen('chat:1', () => {});
  tell('connect', undefined);
});

const asksAgainAfter = (message: string, active: boolean): boolean => {
  socket.active = active;
  tell('connect_error', new Error(message));
  expect(socket.connect).not.toHaveBeenCalled();
  jest.advanceTimersByTime(20_000);
  return socket.connect.mock.calls.length === 1;
};

it('a window that cannot be let in now asks again, a while later', () => {
  expect(asksAgainAfter('realtime.unavailable', false)).toBe(true);
  socket.connect.mockClear();
  tell('connect', undefined);
  expect(asksAgainAfter('realtime.too-many', false)).toBe(true);
});

it('a window that is refused, or whose socket comes back of its own, does not', () => {
  expect(asksAgainAfter('realtime.refused', false)).toBe(false);
  expect(asksAgainAfter('websocket error', true)).toBe(false);
});

it('a window that is kept out asks ever more rarely, up to some minutes, until it is let in', () => {
  const asksWithin = (ms: number): number => {
    socket.connect.mockClear();
    socket.active = false;
    tell('connect_error', new Error('realtime.too-many'));
    jest.advanceTimersByTime(ms);
    const { length } = socket.connect.mock.calls;
    jest.runOnlyPendingTimers();
    return length;
  };
  for (let time = 0; time < 4; time++) asksWithin(0);
  expect(asksWithin(59_000)).toBe(0);
  expect(asksWithin(240_000)).toBe(1);
  tell('connect', undefined);
  expect(asksWithin(20_000)).toBe(1);
});

it('a window that nobody looks at asks again once it is seen', () => {
  page.hidden = true;
  tell('connect_error', new Error('realtime.unavailable'));
  jest.advanceTimersByTime(20_000);
  expect(socket.connect).not.toHaveBeenCalled();
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(socket.connect).toHaveBeenCalledTimes(1);
});

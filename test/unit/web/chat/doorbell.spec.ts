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

Object.assign(globalThis, { document: { documentElement: { dataset: {} } } });
jest.unstable_mockModule('socket.io-client', () => ({ io: () => socket }));
const { listen } = await import('../../../../web/enhance/doorbell.ts');

beforeEach(() => {
  jest.useFakeTimers();
  socket.connect.mockClear();
  listen('chat:1', () => {});
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
  expect(asksAgainAfter('realtime.too-many', false)).toBe(true);
});

it('a window that is refused, or whose socket comes back of its own, does not', () => {
  expect(asksAgainAfter('realtime.refused', false)).toBe(false);
  expect(asksAgainAfter('websocket error', true)).toBe(false);
});

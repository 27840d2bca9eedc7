import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { watchOver } from '#infrastructure/platform/realtime/connection-watch';
import { SOCKET_LIMITS } from '#infrastructure/platform/realtime/socket-limits';

/** A connection that is watched, and whether it was ended. */
function watched() {
  const wire = { bufferedAmount: 0, isEnded: false, terminate: () => void (wire.isEnded = true) };
  const connection = Object.assign(new EventEmitter(), { transport: { socket: wire } });
  watchOver(connection as never, SOCKET_LIMITS);
  const comes = (data?: string) => connection.emit('packet', { data });
  const goes = (data: string | Uint8Array) => connection.emit('packetCreate', { data });
  return { wire, comes, goes, flushes: () => connection.emit('flush') };
}
const MOST = SOCKET_LIMITS.unreadBytes;

it('a connection ends that asks for another part of the site, and goes on in the one there is', () => {
  const { wire, comes } = watched();
  comes('0');
  comes('2["message:say",{}]');
  comes();
  expect(wire.isEnded).toBe(false);
  comes('0/admin,{}');
  expect(wire.isEnded).toBe(true);
});

it('a connection ends for more than twice as many packets as events are allowed, of whatever kind', () => {
  const { wire, comes } = watched();
  for (let sent = 0; sent < 2 * SOCKET_LIMITS.eventsPerTenSeconds; sent += 1) comes();
  expect(wire.isEnded).toBe(false);
  comes();
  expect(wire.isEnded).toBe(true);
});

it.each(['a'.repeat(MOST), new Uint8Array(MOST)])(
  'a connection ends once more waits to be read than may, in the library: case %#',
  (piece) => {
    const { wire, goes, flushes } = watched();
    goes(piece);
    flushes();
    goes(piece);
    expect(wire.isEnded).toBe(false);
    goes('a');
    expect(wire.isEnded).toBe(true);
  },
);

it('what waits in the connection counts as well, when something comes as when something goes', () => {
  for (const what of ['comes', 'goes'] as const) {
    const each = watched();
    each.wire.bufferedAmount = MOST;
    each.comes('3');
    expect(each.wire.isEnded).toBe(false);
    each.wire.bufferedAmount += 1;
    each[what]('3');
    expect(each.wire.isEnded).toBe(true);
  }
});

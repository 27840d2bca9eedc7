import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const LOOKED_AT_EVERY_MS = 5_000;

/**
 * What Node knows of what the machine has taken of it. Nothing that is public tells: while a large piece is read slowly, `bytesWritten` has counted
 * all of it already, and `writableLength` counts all of it until its last byte is taken. The timer of a socket sees what moves, but there is one
 * alone: the server waits with it for the next request of a connection, and ends the connection by it, and a socket of a browser clears it. Where a
 * version of Node knows these two no more nobody is cut off, and the spec says so.
 */
interface Handle {
  readonly bytesWritten: number;
  readonly writeQueueSize: number;
}

interface Taken {
  bytes: number;
  at: number;
}

/**
 * Ends connections whose answers nobody takes: each holds what is to be sent to it, and a peer that reads slowly has all the time it needs as
 * long as anything moves. Sockets of browsers, which hear of nothing for hours, have nothing waiting meanwhile.
 * @param patienceMs without one byte that moved
 */
export function endUnread(
  server: Server,
  patienceMs: number,
  everyMs: number = Math.min(LOOKED_AT_EVERY_MS, patienceMs),
): void {
  const connections = new Map<Socket, Taken>();
  server.on('connection', (socket: Socket) => {
    connections.set(socket, { bytes: 0, at: 0 });
    socket.once('close', () => connections.delete(socket));
  });
  const look = () => {
    const now = performance.now();
    for (const [socket, taken] of connections) {
      const bytes = takenBy(socket);
      if (socket.writableLength === 0 || bytes !== taken.bytes) {
        taken.bytes = bytes;
        taken.at = now;
      } else if (now - taken.at >= patienceMs) socket.destroy();
    }
  };
  const looking = setInterval(look, everyMs).unref();
  server.once('close', () => clearInterval(looking));
}

function takenBy(socket: Socket): number {
  const { _handle: handle } = socket as unknown as { readonly _handle: Handle | null };
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}

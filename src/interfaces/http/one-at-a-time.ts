import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** No browser sends one before the former is answered, and no proxy: what sends more on one connection asks for nothing. */
const MOST_WAITING = 100;

/**
 * What comes on one connection is answered one after the other. Node sends the answers in order and hands over all requests at once: twenty
 * thousand of them in one write would be worked on at the same time.
 */
export function oneAtATime(answer: RequestListener): RequestListener {
  const latest = new WeakMap<Socket, ServerResponse>();
  const waiting = new WeakMap<Socket, number>();
  return (req, res) => {
    const { socket } = req;
    if (!isOpen(socket)) return;
    const before = latest.get(socket);
    latest.set(socket, res);
    if (before === undefined || before.writableFinished) return answer(req, res);
    const ahead = waiting.get(socket) ?? 0;
    if (ahead >= MOST_WAITING) return void socket.destroy();
    waiting.set(socket, ahead + 1);
    before.once('close', () => {
      waiting.set(socket, waiting.get(socket)! - 1);
      if (isOpen(socket)) answer(req, res);
    });
  };
}

/** Behind an answer that was the last of its connection nothing more is answered, though it may have been sent already. */
const isOpen = (socket: Socket): boolean => !socket.destroyed && !socket.writableEnded;

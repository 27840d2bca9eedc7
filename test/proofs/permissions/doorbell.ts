import { io } from 'socket.io-client';

const PATIENCE_MS = 5_000;

/** Sends one event as a browser with this cookie would, and says whether it was granted. */
export async function ring(
  site: { readonly origin: string; readonly port: number },
  cookie: string | null,
  event: string,
  channel: string,
): Promise<'yes' | 'no' | 'fault'> {
  const socket = io(`http://127.0.0.1:${site.port}`, {
    path: '/ws',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: site.origin, ...(cookie !== null && { cookie }) },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    const answer = (await socket.timeout(PATIENCE_MS).emitWithAck(event, channel)) as { ok: boolean };
    return answer.ok ? 'yes' : 'no';
  } catch {
    return 'fault';
  } finally {
    socket.disconnect();
  }
}

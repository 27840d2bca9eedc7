import { io } from 'socket.io-client';

const PATIENCE_MS = 5_000;

/** Sends events as a browser with this cookie would, one after the other, and says whether the last was granted. */
export async function ring(
  site: { readonly origin: string; readonly port: number },
  cookie: string | null,
  events: readonly string[],
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
    let granted = false;
    for (const event of events) {
      const answer: unknown = await socket.timeout(PATIENCE_MS).emitWithAck(event, channel);
      granted = (answer as { ok: boolean }).ok;
    }
    return granted ? 'yes' : 'no';
  } catch {
    return 'fault';
  } finally {
    socket.disconnect();
  }
}

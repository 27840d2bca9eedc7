import net from 'node:net';

/** Servers that nobody may ever come to, and how often somebody came. */
export class Canary {
  connections = 0;
  private readonly servers: net.Server[] = [];

  /** @param port 0 for a free one @returns the port */
  async listen(host: string, port: number): Promise<number> {
    const server = net.createServer((socket) => void (this.connections++, socket.destroy()));
    this.servers.push(server);
    return listening(server, host, port);
  }

  close(): void {
    for (const server of this.servers) server.close();
  }
}

/** @returns its port */
export const listening = (server: net.Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as net.AddressInfo).port));
  });

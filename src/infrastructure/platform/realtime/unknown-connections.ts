/** How many connections of each network have not said yet whose they are. */
export class UnknownConnections {
  private readonly networks = new WeakMap<object, string>();
  private readonly counts = new Map<string, number>();

  add(connection: object, network: string): void {
    this.networks.set(connection, network);
    this.counts.set(network, this.of(network) + 1);
  }

  /** It said so, or is gone: once is enough. */
  remove(connection: object): void {
    const network = this.networks.get(connection);
    if (network === undefined) return;
    this.networks.delete(connection);
    const left = this.of(network) - 1;
    if (left > 0) this.counts.set(network, left);
    else this.counts.delete(network);
  }

  of(network: string): number {
    return this.counts.get(network) ?? 0;
  }
}

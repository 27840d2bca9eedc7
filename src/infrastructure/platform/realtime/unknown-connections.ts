/** How many connections of each group, as the members or the visitors of a network, have not said yet whose they are. */
export class UnknownConnections {
  private readonly groups = new WeakMap<object, string>();
  private readonly counts = new Map<string, number>();

  add(connection: object, group: string): void {
    this.groups.set(connection, group);
    this.counts.set(group, this.of(group) + 1);
  }

  /** It said so, or is gone: once is enough. */
  remove(connection: object): void {
    const group = this.groups.get(connection);
    if (group === undefined) return;
    this.groups.delete(connection);
    const left = this.of(group) - 1;
    if (left > 0) this.counts.set(group, left);
    else this.counts.delete(group);
  }

  of(group: string): number {
    return this.counts.get(group) ?? 0;
  }
}

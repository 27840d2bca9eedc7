/** How many connections of each group, as those of a network that bring a session or bring none, were not let in so far. */
export class UnknownConnections {
  private readonly groups = new WeakMap<object, string>();
  private readonly counts = new Map<string, number>();

  /** Once, however often it asks; under the group that it asked in first. */
  add(connection: object, group: string): void {
    if (this.groups.has(connection)) return;
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

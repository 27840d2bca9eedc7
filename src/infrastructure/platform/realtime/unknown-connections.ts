/** How many connections of each group, as those of a network that bring a session or bring none, were not let in so far. */
export class UnknownConnections {
  private readonly groups = new WeakMap<object, readonly string[]>();
  private readonly counts = new Map<string, number>();

  /** Once, however often it asks; under the groups that it asked in first. */
  add(connection: object, groups: readonly string[]): void {
    if (this.groups.has(connection)) return;
    this.groups.set(connection, groups);
    for (const group of groups) this.counts.set(group, this.of(group) + 1);
  }

  /** It said so, or is gone: once is enough. */
  remove(connection: object): void {
    const groups = this.groups.get(connection) ?? [];
    this.groups.delete(connection);
    for (const group of groups) {
      const left = this.of(group) - 1;
      if (left > 0) this.counts.set(group, left);
      else this.counts.delete(group);
    }
  }

  of(group: string): number {
    return this.counts.get(group) ?? 0;
  }
}

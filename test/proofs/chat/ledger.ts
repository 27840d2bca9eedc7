export interface Said {
  readonly id: string;
  readonly channel: string;
  readonly position: number;
  readonly clientId: string;
}

/** A message as the database holds it. */
export interface Kept {
  readonly id: string;
  readonly channel: string;
  readonly position: number;
  readonly clientId: string;
  readonly text: string;
  /** It is as it was said. */
  readonly untouched: boolean;
}

/** What the members were told of what they said, to be compared with what was kept. */
export class ChatLedger {
  private readonly markers = new Map<string, string>();
  private readonly said = new Map<string, Said>();
  /** What a message may hold in the end: the last text that was acknowledged, or one of unknown outcome after it. */
  private readonly possible = new Map<string, string[]>();
  private readonly refusals = new Map<string, number>();
  changes = 0;

  get messages(): number {
    return this.said.size;
  }
  get refusedBy(): ReadonlyMap<string, number> {
    return this.refusals;
  }

  sent(clientId: string, marker: string): void {
    this.markers.set(clientId, marker);
  }

  acknowledged(said: Said, marker: string): void {
    this.said.set(said.id, said);
    this.possible.set(said.id, [marker]);
  }

  /** @param marker empty for a message that is taken back */
  changed(id: string, marker: string, status: number): void {
    if (status === 200 || status === 204) {
      this.changes += 1;
      this.possible.set(id, [marker]);
    } else if (status >= 400 && status < 500) this.refused(`change ${status}`);
    else this.possible.get(id)?.push(marker);
  }

  refused(what: string): void {
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
  }

  compare(kept: readonly Kept[]): { lost: string[]; doubled: string[]; wrong: string[] } {
    const byId = new Map(kept.map((one) => [one.id, one]));
    const times = new Map<string, number>();
    for (const { clientId } of kept) times.set(clientId, (times.get(clientId) ?? 0) + 1);
    const lost = [...this.said.values()]
      .filter(({ id, position, channel }) => {
        const there = byId.get(id);
        return there?.position !== position || there.channel !== channel;
      })
      .map(({ id }) => `lost: ${id}`);
    const doubled = [...times].filter(([, count]) => count > 1).map(([clientId]) => `doubled: ${clientId}`);
    const wrong = [...this.possible]
      .filter(([id, texts]) => byId.has(id) && !texts.includes(byId.get(id)!.text))
      .map(([id, texts]) => `${id} holds "${byId.get(id)!.text}", not ${texts.join(' or ')}`);
    const strangers = kept
      .filter(({ clientId }) => !this.markers.has(clientId))
      .map(({ id }) => `written by nobody: ${id}`);
    return { lost, doubled, wrong: [...wrong, ...strangers] };
  }
}

import { currentTransaction } from './transaction.ts';

/** What was asked for and not yet put to the database. */
class Round<K, V> {
  readonly keys = new Set<K>();
  readonly answers: Promise<ReadonlyMap<K, V>>;

  constructor(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>, begin: () => void) {
    this.answers = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      begin();
      return ask([...this.keys]);
    });
  }
}

/**
 * What is asked for in one turn of the event loop is asked for in one statement: under load many requests have come by
 * the time one is looked at, and who is alone waits for nobody.
 */
export class BatchLoader<K, V> {
  private round: Round<K, V> | null = null;

  /** @param ask for all of these; what is not among the answers is not there */
  constructor(private readonly ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {}

  /** In a unit of work it is asked for in its transaction, and alone. */
  async load(key: K): Promise<V | undefined> {
    if (currentTransaction()) return (await this.ask([key])).get(key);
    this.round ??= new Round(this.ask, () => void (this.round = null));
    this.round.keys.add(key);
    return (await this.round.answers).get(key);
  }
}

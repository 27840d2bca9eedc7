import type { Fact } from '#domain/shared/aggregate-root';
import type { PublishedFact } from './ports.ts';

type Kind<F extends Fact> = new (...args: never[]) => F;
/** What is to be said of a fact beside its name and its moment. */
type Fields<F extends PublishedFact, N extends F['name']> = Omit<Extract<F, { name: N }>, 'name' | 'at'>;
/** A function may return more than was asked for: nothing fits this then. */
type NothingBeside<Asked, Told> = Exclude<keyof Told, keyof Asked> extends never ? unknown : never;

/**
 * Which facts of a context others may know, by which public name, and field by field what of them: a field that is not
 * named here stays inside, whatever a fact comes to hold.
 */
export class Publications<F extends PublishedFact> {
  private readonly told = new Map<unknown, (fact: Fact) => PublishedFact>();

  tell<D extends Fact, N extends F['name'], Told extends Fields<F, N>>(
    kind: Kind<D>,
    name: N,
    fields: ((fact: D) => Told) & NothingBeside<Fields<F, N>, Told>,
  ): this {
    this.told.set(kind, (fact) => ({ name, at: fact.at.toISOString(), ...fields(fact as D) }));
    return this;
  }

  /** What is told of a fact; nothing of one that stays inside. */
  readonly publish = (fact: Fact): F | undefined => this.told.get(fact.constructor)?.(fact) as F | undefined;
}

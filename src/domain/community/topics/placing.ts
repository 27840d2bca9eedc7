import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import type { Audience, Category, CategoryId, TopicKind } from '../categories/category.ts';
import type { DecisionId } from './ids.ts';
import type { Restriction } from './restriction.ts';
import { TopicRule } from './topic.errors.ts';

/** In which category a topic stands, who reads it there, and where decisions took it away from. */
export class Placing {
  private constructor(
    readonly categoryId: CategoryId,
    readonly audience: Audience,
    /** Where decisions moved it away from, until somebody moves it without one. */
    readonly formerPlaces: readonly Replaced<CategoryId>[],
  ) {}

  static isPossibleIn(category: Category, kind: TopicKind): boolean {
    return category.allowedKinds.includes(kind);
  }

  /** @throws CategoryClosed, TopicRule `community.kind-not-allowed-here` */
  static in(category: Category, kind: TopicKind): Placing {
    mustTake(category, kind);
    return Placing.at(category, []);
  }

  /** @returns itself where it stands there already @throws CategoryClosed, TopicRule `community.kind-not-allowed-here` */
  movedTo(category: Category, kind: TopicKind, restriction: Restriction | null): Placing {
    mustTake(category, kind);
    if (category.id === this.categoryId) return this;
    const { formerPlaces, categoryId } = this;
    const former = restriction ? replacing(formerPlaces, restriction.decisionId, categoryId) : [];
    return Placing.at(category, former);
  }

  /** A decision that moved it fell: what other decisions replaced is kept. */
  movedBackTo(category: Category): Placing {
    return Placing.at(category, this.formerPlaces);
  }

  /** The category that it stands in went into another one: what decisions replaced is kept, and leads there as well. */
  carriedInto(category: Category): Placing {
    const former = this.formerPlaces.map((place) =>
      place.former === this.categoryId ? { ...place, former: category.id } : place,
    );
    return Placing.at(category, former);
  }

  /** Whether no decision that holds moved it to where it stands. */
  get isUnreplaced(): boolean {
    return this.formerPlaces.length === 0;
  }

  /** Where the earliest decision moved it away from; null where none did. */
  get firstPlace(): CategoryId | null {
    return this.formerPlaces[0]?.former ?? null;
  }

  /** The same, as if the earliest decision had moved it away from there. */
  movedFirstFrom(former: CategoryId): Placing {
    const [first, ...later] = this.formerPlaces;
    const places = first ? [{ decisionId: first.decisionId, former }, ...later] : [];
    return new Placing(this.categoryId, this.audience, places);
  }

  private static at(category: Category, former: readonly Replaced<CategoryId>[]): Placing {
    return new Placing(category.id, category.audienceOfTopics, former);
  }

  /**
   * The decision that moved it does not hold any more.
   * @returns the same without it, and where it is to stand again: null when it was moved since
   */
  without(decisionId: DecisionId): { readonly left: Placing; readonly again: CategoryId | null } {
    const found = without(this.formerPlaces, decisionId);
    if (!found) return { left: this, again: null };
    return { left: new Placing(this.categoryId, this.audience, found.left), again: found.again };
  }
}

function mustTake(category: Category, kind: TopicKind): void {
  category.mustTakeTopics();
  if (!Placing.isPossibleIn(category, kind)) throw new TopicRule('community.kind-not-allowed-here');
}

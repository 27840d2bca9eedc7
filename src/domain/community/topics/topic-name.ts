import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import { slugOf } from '../../shared/slug.ts';
import type { DecisionId } from './ids.ts';
import { type Passage, REDACTED, REDACTED_SLUG } from './passage.ts';
import type { Restriction } from './restriction.ts';
import type { Title } from './title.ts';

/** How it was called; the tags are left alone where the decision did, or somebody chose others since. */
export interface FormerName {
  readonly title: string;
  readonly tags: readonly string[] | null;
  /** That name was not its author's either. */
  readonly namedByOthers?: true;
}

/** Who calls it otherwise. */
interface Renaming {
  readonly isAuthor: boolean;
  /** Of its author, where somebody else renames it by a decision. */
  readonly restriction: Restriction | null;
}

/** How a topic is called and tagged, its address that follows from it, and how it was called before decisions. */
export class TopicName {
  private constructor(
    readonly title: string,
    readonly slug: string,
    readonly tags: readonly string[],
    /** Rises when it is called otherwise, and with nothing else: what readers may not see must not show in it. */
    readonly edition: number,
    /** The names that decisions replaced, until somebody renames it without one. */
    readonly formerNames: readonly Replaced<FormerName>[],
    /** Somebody else than its author chose this title, whatever became of the topic since. */
    readonly namedByOthers: boolean,
  ) {}

  /** @param byOthers whether somebody else than the author of the topic chose the title */
  static of(title: Title, tags: readonly string[], byOthers = false): TopicName {
    return new TopicName(title.text, slugOf(title.text), [...tags], 1, [], byOthers);
  }

  says(title: Title): boolean {
    return title.text === this.title;
  }

  /** @throws ChangedMeanwhile unless the editor saw the title and tags that stand here now */
  mustBeAt(edition: number): void {
    if (edition !== this.edition) throw new ChangedMeanwhile(this.edition);
  }

  /** @returns itself where nothing changes */
  renamed(title: Title, tags: readonly string[], { isAuthor, restriction }: Renaming): TopicName {
    if (this.says(title) && this.isTagged(tags)) return this;
    const former = this.formerAfter(title, tags, restriction);
    return this.called(title.text, tags, former, this.says(title) ? this.namedByOthers : !isAuthor);
  }

  private formerAfter(
    title: Title,
    tags: readonly string[],
    restriction: Restriction | null,
  ): readonly Replaced<FormerName>[] {
    if (restriction)
      return replacing(this.formerNames, restriction.decisionId, {
        title: this.title,
        tags: this.isTagged(tags) ? null : this.tags,
        ...(this.namedByOthers && { namedByOthers: true }),
      });
    if (!this.says(title)) return [];
    return this.formerNames.map((one) => ({ ...one, former: { ...one.former, tags: null } }));
  }

  /**
   * The decision that renamed it does not hold any more.
   * @returns the same without it, and whether it is called as before it again
   */
  without(decisionId: DecisionId): { readonly name: TopicName; readonly isBack: boolean } {
    const found = without(this.formerNames, decisionId);
    if (!found) return { name: this, isBack: false };
    const { left, again } = found;
    if (!again) return { name: this.with(left), isBack: false };
    const { title, tags, namedByOthers = false } = again;
    return { name: this.called(title, tags ?? this.tags, left, namedByOthers), isBack: true };
  }

  /** Former names too, which may come back. @returns itself where none holds the passage */
  masking(passage: Passage): TopicName {
    const former = this.formerNames.map((one) => ({
      ...one,
      former: { ...one.former, title: passage.redactedIn(one.former.title) },
    }));
    if (passage.isIn(this.title))
      return this.called(passage.redactedIn(this.title), this.tags, former, this.namedByOthers);
    return this.formerNames.some(({ former: { title } }) => passage.isIn(title)) ? this.with(former) : this;
  }

  /** Its author took along what they asked: no former name comes back. */
  vacated(title: Title): TopicName {
    return this.called(title.text, this.tags, [], true);
  }

  /** Nothing is left of it. */
  erased(): TopicName {
    return new TopicName(REDACTED, REDACTED_SLUG, this.tags, this.edition, [], this.namedByOthers);
  }

  private isTagged(tags: readonly string[]): boolean {
    return tags.join() === this.tags.join();
  }

  private with(former: readonly Replaced<FormerName>[]): TopicName {
    return new TopicName(this.title, this.slug, this.tags, this.edition, former, this.namedByOthers);
  }

  private called(
    title: string,
    tags: readonly string[],
    former: readonly Replaced<FormerName>[],
    byOthers: boolean,
  ): TopicName {
    return new TopicName(title, slugOf(title), [...tags], this.edition + 1, former, byOthers);
  }
}

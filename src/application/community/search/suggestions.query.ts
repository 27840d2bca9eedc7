import type { Actor } from '#domain/shared/actor';
import type { OfficialState } from '../official/official-view.ts';
import type { DocumentKind } from './search-kinds.ts';

/** Something whose name holds what is being typed, as the beginnings of words or in another form of them. */
export type Suggestion =
  | {
      readonly kind: 'topic';
      readonly title: string;
      readonly slug: string;
      readonly number: number;
      readonly official: OfficialState;
    }
  | { readonly kind: DocumentKind; readonly title: string; readonly address: string };

export interface SuggestionsQuery {
  /**
   * Topics first, at most five; then at most three other things. None for what has no word of three characters; only the
   * first 100 characters count.
   */
  execute(actor: Actor, typed: string): Promise<readonly Suggestion[]>;
}

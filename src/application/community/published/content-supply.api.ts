import { token } from '../../shared/token.ts';

/** What was asked about one theme in one branch, and what of it the organisation has not answered, or not lately. */
export interface ThemeSupply {
  readonly category: { readonly id: string; readonly slug: string; readonly name: string };
  /** Questions of this branch among others; `every` for those that name no branch, `all` for all of the category together. */
  readonly branch: string;
  readonly questions: number;
  /** Of them, without an official answer. */
  readonly unanswered: number;
  /** Of them, with one that must be read again. */
  readonly outdated: number;
  /** How often those two were read, followed and replied to, as the desk counts demand. */
  readonly demand: number;
  /** Reference answers of the category for that branch, and those of them that must be read again. */
  readonly references: number;
  readonly outdatedReferences: number;
}

/** Questions beside official answers, as far as the asker may know of them. */
export interface ContentSupply {
  /**
   * @param audiences of whoever asks
   * @param span moments between which the questions were asked, the second one excluded
   */
  of(
    audiences: readonly string[],
    span: { readonly from: Date; readonly before: Date },
  ): Promise<readonly ThemeSupply[]>;
}

export const CONTENT_SUPPLY = token<ContentSupply>('ContentSupply');

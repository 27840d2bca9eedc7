import type { MemberId } from '#domain/shared/id';

export type FieldsKept = Readonly<Record<string, string | readonly string[]>>;

/** What a browser sent when its writer was signed in no more. */
export interface KeptForms {
  /** What was typed, by where it was sent to; secrets are left out by who brings it. */
  readonly forms: Readonly<Record<string, FieldsKept>>;
  /** Null where the session is forgotten. */
  readonly writer: MemberId | null;
  /** Of the browser, by the account that signed in there last: says who it was where the session is forgotten. */
  readonly mark: string | null;
}

/** Whose room it takes. */
export interface KeptOf {
  /** The same for the same writer, or for marks of the same account; says nothing of who that is. */
  readonly known: string;
  /** Whether the session says who wrote it, rather than the mark alone. */
  readonly isWriter: boolean;
}

/** Forms between a session that ended and the next one. What is kept opens by the secret of its browser alone. */
export interface FormKeeper {
  /**
   * In the place of what that secret opened before. Whoever takes most room gives way, and a mark alone to a writer; nobody gives way
   * to a mark alone who has kept one thing.
   * @returns whether there was room for one more
   */
  put(
    secret: string,
    kept: KeptForms,
    of: KeptOf,
    time: { readonly at: Date; readonly until: Date },
  ): Promise<boolean>;
  /** The same, without lasting longer for it; where it is there no more, nothing is. */
  change(secret: string, kept: KeptForms): Promise<void>;
  look(secret: string, at: Date): Promise<KeptForms | null>;
  forget(secret: string): Promise<void>;
  /** Whose session that was, as long as it is known. @param hash of its secret */
  writerOf(hash: string): Promise<MemberId | null>;
}

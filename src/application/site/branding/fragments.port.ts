/** Why nothing was taken: `private` is an address that nothing is fetched from, `status` any answer but 200, `type` no html. */
export type FragmentFailure = 'private' | 'unreachable' | 'too-large' | 'status' | 'type' | 'empty';

/** `unchanged`: what bears the mark that was sent is still what they show. */
export type FragmentAnswer =
  | { readonly html: string; readonly etag: string | null }
  | { readonly failure: FragmentFailure }
  | 'unchanged';

/** The site of the organisation, that answers with a piece of its pages. */
export interface FragmentSource {
  /** @param etag of what is known already */
  fetch(url: string, etag: string | null): Promise<FragmentAnswer>;
}

/** What other sites answered last, by address. */
export interface RemoteFragments {
  /** Addresses that visitors or the draft show, with the mark of what is known. */
  wanted(): Promise<readonly { readonly url: string; readonly etag: string | null }[]>;
  keep(url: string, answer: { readonly html: string; readonly etag: string | null }, at: Date): Promise<void>;
  /** What was known stays. */
  note(url: string, failure: FragmentFailure | null, at: Date): Promise<void>;
  /** Those that no version and no draft asks for. */
  forgetOthers(): Promise<void>;
}

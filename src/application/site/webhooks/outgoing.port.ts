export interface OutgoingPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of it: an answer, or the reason why there is none. */
export type Posted =
  | {
      readonly status: number;
      /** In milliseconds, as `Retry-After` says it. */
      readonly askedMs: number | null;
      /** The beginning of the answer where it is text, with nothing in it that looks like a secret. */
      readonly excerpt: string;
    }
  | { readonly reason: string };

/** The one way out to addresses that others wrote: none of this machine and of no private network. */
export interface Outgoing {
  /** Without sending anything. @throws InvalidValue beside `url` for an address to which nothing is ever sent */
  mustBeReachable(url: string): Promise<void>;
  post(post: OutgoingPost): Promise<Posted>;
}

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadOrder {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly requests: readonly LoadRequest[];
}

export interface LoadResult {
  readonly seconds: number;
  readonly answered: number;
  /** How many requests from the beginning of the list may have been sent. */
  readonly taken: number;
  readonly good: number;
  readonly redirected: number;
  /** Where those led that had posted something. */
  readonly ledTo: readonly string[];
  /** Answered with 1xx, 4xx or 5xx. */
  readonly bad: number;
  /** Not answered at all: refused, cut or late. */
  readonly errors: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  readonly bytes: number;
}

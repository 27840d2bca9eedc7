/** A body certified to settle disputes out of court. */
export interface RedressBody {
  readonly name: string;
  readonly url: string;
}

export interface RedressBodies {
  list(): Promise<readonly RedressBody[]>;
  replace(bodies: readonly RedressBody[]): Promise<void>;
}

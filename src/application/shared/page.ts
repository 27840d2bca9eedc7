/** A keyset page: `next` and `previous` are opaque cursors, absent at the ends. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly previous: string | null;
}
/** Rows of a page where nobody asks for another number. */
export const PAGE_SIZE = 20;

import { v7 } from 'uuid';
import type { Ids } from '#application/shared/ports';

/** UUIDv7: later ids sort after earlier ones, which keeps indexes compact. */
export class UuidIds implements Ids {
  next<T extends string>(): T {
    return v7() as T;
  }
}

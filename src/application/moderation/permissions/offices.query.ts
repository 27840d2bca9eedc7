import type { Role } from '#domain/shared/actor';
import type { Standing } from '#domain/moderation/sanctions/standing';

/** What members are to Moderation now: asked anew each time, never remembered. */
export interface OfficesQuery {
  execute(
    memberIds: readonly string[],
  ): Promise<
    ReadonlyMap<
      string,
      { readonly role: Role; readonly standing: Standing; /** Slugs. */ readonly groups: readonly string[] }
    >
  >;
}

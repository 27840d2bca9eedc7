import type { KnownNames } from '#application/moderation/published/known-names.api';
import type { LookAlikes } from '#application/shared/text.ports';
import type { Sql } from '../../platform/persistence/sql.ts';

const AT_ONCE = 5000;

/** Names as they could be taken for one that a member carries or carried: by the skeleton that keeps two members from being taken for one another. */
export class SqlKnownNames implements KnownNames {
  constructor(
    private readonly sql: Sql,
    private readonly lookAlikes: LookAlikes,
  ) {}

  async among(phrases: readonly string[]): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    for (let from = 0; from < phrases.length; from += AT_ONCE)
      for (const name of await this.someOf(phrases.slice(from, from + AT_ONCE))) names.add(name);
    return names;
  }

  private async someOf(phrases: readonly string[]): Promise<readonly string[]> {
    const asked = phrases.map((phrase) => ({
      phrase,
      skeleton: this.lookAlikes.skeleton(phrase),
      handle: phrase.replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    }));
    const rows = await this.sql.rows<{ skeleton: string; handle: string }>(
      `select skeleton, handle from community.member where skeleton = any($1::text[])
       union select skeleton, handle from community.member where handle = any($2::text[])
       union select skeleton, handle from community.former_name where skeleton = any($1::text[])
       union select skeleton, handle from community.former_name where handle = any($2::text[])`,
      [asked.map(({ skeleton }) => skeleton), asked.map(({ handle }) => handle)],
    );
    const skeletons = new Set(rows.map(({ skeleton }) => skeleton));
    const handles = new Set(rows.map(({ handle }) => handle));
    return asked
      .filter(({ skeleton, handle }) => skeletons.has(skeleton) || handles.has(handle))
      .map(({ phrase }) => phrase);
  }
}

import type { RemovedPassages, WordsOfAuthor } from '#application/community/topics/removed-passages.port';
import type { LastingDigests } from '#application/shared/ports';
import type { DecisionId, PostId } from '#domain/community/topics/ids';
import { lettersIn, lettersOf } from '#domain/community/topics/telling-letters';
import type { Readings } from '#domain/community/topics/readings';
import type { Sql } from '../../platform/persistence/sql.ts';

const PURPOSE = 'removed passage';

/** A digest by a key that stays, and how many letters it is of, so that few parts of a text are compared with it. */
export class SqlRemovedPassages implements RemovedPassages {
  constructor(
    private readonly sql: Sql,
    private readonly digests: LastingDigests,
    private readonly readings: Readings,
  ) {}

  async keep(postId: PostId, passage: string, decisionId: DecisionId): Promise<void> {
    const letters = lettersOf(passage, this.readings);
    if (letters === '') return;
    await this.sql.rows(
      `insert into community.removed_passage (post_id, digest, letters, decision_id) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [postId, await this.digests.digest(letters, PURPOSE), letters.length, decisionId],
    );
  }

  async decisionAgainst(
    { next, standing }: Parameters<RemovedPassages['decisionAgainst']>[0],
    { authorId, topicId }: WordsOfAuthor,
  ): Promise<DecisionId | null> {
    const kept = await this.sql.rows<{ digest: string; letters: number; decisionId: DecisionId }>(
      `select r.digest, r.letters, r.decision_id as "decisionId"
       from community.post p join community.removed_passage r on r.post_id = p.id
       where p.topic_id = $1 and p.author_id = $2 order by r.decision_id desc`,
      [topicId, authorId],
    );
    for (const length of new Set(kept.map(({ letters }) => letters)))
      for (const letters of this.newLetters(next, standing, length)) {
        const digest = await this.digests.digest(letters, PURPOSE);
        const found = kept.find((one) => one.digest === digest);
        if (found) return found.decisionId;
      }
    return null;
  }

  private newLetters(next: string, standing: string, length: number): readonly string[] {
    const said = lettersIn(standing, length, this.readings);
    return [...lettersIn(next, length, this.readings)].filter((letters) => !said.has(letters));
  }

  async forget(postId: PostId, decisionId: DecisionId): Promise<void> {
    await this.sql.rows(`delete from community.removed_passage where post_id = $1 and decision_id = $2`, [
      postId,
      decisionId,
    ]);
  }
}

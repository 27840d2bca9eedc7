import type { Contributions } from '#application/community/published/contributions.api';
import { THANKS_DAYS, type ThanksQuery, type ThanksRow } from '#application/engagement/boards/thanks.query';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { Clock } from '#application/shared/ports';
import { type Act, type Standing, standing } from '#domain/engagement/points/act';
import { type Actor, isStaff } from '#domain/shared/actor';
import { addDays, beginningOf, parisDay } from '#domain/shared/day';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { ACTS_SINCE } from '../points/acts-since.ts';

const SHOWN = 30;
const SHOWN_OF_ONE = 5;
/** So many are looked at that thirty are left when those are taken out who are not shown. */
const READ = 90;
/** All read the same, which may be a minute late. */
const KEPT_MS = 60_000;

interface Thanked {
  readonly postId: string;
  readonly memberId: string;
  readonly people: number;
  readonly latest: Date;
}

/** Who is thanked, from the same acts as points and challenges; whether a reply can be read is asked of Community. */
export class SqlThanks implements ThanksQuery {
  private readonly kept = new PromiseCache<readonly ThanksRow[]>({ milliseconds: KEPT_MS });

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    private readonly contributions: Contributions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<readonly ThanksRow[]> {
    actor.mustBeMember();
    return this.kept.get('', () => this.read(null));
  }

  async of(actor: Actor, memberId: string): Promise<readonly ThanksRow[]> {
    actor.mustBeMember();
    return (await this.kept.get(memberId, () => this.read(memberId))).slice(0, SHOWN_OF_ONE);
  }

  private async read(memberId: string | null): Promise<readonly ThanksRow[]> {
    const from = beginningOf(addDays(parisDay(this.clock.now()), -THANKS_DAYS));
    const acts = await this.sql.rows<Act>(ACTS_SINCE, [from, ['answer.helped'], memberId]);
    const thanked = byPost(standing(acts).filter(({ own, since }) => !own && since >= from)).slice(0, READ);
    const [posts, cards, ranked] = await Promise.all([
      this.contributions.look(thanked.map(({ postId }) => postId)),
      this.cards.look(thanked.map(({ memberId }) => memberId)),
      this.ranked(thanked.map(({ memberId }) => memberId)),
    ]);
    const readable = new Set(posts.filter((post) => post.open && post.stands).map(({ postId }) => postId));
    return thanked
      .flatMap((one) => {
        const card = cards.get(one.memberId);
        const isShown = readable.has(one.postId) && ranked.has(one.memberId);
        if (!isShown || card?.status !== 'active' || isStaff(card.role)) return [];
        return [{ ...one, name: card.name, address: card.address }];
      })
      .slice(0, SHOWN);
  }

  private async ranked(memberIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ id: string }>(
      `select member_id as id from engagement.participant
       where member_id = any($1::uuid[]) and ranked and barred_at is null`,
      [memberIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** One for each reply, the latest first. */
function byPost(stands: readonly Standing[]): readonly Thanked[] {
  const found = new Map<string, Thanked>();
  for (const { postId, memberId, since } of stands) {
    if (postId === null) continue;
    const people = (found.get(postId)?.people ?? 0) + 1;
    found.set(postId, { postId, memberId, people, latest: since });
  }
  return [...found.values()].toSorted((a, b) => b.latest.getTime() - a.latest.getTime());
}

import { growsBy } from '#domain/engagement/badges/badge';
import { isToldOfLoss, type LossReason } from '#domain/engagement/badges/loss';
import { badgesOf } from '#domain/engagement/badges/verdict';
import type { Act } from '#domain/engagement/points/act';
import type { MemberId } from '#domain/shared/id';
import type { ChoiceBook } from '../choices/choice-book.port.ts';
import type { Account } from '../points/ledger.port.ts';
import type { BadgeBook, KeptAwards } from './badge-book.port.ts';
import type { BadgeLoss, BadgeNews } from './badge-news.port.ts';

/** Gives members the badges that what they did and what the team said gives them, and takes back all others. */
export class BadgeKeeper {
  constructor(
    private readonly book: BadgeBook,
    private readonly choices: ChoiceBook,
    private readonly news: BadgeNews,
  ) {}

  /** While these accounts are held; nobody is told. @returns how many awards came or went */
  async keep(accounts: readonly Account[]): Promise<number> {
    return (await this.kept(accounts)).changed;
  }

  /**
   * The same, and whoever loses a badge is told why.
   * @param whyOf null for what is nobody's doing, which is not told
   */
  async keepAndTell(
    accounts: readonly Account[],
    whyOf: (memberId: MemberId) => LossReason | null,
  ): Promise<void> {
    const { gone } = await this.kept(accounts);
    const losses: BadgeLoss[] = [];
    for (const memberId of new Set(gone.map((one) => one.memberId))) {
      const why = whyOf(memberId);
      if (why === null || !isToldOfLoss(why, (await this.choices.of(memberId)).celebrates)) continue;
      const badges = gone.filter((one) => one.memberId === memberId).map(({ badge }) => badge);
      losses.push({ memberId, badges: [...new Set(badges)], why });
    }
    if (losses.length > 0) await this.news.lost(losses);
  }

  /**
   * Whether an act that comes on top of everything else can bring its member a badge: not where they have every tier of all that
   * it counts for, which what comes later leaves as it is.
   */
  async mayBring({ memberId, event }: Act): Promise<boolean> {
    const counted = (await this.book.all()).filter(({ metric }) => growsBy(metric, event));
    if (counted.length === 0) return false;
    if ((await this.book.verdicts([memberId])).length > 0) return true;
    const has = new Set((await this.book.of(memberId)).map(({ badge, tier }) => `${badge} ${tier}`));
    return counted.some(({ key, thresholds }) => thresholds.some(({ tier }) => !has.has(`${key} ${tier}`)));
  }

  private async kept(accounts: readonly Account[]): Promise<KeptAwards> {
    if (accounts.length === 0) return { changed: 0, gone: [] };
    const badges = await this.book.all();
    const said = await this.book.verdicts(accounts.map(({ memberId }) => memberId));
    return this.book.keep(
      accounts.map(({ memberId, acts }) => ({
        memberId,
        awards: badgesOf(
          acts.filter((act) => act.memberId === memberId),
          badges,
          said.filter((one) => one.memberId === memberId),
        ),
      })),
    );
  }
}

import {
  areFirstsConcerned,
  countedHosts,
  isMassConcerned,
  NEWCOMER_PREFIX,
  type NewcomerRule,
  whyItWaits,
} from '#domain/community/newcomers/newcomer-rule';
import { isRewritten as isAnother } from '#domain/community/newcomers/rewriting';
import { textPrint } from '#domain/community/newcomers/text-print';
import { isStaff } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import { scoreOf } from '../../moderation/published/found-words.ts';
import type {
  AdmittedText,
  ArrivalWhy,
  ArrivingText,
  ArrivingTexts,
  HeldArrival,
} from '../published/arriving-texts.api.ts';
import { leaving, mustFitLevel } from '../topics/level-fit.policy.ts';
import type { TrustLevels, WriteLimit } from '../topics/write-limit.policy.ts';
import type { Writing } from '../topics/writing.ts';
import type { JudgedAuthor, NewcomerAuthors, Printed, TextPrints } from './newcomers.port.ts';

const HOUR = 3_600_000;
/** From 0 to 3. */
const PRIORITY: Readonly<Record<ArrivalWhy, number>> = {
  'link-flood': 2,
  copy: 2,
  throwaway: 1,
  'first-links': 1,
  fresh: 0,
  'first-post': 0,
};

/** What newcomers, copies and floods of links must wait for, in whatever place a text is to stand. */
export class ArrivalsGate implements ArrivingTexts {
  constructor(
    private readonly authors: NewcomerAuthors,
    private readonly prints: TextPrints,
    private readonly limit: WriteLimit,
    private readonly levels: TrustLevels,
    private readonly baseUrl: string,
  ) {}

  async admitChange(text: AdmittedText): Promise<void> {
    const by = await this.mustFit(text);
    if (text.kind.isCounted) await this.limit.countText(by);
  }

  async admitting<T>(text: AdmittedText, write: () => Promise<T>): Promise<T> {
    const by = await this.mustFit(text);
    return text.kind.isCounted ? this.limit.countingPost(by, write) : write();
  }

  private async mustFit({ writer, links, field }: AdmittedText): Promise<Writing> {
    const by = { role: writer.role, mustBeMember: () => knownId<'Member'>(writer.memberId) };
    const outside = leaving(links, this.baseUrl);
    await mustFitLevel(this.levels, by, field, { links: outside.length, mentions: 0 });
    return by;
  }

  /** @param known its author, where it was asked for in the same call already */
  async whyItWaits(text: ArrivingText, known: JudgedAuthor | null = null): Promise<HeldArrival | null> {
    const why = await this.whyOf(text, known);
    return why && heldFor(why);
  }

  saysElse(before: string, after: string): boolean {
    return isAnother(before, after);
  }

  async mustStand(text: ArrivingText & { readonly field: string }): Promise<void> {
    const why = await this.whyOf(text);
    if (why) throw new InvalidValue(text.field, `community.arrival-${why}`);
  }

  private async whyOf(arriving: ArrivingText, asked: JudgedAuthor | null = null): Promise<ArrivalWhy | null> {
    const { kind, writer, isEdit, isRewritten = false, at } = arriving;
    if (isStaff(writer.role)) return null;
    const authorId = knownId<'Member'>(writer.memberId);
    const judged = asked ?? (await this.authors.of(authorId));
    if (!judged) return null;
    const { author, rule } = judged;
    const hosts = countedHosts(leaving(arriving.links, this.baseUrl), rule.knownHosts);
    const text = { postId: arriving.id, authorId, print: textPrint(arriving.folded), hosts, at, isEdit };
    const counted = isMassConcerned(rule, author) ? await this.count(rule, text) : { copies: 0, sameHost: 0 };
    // What is rewritten is among them, here or elsewhere, and counts for nothing.
    const itself = isRewritten ? 1 : 0;
    const isNew = areFirstsConcerned(rule, { ...author, posts: author.posts - itself });
    const elsewhere = isNew ? await arriving.elsewhere() : 0;
    const known = { ...author, posts: Math.max(0, author.posts + elsewhere - itself) };
    return whyItWaits(rule, known, { hosts, isEdit, isRewritten, ...counted }, at, kind.asks);
  }

  /** Who only edits waits for nobody: what holds the text is held already, and who holds both waits in one order. */
  private async count(rule: NewcomerRule, text: Printed & { readonly isEdit: boolean }) {
    const since = (hours: number) => new Date(text.at.getTime() - hours * HOUR);
    const both = { copies: since(rule.copiesHours), hosts: since(rule.floodHours) };
    return this.prints.countAndKeep(text, both, { inTurn: !text.isEdit });
  }
}

const heldFor = (why: ArrivalWhy): HeldArrival => ({
  why,
  rule: `${NEWCOMER_PREFIX}${why}`,
  words: [],
  priority: PRIORITY[why],
  score: scoreOf(PRIORITY[why]),
  because: null,
});

import {
  countedHosts,
  isMassConcerned,
  NEWCOMER_PREFIX,
  type NewcomerRule,
  type NewcomerWhy,
  whyItWaits,
} from '#domain/community/newcomers/newcomer-rule';
import { textPrint } from '#domain/community/newcomers/text-print';
import type { Written } from '#domain/community/topics/post';
import { type HeldFor, UNJUDGED } from '#domain/community/words/judged-words';
import { type Actor, isStaff } from '#domain/shared/actor';
import type { NewcomerAuthors, Printed, TextPrints } from './newcomers.port.ts';

/** A text that is about to be written. */
export interface Arriving<W extends Written> {
  readonly actor: Actor;
  readonly postId: string;
  readonly written: W;
  /** As the rules of words read it. */
  readonly folded: string;
  /** Where it leads out of the site. */
  readonly links: readonly string[];
  readonly isEdit: boolean;
  readonly at: Date;
}

const HOUR = 3_600_000;
/** From 0 to 3. */
const PRIORITY: Readonly<Record<NewcomerWhy, number>> = {
  'link-flood': 2,
  copy: 2,
  throwaway: 1,
  'first-links': 1,
  fresh: 0,
  'first-post': 0,
};

/** Every topic and reply passes here inside its transaction: what newcomers, copies and floods of links must wait for. */
export class NewcomersGate {
  constructor(
    private readonly authors: NewcomerAuthors,
    private readonly prints: TextPrints,
  ) {}

  /** @returns the text with what Moderation has to know of it; a rule of words that holds it goes first */
  async pass<W extends Written>(arriving: Arriving<W>): Promise<W> {
    const why = await this.whyOf(arriving);
    const { written } = arriving;
    const { words = UNJUDGED } = written;
    return why === null || words.held !== null
      ? written
      : { ...written, words: { ...words, held: heldFor(why) } };
  }

  private async whyOf(arriving: Arriving<Written>): Promise<NewcomerWhy | null> {
    const { actor, isEdit, at } = arriving;
    if (isStaff(actor.role)) return null;
    const member = actor.mustBeMember();
    const judged = await this.authors.of(member);
    if (!judged) return null;
    const { author, rule } = judged;
    const hosts = countedHosts(arriving.links, rule.knownHosts);
    const counted = isMassConcerned(rule, author)
      ? await this.count(rule, { ...arriving, authorId: member, print: textPrint(arriving.folded), hosts })
      : { copies: 0, sameHost: 0 };
    return whyItWaits(rule, author, { hosts, isEdit, ...counted }, at);
  }

  /** Who only edits waits for nobody: the topic is held already, and who holds both waits in one order. */
  private async count(rule: NewcomerRule, text: Printed & { readonly isEdit: boolean }) {
    const since = (hours: number) => new Date(text.at.getTime() - hours * HOUR);
    if (!text.isEdit) await this.prints.takeTurn(text);
    const counted = await this.prints.countAlike(text, {
      copies: since(rule.copiesHours),
      hosts: since(rule.floodHours),
    });
    await this.prints.keep(text);
    return counted;
  }
}

const heldFor = (why: NewcomerWhy): HeldFor => ({
  rule: `${NEWCOMER_PREFIX}${why}`,
  words: [],
  priority: PRIORITY[why],
  score: 1 + 2 * PRIORITY[why],
  because: null,
});

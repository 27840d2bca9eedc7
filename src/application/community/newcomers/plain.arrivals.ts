import {
  countedHosts,
  isMassConcerned,
  type NewcomerAuthor,
  type NewcomerRule,
  whyItWaits,
} from '#domain/community/newcomers/newcomer-rule';
import { type TextPrint, textPrint } from '#domain/community/newcomers/text-print';
import { isStaff } from '#domain/shared/actor';
import type { ArrivingText } from '../published/arriving-texts.api.ts';
import { leaving } from '../topics/level-fit.policy.ts';

const HOUR = 3_600_000;

/** What is counted of a text while it is written: it waits where so many others stand already. */
export interface CountedText {
  readonly print: TextPrint | null;
  readonly hosts: readonly string[];
  /** Others that are nearly the same, written since then; null where they are not counted. */
  readonly copies: { readonly fewerThan: number; readonly since: Date } | null;
  /** Others that lead to the same place. */
  readonly sameHost: { readonly fewerThan: number; readonly since: Date } | null;
}

const UNCOUNTED: CountedText = { print: null, hosts: [], copies: null, sameHost: null };

type Known = { readonly author: NewcomerAuthor; readonly rule: NewcomerRule };

/** What the rule about newcomers, copies and floods asks of a text whose author is known, beside what has to be counted. */
export class PlainArrivals {
  constructor(private readonly baseUrl: string) {}

  /**
   * @param known null where the rule concerns nobody
   * @returns null for what waits whatever others wrote
   */
  countedOf(
    { kind, writer, folded, links, at }: Pick<ArrivingText, 'kind' | 'writer' | 'folded' | 'links' | 'at'>,
    known: Known | null,
  ): CountedText | null {
    if (!known || isStaff(writer.role)) return UNCOUNTED;
    const { author, rule } = known;
    const hosts = countedHosts(leaving(links, this.baseUrl), rule.knownHosts);
    const alone = { hosts, copies: 0, sameHost: 0, isEdit: false };
    if (whyItWaits(rule, author, alone, at, kind.asks) !== null) return null;
    const print = textPrint(folded);
    if (!isMassConcerned(rule, author) || (print === null && hosts.length === 0)) return UNCOUNTED;
    const since = (hours: number) => new Date(at.getTime() - hours * HOUR);
    return {
      print,
      hosts,
      copies: rule.copies > 0 ? { fewerThan: rule.copies, since: since(rule.copiesHours) } : null,
      sameHost: rule.flood > 0 ? { fewerThan: rule.flood, since: since(rule.floodHours) } : null,
    };
  }
}

import type { Actor } from '#domain/shared/actor';
import { addDays, beginningOf, parisDay } from '#domain/shared/day';
import { type ContentGap, withMissing, writeNext } from '#domain/insights/gaps/content-gaps';
import { type AskedPeriod, ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import type { ContentSupply } from '../../community/published/content-supply.api.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Span } from '../kpis/kpi-report.query.ts';

export type { ContentGap };

export interface ContentGapReport {
  readonly period: Span;
  /** Every theme in every branch in which something was asked. */
  readonly themes: readonly ContentGap[];
  /** What to write next, the most wanted first. */
  readonly next: readonly ContentGap[];
}

/** What members ask about, beside what the organisation has answered: where the next official answer helps most. */
export class ReadContentGaps {
  constructor(
    private readonly supply: ContentSupply,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue beside `from` or `to` */
  async execute({ actor, ...asked }: AskedPeriod & { readonly actor: Actor }): Promise<ContentGapReport> {
    actor.mustBeAllowed('kpi.read');
    const period = ReportingPeriod.asked(asked, parisDay(this.clock.now()));
    const themes = await this.supply.of(actor.audiences, {
      from: beginningOf(period.from),
      before: beginningOf(addDays(period.to, 1)),
    });
    return {
      period: { from: period.from, to: period.to },
      themes: themes.map(withMissing),
      next: writeNext(themes),
    };
  }
}

import { type Figures, figuresFrom } from '#domain/moderation/transparency/figures';
import type { ActiveRecipients } from '../published/active-recipients.api.ts';
import type { FiguresCount } from './figures-count.port.ts';

/** Everything that the report of a year tells, counted at one moment. */
export class YearCounter {
  constructor(
    private readonly figures: FiguresCount,
    private readonly recipients: ActiveRecipients,
  ) {}

  async of(year: number, at: Date): Promise<Figures> {
    const [{ from, to, counted, medians }, months] = await Promise.all([
      this.figures.count(year, at),
      this.recipients.monthly(`${year}-01`, lastWholeMonth(year, at)),
    ]);
    return figuresFrom({ from: from.toISOString(), to: to.toISOString(), counted, medians, months });
  }
}

/** A month that goes on is not counted yet. */
function lastWholeMonth(year: number, at: Date): string {
  const before = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 0));
  const lastOfYear = `${year}-12`;
  const last = before.toISOString().slice(0, 7);
  return last < lastOfYear ? last : lastOfYear;
}

import { type HeardReport, HOURS_HEARD, weighedNow } from '#domain/moderation/reports/heard-report';
import type { HeardOf, Reports } from '#domain/moderation/reports/reports.port';
import type { MemberCard, MemberCards } from '../published/member-cards.api.ts';

const HOUR = 3_600_000;

/** Weighs what was reported lately for what happens by itself, by what those who reported are now. */
export class ReportScales {
  constructor(
    private readonly reports: Reports,
    private readonly cards: MemberCards,
  ) {}

  async weigh(of: HeardOf, at: Date): Promise<readonly HeardReport[]> {
    const filed = await this.reports.heard(of, new Date(at.getTime() - HOURS_HEARD * HOUR));
    const cards = await this.cards.look(filed.map(({ reporterId }) => reporterId));
    return filed.map(({ filedWith, record, ...report }) => ({
      ...report,
      score: weighedNow(filedWith, { ...voiceOf(cards.get(report.reporterId)), record }),
    }));
  }
}

/** Whoever may not write has the voice of a member of their trust, whatever their role; who left has none left. */
function voiceOf(card: MemberCard | undefined): { role: string; trustLevel: number } {
  if (!card || card.status === 'deleted') return { role: 'member', trustLevel: 0 };
  return { role: card.status === 'active' ? card.role : 'member', trustLevel: card.trustLevel };
}

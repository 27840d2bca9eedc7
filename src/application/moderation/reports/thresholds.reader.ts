import type { AutomationSettings } from '#domain/moderation/reports/reports.port';
import { type Automation, thresholdsOf } from '#domain/moderation/reports/thresholds';

export interface Thresholds {
  readonly automation: Automation;
  /** The scores from which on machines act; null for never. */
  readonly thresholds: ReturnType<typeof thresholdsOf>;
}

/** How easily machines act, and what that makes today. */
export class ThresholdsReader {
  constructor(private readonly automation: AutomationSettings) {}

  async execute(): Promise<Thresholds> {
    const automation = await this.automation.get();
    return { automation, thresholds: thresholdsOf(automation) };
  }
}

import type { AutomationTerms, Occasion } from '#domain/community/automations/automation';
import type { Actor } from '#domain/shared/actor';
import type { CampaignReport } from '../campaigns/campaigns.query.ts';

export interface AutomationRow {
  readonly occasion: Occasion;
  /** Null while nobody wrote it. */
  readonly terms: AutomationTerms | null;
  /** It was on until whoever switched it on lost the right to; it is off. */
  readonly isHeldBack: boolean;
  /** 0 while nobody wrote it. */
  readonly version: number;
  readonly report: CampaignReport;
}

export interface AutomationsQuery {
  /** All of them, written or not. @throws NotAllowed */
  list(actor: Actor): Promise<readonly AutomationRow[]>;
  /** @throws NotAllowed */
  one(actor: Actor, occasion: Occasion): Promise<AutomationRow>;
  /** How many would be written to now. @throws NotAllowed */
  due(actor: Actor, occasion: Occasion, delayDays: number): Promise<number>;
}

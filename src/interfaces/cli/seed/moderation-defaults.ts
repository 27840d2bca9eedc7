import type { ReportReason, StatementTemplate } from '#application/moderation/limits';
import reasons from './content/report-reasons.json' with { type: 'json' };
import englishReasons from './content/report-reasons.en.json' with { type: 'json' };
import english from './content/statement-templates.en.json' with { type: 'json' };
import templates from './content/statement-templates.json' with { type: 'json' };

/** What every community begins with; the back office words them anew, and what it changed stays. */
export const FIRST_REASONS: readonly ReportReason[] = reasons.map((one) => ({
  ...(one as Omit<ReportReason, 'typeBonus' | 'offered' | 'english'>),
  english: englishReasons[one.key as keyof typeof englishReasons] ?? null,
  typeBonus: 0,
  offered: true,
}));

/** Those that machines word their decisions with stand at the end, and are not offered in forms. */
const FIRST_OF_MACHINES = 900;
export const FIRST_TEMPLATES: readonly StatementTemplate[] = templates.map((one) => ({
  ...(one as Omit<StatementTemplate, 'offered' | 'english'>),
  offered: one.position < FIRST_OF_MACHINES,
  english: english[one.key as keyof typeof english] ?? null,
}));

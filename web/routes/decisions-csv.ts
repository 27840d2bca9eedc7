import type { DecisionRow } from '#application/moderation/decisions/decision-rows.query';
import { type CsvColumn, csvResponse, pagesFrom } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { createTexts, type Translate } from '../lib/texts.tsx';
import { targetWord } from '../review/case-words.ts';

const ROWS_AT_ONCE = 1000;

/** What was decided, as a spreadsheet opens it: of each what its page says, the newest first, and nobody by their name. */
export const loader = resource('decisions.list', async ({ app, actor, locale }) => {
  const page = (cursor: string | null) =>
    app.moderation.decisionRows.latest(actor, { cursor, limit: ROWS_AT_ONCE });
  // Read before the answer begins: what is refused can still be told.
  const first = await page(null);
  return csvResponse<DecisionRow>(columnsIn(createTexts(locale)), pagesFrom(first, page), {
    fileName: 'decisions.csv',
  });
});

const dayOf = (at: Date | null): string | null => at && isoDay(at);

const columnsIn = (t: Translate): readonly CsvColumn<DecisionRow>[] => [
  { header: t('decisions.table.number'), value: ({ number }) => number },
  { header: t('decisions.table.decidedOn'), value: ({ decidedAt }) => dayOf(decidedAt) },
  { header: t('decisions.field.measure'), value: ({ action }) => t(`decisions.action.${action}`) },
  { header: t('decisions.table.target'), value: ({ targetKind }) => targetWord(targetKind, t) },
  { header: t('decisions.table.until'), value: ({ until }) => dayOf(until) },
  ...statementIn(t),
  { header: t('decisions.table.contestableUntil'), value: ({ appealableUntil }) => dayOf(appealableUntil) },
  { header: t('decisions.table.overturnedOn'), value: ({ overturnedAt }) => dayOf(overturnedAt) },
  { header: t('decisions.table.overturnedWhy'), value: ({ overturnedWhy }) => overturnedWhy },
  {
    header: t('decisions.table.undone'),
    value: ({ undone }) => undone && t(`decisions.undone.${undone}`),
  },
  { header: t('decisions.table.replacedBy'), value: ({ replacedBy }) => replacedBy },
  { header: t('decisions.table.forgottenOn'), value: ({ forgottenAt }) => dayOf(forgottenAt) },
];

/** Empty where none was made, or its words were forgotten. */
const statementIn = (t: Translate): readonly CsvColumn<DecisionRow>[] => [
  { header: t('decisions.field.scope'), value: ({ statement }) => statement?.scope ?? null },
  { header: t('decisions.field.duration'), value: ({ statement }) => statement?.duration ?? null },
  {
    header: t('decisions.field.source'),
    value: ({ statement }) => statement && t(`decisions.source.${statement.source}`),
  },
  {
    header: t('decisions.field.detection'),
    value: ({ statement }) =>
      statement && t(`decisions.automation.${statement.automatedDetection ? 'fully' : 'no'}`),
  },
  {
    header: t('decisions.field.automation'),
    value: ({ statement }) => statement && t(`decisions.automation.${statement.automatedDecision}`),
  },
  { header: t('decisions.field.law'), value: ({ statement }) => statement?.ground.legalGround ?? null },
  { header: t('decisions.field.clause'), value: ({ statement }) => statement?.ground.clause ?? null },
  { header: t('decisions.field.facts'), value: ({ statement }) => statement?.facts ?? null },
  { header: t('decisions.field.why'), value: ({ statement }) => statement?.ground.explanation ?? null },
];

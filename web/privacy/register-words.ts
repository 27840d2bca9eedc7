import type {
  Kept,
  ProcessedColumn,
  ProcessedTable,
  ProcessingActivity,
  ProcessingRegister,
  PublicActivity,
} from '#application/shared/processing';
import type { MessageKey, Translate } from '../lib/texts.tsx';

/** One processing activity in words. */
interface ActivityInWords {
  readonly name: string;
  readonly aim: string;
  /** What the register has to say of it, each with its heading. */
  readonly lines: readonly {
    readonly key: keyof typeof LINES;
    readonly label: string;
    readonly text: string;
  }[];
}

/** What becomes of it, or how many of what: a line for each in the register, a column in its export. */
const LINES = {
  basis: 'processing.basis',
  people: 'processing.people',
  data: 'processing.data',
  recipients: 'processing.recipients',
  kept: 'processing.kept',
} as const satisfies Record<string, MessageKey>;

export function activityInWords(activity: PublicActivity, t: Translate): ActivityInWords {
  const { purpose, basis, people, data, recipients, kept } = activity;
  const among = (words: readonly string[]) => [...new Set(words)].join(t('processing.between'));
  const texts: Readonly<Record<keyof typeof LINES, string>> = {
    basis: t(`processing.bases.${basis}`),
    people: among(people.map((one) => t(`processing.who.${one}`))),
    data: among(data.map((one) => t(`processing.kinds.${one}`))),
    recipients: among(recipients.map((one) => t(`processing.to.${one}`))),
    kept: among(kept.map((one) => keptInWords(one, t))),
  };
  return {
    name: t(`processing.purposes.${purpose}.name`),
    aim: t(`processing.purposes.${purpose}.aim`),
    lines: (Object.keys(LINES) as (keyof typeof LINES)[]).map((key) => ({
      key,
      label: t(LINES[key]),
      text: texts[key],
    })),
  };
}

const keptInWords = ({ retention, amount }: Kept, t: Translate): string =>
  t(`processing.until.${retention}`, { amount: amount ?? 0 });

/** The columns of a table that say something of people, each with what becomes of it. */
export const columnsInWords = ({ columns }: ProcessedTable, t: Translate): string =>
  columns.map((column) => columnInWords(column, t)).join(t('processing.between'));

const columnInWords = (column: ProcessedColumn, t: Translate): string =>
  t('processing.column', { name: column.name, as: fateInWords(column, t) });

/** What becomes of a column when somebody leaves. */
export const fateInWords = ({ namedAs }: ProcessedColumn, t: Translate): string =>
  t(`processing.leaves.${namedAs ?? 'words'}` as MessageKey);

/** Until when a table is kept, as the amounts of its activity say. */
export const tableKeptInWords = (
  { kept }: ProcessedTable,
  activity: Pick<ProcessingActivity, 'kept'>,
  t: Translate,
): string =>
  keptInWords(
    activity.kept.find(({ retention }) => retention === kept) ?? { retention: kept, amount: null },
    t,
  );

/** The whole register as a document, to be put beside others. */
export function registerAsMarkdown(
  { activities, safeguards }: ProcessingRegister,
  site: { readonly organisation: string; readonly contact: string },
  t: Translate,
): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return [
    `# ${t('processing.title')}`,
    '',
    `- **${t('processing.controller')}**${t('ui.colon')} ${site.organisation}`,
    `- **${t('processing.contact')}**${t('ui.colon')} ${contactWords(site.contact) || t('processing.noContact')}`,
    '',
    ...activities.flatMap((activity) => {
      const { name, aim, lines } = activityInWords(activity, t);
      return [
        `## ${name}`,
        '',
        aim,
        '',
        ...lines.map(({ label, text }) => `- **${label}**${t('ui.colon')} ${text}`),
        '',
        `| ${t('processing.table')} | ${t('processing.columns')} | ${t('processing.kept')} |`,
        '| --- | --- | --- |',
        ...activity.tables.map(
          (table) =>
            `| \`${table.table}\` | ${cell(columnsInWords(table, t))} | ${cell(tableKeptInWords(table, activity, t))} |`,
        ),
        '',
      ];
    }),
    `## ${t('processing.safeguards')}`,
    '',
    ...safeguards.map((one) => `- ${t(`processing.measures.${one}`)}`),
    '',
    `## ${t('processing.transfers')}`,
    '',
    t('processing.transfersText'),
    '',
  ].join('\n');
}

/** An address of contact as people write it: a mail address without the scheme that links need. */
export const contactWords = (contact: string): string => contact.replace(/^(mailto|tel):/, '');

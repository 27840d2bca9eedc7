import { ITEM_KINDS } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import type { QueueRow } from '#application/moderation/review/review-queue.query';
import type { Language } from '../../messages/error-text.ts';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const rowFields = {
  id,
  number: { type: 'integer', minimum: 1 },
  kind: oneOf(...ITEM_KINDS),
  targetKind: text({ description: 'A registered kind, such as `topic`, `post` or `profile`.' }),
  targetId: text(),
  title: text(),
  whys: listOf(text({ description: 'Key of a reason, or of what held it back.' })),
  whyLabel: maybe(text()),
  score: { type: 'number', minimum: 0 },
  priority: { type: 'integer', minimum: 0, maximum: 3 },
  reports: count,
  trusted: yesOrNo,
  raisedAt: moment,
  dueAt: moment,
  late: yesOrNo,
  claimedBy: maybe(id),
  assignedTo: maybe(id),
  decidedAt: maybe(moment),
  outcome: maybe(
    text({
      description:
        'In the words of decisions; `withdrawn` where its author took back what waited and nobody decided.',
    }),
  ),
  version: { type: 'integer', minimum: 1 },
};

type QueueRowView = Omit<QueueRow, 'whyLabelEn'>;

/** One case as the adapter tells it: never who reported, nor what moderators noted. */
interface ReviewItemView extends QueueRowView {
  readonly content: {
    readonly title: string;
    readonly text: string;
    readonly mark: string;
    readonly address: string;
    readonly authorId: string | null;
    readonly authorName: string | null;
    readonly state: string;
    readonly writtenAt: string;
  } | null;
  readonly reportList: readonly {
    readonly number: string;
    readonly reason: string;
    readonly explanation: string;
    readonly filedAt: Date;
    readonly status: string;
    readonly score: number;
  }[];
  readonly actions: readonly string[];
}

/** A row as the adapter tells it, in the language of whoever calls. */
export function rowView({ whyLabelEn, ...row }: QueueRow, language: Language): QueueRowView {
  return language === 'en' && whyLabelEn !== null ? { ...row, whyLabel: whyLabelEn } : row;
}

export function itemView({ item, piece, actions }: ReviewCase, language: Language): ReviewItemView {
  const { number, kind, targetKind, targetId, title, whys, score, priority, reports, trusted } = item;
  const { whyLabel } = rowView(item, language);
  const { raisedAt, dueAt, late, claimedBy, assignedTo, decidedAt, outcome, version } = item;
  return {
    id: item.id,
    number,
    kind,
    targetKind,
    targetId,
    title,
    whys,
    whyLabel,
    score,
    priority,
    reports,
    trusted,
    raisedAt,
    dueAt,
    late,
    claimedBy,
    assignedTo,
    decidedAt,
    outcome,
    version,
    content: piece && contentOf(piece),
    reportList: item.reportList.map((report) => ({
      number: report.number,
      reason: report.reason,
      explanation: report.explanation,
      filedAt: report.filedAt,
      status: report.status,
      score: report.score.total,
    })),
    actions,
  };
}

function contentOf(piece: NonNullable<ReviewCase['piece']>): NonNullable<ReviewItemView['content']> {
  const { title, text: words, contentDigest: mark, address, authorId, authorName, state, writtenAt } = piece;
  return { title, text: words, mark, address, authorId, authorName, state, writtenAt };
}

export const MODERATION_SCHEMAS: Readonly<Record<string, Schema>> = {
  ReviewItemRow: objectOf<QueueRowView>(rowFields),
  ReviewItem: objectOf<ReviewItemView>({
    ...rowFields,
    content: maybe(
      objectOf<NonNullable<ReviewItemView['content']>>({
        title: text(),
        text: text({ description: 'Without markup.' }),
        mark: text({ description: 'Another one as soon as the words change; a decision names it.' }),
        address: text(),
        authorId: maybe(id),
        authorName: maybe(text()),
        state: oneOf('published', 'held', 'hidden', 'deleted'),
        writtenAt: moment,
      }),
    ),
    reportList: listOf(
      objectOf<ReviewItemView['reportList'][number]>({
        number: text(),
        reason: text(),
        explanation: text(),
        filedAt: moment,
        status: oneOf('open', 'agreed', 'disagreed', 'ignored'),
        score: { type: 'number', minimum: 0 },
      }),
    ),
    actions: listOf(text()),
  }),
};
